import type { Tx } from "#server/db/client.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { parseJson } from "#server/sef/parse-json.ts";
import type { Change } from "./change.ts";
import { pollIntervalMs } from "./poll-interval.ts";
import { type Found, momentOfState } from "./sef-moments.ts";

/** How a document is named at SEF. */
export function identityOf({
  organizationId,
  environment,
  direction,
  sefInvoiceId,
}: Pick<Change, "organizationId" | "environment" | "direction" | "sefInvoiceId">) {
  return { organizationId, environment, direction, sefInvoiceId };
}

/** Whoever else brings news of the same document waits until this transaction ends: two must not both make it. */
export async function lockDocument(tx: Tx, change: Parameters<typeof identityOf>[0]): Promise<void> {
  const name = `sef-document:${Object.values(identityOf(change)).join("/")}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** The document as we know it, with what belongs to it; null when we do not. */
export function findDocument(tx: Tx, change: Parameters<typeof identityOf>[0]) {
  return tx.sefInvoice.findUnique({
    where: { organizationId_environment_direction_sefInvoiceId: identityOf(change) },
    include: {
      invoice: { select: { id: true, partnerId: true } },
      conflicts: { where: { endedAt: null, code: "status_backwards" }, select: { id: true } },
    },
  });
}
export type KnownDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/** Columns of `sef_invoice` that SEF's answer fills. */
export function stateColumns(change: Change, found: Found, since: Date) {
  const { direction } = change;
  const { status, rawStatus, now } = found;
  const parsed = direction === "sales" ? parseSalesStatus(status.status) : parsePurchaseStatus(status.status);
  const wait = pollIntervalMs(direction, parsed, now.getTime() - since.getTime());
  const sefResponse = Object(parseJson(rawStatus));
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

/** Moments of a document that is stored for the first time: what came before, nobody told us. */
export function firstMoments(change: Change, found: Found, sentAt: Date | null) {
  const { newsStatus, occurredAt } = change;
  const isSettled = found.status.status === "Approved" || found.status.status === "Rejected";
  const sent = sentAt ?? (newsStatus === "New" || newsStatus === "Sent" ? occurredAt : null);
  const at = momentOfState(change, found);
  return {
    ...(sent ? { sentAt: sent } : {}),
    ...(found.status.status === "ReNotified" ? { renotifiedAt: at } : {}),
    // By lists alone nobody knows when it was answered: the last change may be a later one.
    ...(isSettled && newsStatus === found.status.status ? { settledAt: at } : {}),
  };
}
