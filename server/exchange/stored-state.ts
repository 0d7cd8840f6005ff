import { isDeepStrictEqual } from "node:util";
import type { Tx } from "#server/db/client.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { parseJson } from "#server/sef/parse-json.ts";
import type { InvoiceStatus } from "#server/sef/schema.ts";
import type { Change, ChangeEffect } from "./change.ts";
import { pollIntervalMs } from "./poll-interval.ts";

/** How a document is named at SEF. */
export function identityOf({ organizationId, environment, direction, sefInvoiceId }: Change) {
  return { organizationId, environment, direction, sefInvoiceId };
}

/** Whoever else brings news of the same document waits until this transaction ends: two must not both make it. */
export async function lockDocument(tx: Tx, change: Change): Promise<void> {
  const name = `sef-document:${Object.values(identityOf(change)).join("/")}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** The document as we know it, with what belongs to it; null when we do not. */
export function findDocument(tx: Tx, change: Change) {
  return tx.sefInvoice.findUnique({
    where: { organizationId_environment_direction_sefInvoiceId: identityOf(change) },
    include: { invoice: { select: { id: true, partnerId: true } } },
  });
}
export type KnownDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/** Columns of `sef_invoice` that SEF's answer fills. */
export function stateColumns(change: Change, status: InvoiceStatus, raw: string, now: Date, since: Date) {
  const { direction } = change;
  const parsed = direction === "sales" ? parseSalesStatus(status.status) : parsePurchaseStatus(status.status);
  const wait = pollIntervalMs(direction, parsed, now.getTime() - since.getTime());
  const sefResponse = Object(parseJson(raw));
  return {
    status: parsed,
    sefStatus: status.status,
    sefResponse,
    comment: status.comment,
    cirStatus: status.cirStatus,
    cirInvoiceId: status.cirInvoiceId,
    globUniqId: status.globUniqId,
    lastModifiedAt: status.lastModifiedAt,
    fetchedAt: now,
    // By the wall clock: a company that moves its trial clock does not move SEF's limit.
    nextPollAt: wait === null ? null : new Date(Date.now() + wait),
  };
}

/** Stores SEF's state of a known document, if it is another than ours. */
export async function updateState(
  tx: Tx,
  change: Change,
  known: KnownDocument,
  status: InvoiceStatus,
  raw: string,
  now: Date,
): Promise<ChangeEffect> {
  if (known.sefStatus === status.status && isDeepStrictEqual(known.sefResponse, parseJson(raw))) {
    return "unchanged";
  }
  await tx.sefInvoice.update({
    where: { organizationId_id: { organizationId: change.organizationId, id: known.id } },
    data: stateColumns(change, status, raw, now, known.sentAt ?? known.createdAt),
    select: { id: true },
  });
  return "changed";
}
