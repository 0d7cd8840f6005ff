import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { recordEvent } from "#server/exchange/record-event.ts";

/**
 * A person has done what SEF's news asked for, or has decided that nothing is to be done. Done twice it changes nothing.
 *
 * @throws AppError NOT_FOUND.
 */
export function markProcessed(
  { organizationId, environment, actor }: { organizationId: string; environment: Environment; actor: Actor },
  { invoiceId, direction }: { invoiceId: string; direction: "sales" | "purchase" },
  clock: Clock = systemClock,
): Promise<void> {
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const document = await tx.sefInvoice.findFirst({
      where: { organizationId, environment, direction, invoiceId },
      orderBy: { createdAt: "desc" },
      select: { id: true, nextStep: true, invoice: { select: { partnerId: true } } },
    });
    if (!document) throw new AppError("NOT_FOUND");
    if (document.nextStep === null) return;
    await tx.sefInvoice.update({
      where: { organizationId_id: { organizationId, id: document.id } },
      data: { nextStep: null },
      select: { id: true },
    });
    const details = { step: document.nextStep };
    await recordEvent(tx, {
      organizationId,
      environment,
      invoiceId,
      partnerId: document.invoice?.partnerId ?? null,
      kind: "stepProcessed",
      cause: "user",
      actor,
      details,
      occurredAt: now,
    });
    const action = direction === "sales" ? "invoice.markProcessed" : "purchase.markProcessed";
    await appendAudit(tx, actor, { action, subject: `invoice/${invoiceId}`, details });
  });
}
