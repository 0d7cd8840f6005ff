import type { Tx } from "#server/db/client.ts";
import { parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { InvoiceStatus } from "#server/sef/schema.ts";
import type { Change, ChangeResult } from "./change.ts";
import { recordEvent } from "./record-event.ts";

/** Our own call ends within its time-out; look again soon. */
const overtakenRetryMs = 1_000;

/**
 * Stores SEF's state of a document that we sent and puts the news on the timelines of document and customer.
 *
 * A document that we do not know (sent by another program with the same key) is kept without an invoice of ours.
 */
export async function applySalesStatus(
  tx: Tx,
  change: Change,
  status: InvoiceStatus,
  raw: string,
  now: Date,
): Promise<ChangeResult> {
  const { organizationId, environment, sefInvoiceId } = change;
  if (await overtookOurSend(tx, change, now)) return { kind: "unavailable", retryAfterMs: overtakenRetryMs };
  const state = {
    status: parseSalesStatus(status.status),
    sefStatus: status.status,
    sefResponse: JSON.parse(raw),
    comment: status.comment,
    cirStatus: status.cirStatus,
    cirInvoiceId: status.cirInvoiceId,
    globUniqId: status.globUniqId,
    lastModifiedAt: status.lastModifiedAt,
    fetchedAt: now,
  };
  const identity = { organizationId, environment, direction: "sales", sefInvoiceId };
  const row = await tx.sefInvoice.upsert({
    where: { organizationId_environment_direction_sefInvoiceId: identity },
    create: { ...identity, commonId: status.commonId, ...state },
    update: state,
    include: { invoice: { select: { id: true, partnerId: true, number: true } } },
  });
  if (!row.invoice) return { kind: "done" };
  await recordEvent(tx, {
    organizationId,
    environment,
    invoiceId: row.invoice.id,
    partnerId: row.invoice.partnerId,
    kind: "statusChanged",
    cause: change.cause,
    sefStatus: change.newsStatus ?? status.status,
    details: { comment: status.comment },
    raw: change.raw,
    dedupeKey: change.dedupeKey,
    occurredAt: change.occurredAt ?? now,
  });
  await tx.invoice.update({
    where: { organizationId_id: { organizationId, id: row.invoice.id } },
    data: { updatedAt: now },
    select: { id: true },
  });
  return { kind: "done" };
}

/** A send whose end is unclear for longer is found by searching; its news need not wait for that. */
const overtakenMsMax = 60_000;

/** A notification can come in before the answer to the upload is stored: then nobody knows yet whose it is. */
async function overtookOurSend(
  tx: Tx,
  { organizationId, environment, sefInvoiceId }: Change,
  now: Date,
): Promise<boolean> {
  const known = await tx.sefInvoice.count({
    where: { organizationId, environment, direction: "sales", sefInvoiceId },
  });
  if (known > 0) return false;
  const underWay = await tx.invoice.count({
    where: {
      organizationId,
      environment,
      state: { in: ["sending", "outcome_unknown"] },
      stateChangedAt: { gt: new Date(now.getTime() - overtakenMsMax) },
    },
  });
  return underWay > 0;
}
