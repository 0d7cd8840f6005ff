import { isDeepStrictEqual } from "node:util";
import type { Tx } from "#server/db/client.ts";
import { parsePurchaseStatus, parseSalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import { judgeMove, type StatusMove } from "#server/domain/lifecycle/status-move.ts";
import { parseJson } from "#server/sef/parse-json.ts";
import type { Change, ChangeEffect } from "./change.ts";
import { endStatusConflicts, recordConflict } from "./sef-conflicts.ts";
import { type Found, momentOfState } from "./sef-moments.ts";
import { type KnownDocument, stateColumns } from "./stored-state.ts";

/** What is in dispute is looked at again so soon. */
const disputedLookMs = 3_600_000;

/** What became of the stored state; disputed: SEF says what cannot follow, and ours stays. */
export type UpdateResult = { effect: ChangeEffect; isDisputed: boolean };

/**
 * Stores SEF's state of a known document, if it is another than ours and can follow it. A status that goes backwards,
 * and dates that cannot be right, are kept beside ours and shown; they never replace it.
 *
 * @param isDecided a person takes over what SEF says, whatever was before.
 */
export async function updateState(
  tx: Tx,
  change: Change,
  known: KnownDocument,
  found: Found,
  { isDecided } = { isDecided: false },
): Promise<UpdateResult> {
  const { status, rawStatus, now } = found;
  const raw = Object(parseJson(rawStatus));
  const isSame = known.sefStatus === status.status;
  if (isSame && known.conflicts.length > 0) await endStatusConflicts(tx, change, known, now);
  for (const fault of found.faults) {
    // The answer repeats its own dates with every look; news bring theirs once.
    const isRepeated = fault.field === "LastModifiedUtc" && isDeepStrictEqual(known.sefResponse, raw);
    const origin = fault.field === "Date" ? change.raw : raw;
    if (!isRepeated) await recordConflict(tx, change, known, fault, { raw: origin, now });
  }
  if (isSame && isDeepStrictEqual(known.sefResponse, raw)) return { effect: "unchanged", isDisputed: false };
  const move = moveOf(change, known, status.status);
  if (move === "backward" && !isDecided) {
    // Somebody who asked later has stored what he found already.
    if (known.fetchedAt && known.fetchedAt > found.askedAt) return { effect: "unchanged", isDisputed: false };
    const conflict = {
      code: "status_backwards",
      field: "Status",
      held: known.sefStatus,
      told: status.status,
    } as const;
    await recordConflict(tx, change, known, conflict, { raw, now });
    await write(tx, known, { nextPollAt: new Date(Date.now() + disputedLookMs) });
    return { effect: "unchanged", isDisputed: true };
  }
  if (!isSame && known.conflicts.length > 0) await endStatusConflicts(tx, change, known, now);
  await write(tx, known, {
    ...stateColumns(change, found, known.sentAt ?? known.createdAt),
    ...(isSame ? {} : movedColumns(change, known, found)),
  });
  return { effect: "changed", isDisputed: false };
}

function moveOf({ direction }: Change, known: KnownDocument, told: string): StatusMove {
  return direction === "sales"
    ? judgeMove({ direction, held: parseSalesStatus(known.sefStatus), told: parseSalesStatus(told) })
    : judgeMove({ direction, held: parsePurchaseStatus(known.sefStatus), told: parsePurchaseStatus(told) });
}

/** Columns that a new status fills: from when on which term runs, and when it was answered. */
function movedColumns(change: Change, known: KnownDocument, found: Found) {
  const at = momentOfState(change, found);
  switch (found.status.status) {
    // The buyer has it from now on: an upload may have waited for hours at SEF.
    case "Sent": {
      const isDelivered = change.direction === "sales" && isOnItsWay(known.sefStatus);
      return { ...unanswered, ...(isDelivered ? { sentAt: at } : {}) };
    }
    case "ReNotified":
      return { ...unanswered, ...(known.renotifiedAt === null ? { renotifiedAt: at } : {}) };
    case "Approved":
    case "Rejected":
      return { settledAt: at, settledBy: null };
    case "New":
    case "Seen":
      return unanswered;
    default:
      return {};
  }
}

const unanswered = { settledAt: null, settledBy: null };

function isOnItsWay(status: string): boolean {
  return status === "Sending" || status === "New" || status === "Draft" || status === "Mistake";
}

async function write(
  tx: Tx,
  { organizationId, id }: KnownDocument,
  data: Parameters<Tx["sefInvoice"]["update"]>[0]["data"],
): Promise<void> {
  await tx.sefInvoice.update({
    where: { organizationId_id: { organizationId, id } },
    data,
    select: { id: true },
  });
}
