import { systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { refreshPartnerDeadlines } from "./refresh-partner-deadlines.ts";

type Acting = { organizationId: string; environment: Environment; actor: Actor };

/**
 * Writes down what a person says about a partner: that SEF does not have the company, or that it has the natural
 * person. Null takes it back. Public bodies are always there and foreign partners never, so of them nothing is said.
 *
 * @throws AppError NOT_FOUND; VALIDATION for a public body or a foreign partner.
 */
export async function setInSef(
  company: Acting,
  { partnerId, inSef }: { partnerId: string; inSef: boolean | null },
  clock = systemClock,
): Promise<void> {
  const { organizationId, environment, actor } = company;
  await withCompany(organizationId, async (tx) => {
    const where = { organizationId_environment_id: { organizationId, environment, id: partnerId } };
    const partner = await tx.partner.findUnique({ where, select: { kind: true, inSef: true } });
    if (!partner) throw new AppError("NOT_FOUND");
    if (partner.kind !== "company" && partner.kind !== "person")
      throw new AppError("VALIDATION", { faults: [{ code: "VALIDATION", path: "kind" }] });
    if (partner.inSef === inSef) return;
    await tx.partner.update({ where, data: { inSef }, select: { id: true } });
    const details = { inSef: inSef === null ? null : inSef ? "yes" : "no" };
    await recordEvent(tx, {
      organizationId,
      environment,
      invoiceId: null,
      partnerId,
      kind: "inSefSet",
      cause: "user",
      actor,
      details,
      occurredAt: clock(),
    });
    await refreshPartnerDeadlines(tx, company, partnerId, clock());
    await appendAudit(tx, actor, { action: "partner.in-sef", subject: `partner/${partnerId}`, details });
  });
}
