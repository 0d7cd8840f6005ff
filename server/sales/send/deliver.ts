import type { CivilDate } from "#server/domain/civil-date.ts";
import { uploadSalesUbl } from "#server/sef/client.ts";
import type { SefConnection } from "#server/sef/connection.ts";
import type { UploadOutcome } from "#server/sef/outcome.ts";
import type { UploadAnswer } from "#server/sef/schema.ts";
import type { ClaimedSend } from "./claim-next-send.ts";
import { findSentInvoice, type SearchResult } from "./find-sent-invoice.ts";
import type { SendMoment } from "./send-moment.ts";
import { isNumberTaken, numberTakenElsewhere } from "./spent-number.ts";

/** What we know after a try: what the call's answer means, or what looking at SEF has shown. */
export type SendOutcome =
  | UploadOutcome
  /** Looked for and there: ours. */
  | { kind: "found"; ids: UploadAnswer; issueDate: string | null }
  /** Looked for on all its days, long after the last byte, and not there; its day has passed meanwhile. */
  | { kind: "absent" }
  /** The same, on its day, after as many repetitions as the company wants. */
  | { kind: "given-up" };

/**
 * SEF may still be at work on what it got shortly before: only this long after the last call does a complete search
 * without result prove that a document is not there.
 */
export const quietMs = 30 * 60_000;

/**
 * One try. What may be at SEF already is looked for first and adopted when it is there; otherwise the same bytes go
 * once more under the same requestId, whatever the day: SEF then repeats its first answer, or refuses yesterday's date
 * for good.
 */
export async function deliver(
  connection: SefConnection,
  send: ClaimedSend,
  { now, day }: SendMoment,
): Promise<SendOutcome> {
  if (send.mayBeThere) {
    const search = await findSentInvoice(connection, {
      invoiceId: send.invoiceId,
      today: day,
      isAlikeOurs: true,
    });
    const isLate = send.issueDate !== day;
    const isQuiet = now.getTime() - (send.lastCallAt?.getTime() ?? 0) > quietMs;
    const isRepeatedEnough = hasRepeatedEnough(connection, send);
    const conclusion = conclude(search, { isLate, isQuiet, isRepeatedEnough });
    if (conclusion) return conclusion;
  }
  const outcome = await uploadSalesUbl(connection, {
    xml: send.xml,
    requestId: send.requestId,
    attempt: send.call,
    sendToCir: send.sendToCir,
  });
  if (outcome.kind === "duplicate") return adopt(connection, send, day, outcome);
  if (outcome.kind === "refused" && isNumberTaken(outcome.error.code))
    return whose(connection, send, day, outcome);
  return outcome;
}

/** Whether the company's `retryLimit` is used up: from then on the document is looked for, and not sent again. */
export function hasRepeatedEnough(connection: SefConnection, send: Pick<ClaimedSend, "tries">): boolean {
  return send.tries > connection.retry.limit + 1;
}

/** Null: repeat the same bytes. */
function conclude(
  search: SearchResult,
  { isLate, isQuiet, isRepeatedEnough }: { isLate: boolean; isQuiet: boolean; isRepeatedEnough: boolean },
): SendOutcome | null {
  switch (search.kind) {
    case "ours":
      return { ...search, kind: "found" };
    case "taken":
      return { kind: "refused", error: numberTakenElsewhere(search.salesInvoiceId), raw: "" };
    case "absent":
      if (isQuiet && (isLate || isRepeatedEnough)) return { kind: isLate ? "absent" : "given-up" };
      return isRepeatedEnough ? { kind: "unclear", detail: "not at SEF so far" } : null;
    case "incomplete":
      return isLate || isRepeatedEnough
        ? { kind: "unclear", detail: "not every document of the day could be looked into" }
        : null;
    case "unanswered":
      return { kind: "unclear", detail: search.detail };
    default:
      return search satisfies never;
  }
}

/** SEF says that this request got through before: find what it made. */
async function adopt(
  connection: SefConnection,
  { invoiceId }: ClaimedSend,
  today: CivilDate,
  duplicate: UploadOutcome,
): Promise<SendOutcome> {
  const search = await findSentInvoice(connection, { invoiceId, today, isAlikeOurs: true });
  return search.kind === "ours" ? { ...search, kind: "found" } : duplicate;
}

/** SEF holds the number: by a try of ours whose answer was lost, or by another program of the company. */
async function whose(
  connection: SefConnection,
  { invoiceId, mayBeThere, hasEarlierRequest }: ClaimedSend,
  today: CivilDate,
  refusal: UploadOutcome,
): Promise<SendOutcome> {
  const isAlikeOurs = mayBeThere || hasEarlierRequest;
  const search = await findSentInvoice(connection, { invoiceId, today, isAlikeOurs });
  switch (search.kind) {
    case "ours":
      return { ...search, kind: "found" };
    case "taken":
      return { kind: "refused", error: numberTakenElsewhere(search.salesInvoiceId), raw: "" };
    case "absent":
      return refusal;
    case "incomplete":
      // Bytes that never left before cannot be what SEF holds.
      return isAlikeOurs
        ? { kind: "unclear", detail: "SEF holds the number; whose it is cannot be seen yet" }
        : refusal;
    case "unanswered":
      // The refusal of a first send is definite: the next try asks again, with the same requestId, whose it is.
      return isAlikeOurs
        ? { kind: "unclear", detail: search.detail }
        : { kind: "unavailable", reason: "connection", retryAfterMs: null, detail: search.detail };
    default:
      return search satisfies never;
  }
}
