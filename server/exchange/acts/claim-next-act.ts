import type { Tx } from "#server/db/client.ts";
import { isWorkerGone } from "#server/db/worker-life.ts";
import { type DocumentAct, documentActs } from "#server/domain/lifecycle/document-act.ts";
import { AppError } from "#server/errors.ts";
import type { SefConnection } from "#server/sef/connection.ts";

/** Everything that one call carries; committed before its first byte leaves. */
export type ClaimedAct = {
  id: string;
  kind: DocumentAct;
  invoiceId: string;
  partnerId: string | null;
  number: string | null;
  sefInvoiceId: bigint;
  comment: string | null;
  stornoNumber: string | null;
  vatAmount: string | null;
  bulk: boolean;
  actorName: string;
  /** When it was sent, for what SEF says about waiting. */
  sentAt: Date;
  /** How many tries there were, this one included. */
  tries: number;
  /** An earlier call may have reached SEF: if the state is the wished one, it was ours. */
  mayBeThere: boolean;
};

/**
 * Takes the company's next act for this worker: what a person waits for first, then by age; also what a dead worker
 * had in its hands.
 */
export async function claimNextAct(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  workerId: string,
  now: Date,
): Promise<ClaimedAct | null> {
  const rows = await tx.$queryRaw<{ id: string; state: string; claimedBy: string | null }[]>`
    SELECT id::text AS id, state, claimed_by AS "claimedBy" FROM document_act
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}
       AND state IN ('queued', 'calling', 'unclear') AND (state = 'calling' OR next_attempt_at <= ${now})
     ORDER BY bulk, created_at, id LIMIT 50 FOR UPDATE SKIP LOCKED`;
  for (const row of rows) {
    const isFree =
      row.state !== "calling" || row.claimedBy === null || (await isWorkerGone(tx, row.claimedBy));
    if (isFree) return claim(tx, organizationId, row.id, workerId);
  }
  return null;
}

async function claim(tx: Tx, organizationId: string, id: string, workerId: string): Promise<ClaimedAct> {
  const where = { organizationId_id: { organizationId, id } };
  const act = await tx.documentAct.findUniqueOrThrow({
    where,
    include: { invoice: { include: { sefInvoices: { orderBy: { createdAt: "desc" }, take: 1 } } } },
  });
  const sef = act.invoice.sefInvoices[0];
  const kind = documentActs.find((known) => known === act.kind);
  if (!sef || !kind) throw new AppError("INTERNAL", { detail: `act ${id} has no document at SEF` });
  const tries = act.attempts + 1;
  await tx.documentAct.update({
    where,
    data: { state: "calling", claimedBy: workerId, attempts: tries },
    select: { id: true },
  });
  return {
    id,
    kind,
    invoiceId: act.invoiceId,
    partnerId: act.invoice.partnerId,
    number: act.invoice.number,
    sefInvoiceId: sef.sefInvoiceId,
    comment: act.comment,
    stornoNumber: act.stornoNumber,
    vatAmount: act.vatAmount?.toFixed(2) ?? null,
    bulk: act.bulk,
    actorName: act.actorName,
    sentAt: sef.sentAt ?? sef.createdAt,
    tries,
    mayBeThere: act.state !== "queued",
  };
}
