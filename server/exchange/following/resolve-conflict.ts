import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Prisma, Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { stateKey } from "#server/exchange/change.ts";
import { concludeState } from "#server/exchange/conclude-state.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { checkMoments } from "#server/exchange/sef-moments.ts";
import { findDocument, lockDocument } from "#server/exchange/stored-state.ts";
import { updateState } from "#server/exchange/update-state.ts";
import { invoiceStatusSchema } from "#server/sef/schema.ts";

type Company = { organizationId: string; environment: Environment; actor: Actor };
export type Resolution = {
  invoiceId: string;
  direction: "sales" | "purchase";
  conflictId: string;
  /** taken: SEF's status replaces ours. kept: ours stays, and the same word of SEF is no news again. */
  endedBy: "taken" | "kept";
};

/**
 * A person decides between SEF's word and ours. What was decided already stays.
 *
 * @throws AppError NOT_FOUND; CONFLICT_NOT_OF_STATUS when there is no status to take over.
 */
export function resolveConflict(
  company: Company,
  resolution: Resolution,
  clock: Clock = systemClock,
): Promise<void> {
  const { organizationId, environment, actor } = company;
  const { invoiceId, direction, conflictId, endedBy } = resolution;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const conflict = await tx.sefConflict.findFirst({
      where: { organizationId, environment, id: conflictId, document: { invoiceId, direction } },
      include: { document: { include: { invoice: { select: { partnerId: true } } } } },
    });
    if (!conflict) throw new AppError("NOT_FOUND");
    if (conflict.endedAt) return;
    if (endedBy === "taken" && conflict.code !== "status_backwards")
      throw new AppError("CONFLICT_NOT_OF_STATUS");
    await lockDocument(tx, {
      organizationId,
      environment,
      direction,
      sefInvoiceId: conflict.document.sefInvoiceId,
    });
    await tx.sefConflict.update({
      where: { organizationId_id: { organizationId, id: conflictId } },
      data: { endedAt: now, endedBy, actorName: actor.name },
      select: { id: true },
    });
    if (endedBy === "taken") await takeOver(tx, company, direction, conflict, now);
    const { code, held, told } = conflict;
    const details = { endedBy, code, held, told };
    await recordEvent(tx, {
      organizationId,
      environment,
      invoiceId,
      partnerId: conflict.document.invoice?.partnerId ?? null,
      kind: "conflictEnded",
      cause: "user",
      actor,
      details,
      occurredAt: now,
    });
    await appendAudit(tx, actor, { action: `conflict.${endedBy}`, subject: `invoice/${invoiceId}`, details });
  });
}

/** SEF's answer as it was kept becomes the state, and every conclusion is drawn anew. */
async function takeOver(
  tx: Tx,
  { organizationId, environment }: Company,
  direction: "sales" | "purchase",
  conflict: Prisma.SefConflictGetPayload<{ include: { document: true } }>,
  now: Date,
): Promise<void> {
  const status = invoiceStatusSchema.parse(conflict.raw);
  const { sefInvoiceId } = conflict.document;
  const seen = { dedupeKey: stateKey({ direction, sefInvoiceId }, status.status), raw: {} };
  const { change, found } = checkMoments(
    {
      ...{ organizationId, environment, direction, sefInvoiceId, ...seen },
      ...{ cause: "user", occurredAt: null, newsStatus: null },
    },
    { status, rawStatus: JSON.stringify(conflict.raw), askedAt: now, now },
  );
  const known = await findDocument(tx, change);
  if (!known) return;
  await updateState(tx, change, known, found, { isDecided: true });
  await concludeState(tx, change, known.id, { before: known.sefStatus, now });
}
