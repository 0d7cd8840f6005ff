import { isKeyRefusal } from "./credentials.ts";
import { errorOf, type SefError } from "./error-body.ts";
import { GateBusy, GateClosed } from "./gate.ts";
import { parseJson } from "./parse-json.ts";
import { type UploadAnswer, uploadAnswerSchema } from "./schema.ts";
import type { AnsweredCall, CallResult } from "./transport.ts";

/**
 * What an upload's end means. Retry is decided here and nowhere else.
 *
 * After the first byte left, anything but a clear answer is `unclear`: it is repeated with the same bytes under the
 * same requestId, or looked up, never sent anew.
 */
export type UploadOutcome =
  | { kind: "accepted"; ids: UploadAnswer; raw: string }
  /** An earlier call under this requestId got through; the ids are to be found. */
  | { kind: "duplicate"; raw: string }
  /** SEF said no, for good: correct the document and send it under a new requestId. */
  | { kind: "refused"; error: SefError; raw: string }
  | { kind: "unclear"; detail: string }
  | { kind: "unavailable"; reason: UnavailableReason; retryAfterMs: number | null; detail: string };

/**
 * connection: SEF cannot be reached; credentials: the key is refused. These two cost no attempt: rate: too fast;
 * breaker: SEF was not asked, because it has not answered lately.
 */
export type UnavailableReason = "connection" | "rate" | "breaker" | "credentials";

/** A read that ended: the value, the news that SEF has no such document, or why there is no answer now. */
export type ReadOutcome<T> =
  | { kind: "ok"; value: T; raw: string }
  | { kind: "missing" }
  | { kind: "refused"; error: SefError; raw: string }
  | { kind: "unavailable"; reason: UnavailableReason; retryAfterMs: number | null; detail: string };

const duplicateRequest = "UBLUploadRequestIdDuplicate";

export function judgeUpload(result: CallResult): UploadOutcome {
  if (result.kind === "not-connected") return unavailable("connection", null, result.detail);
  if (result.kind === "cut-off") return { kind: "unclear", detail: result.detail };
  const blocked = blockedBy(result);
  if (blocked) return blocked;
  if (result.status >= 500) return { kind: "unclear", detail: `HTTP ${result.status}` };
  if (result.status >= 400) {
    const error = errorOf(result.text);
    if (error.code === duplicateRequest) return { kind: "duplicate", raw: result.text };
    return { kind: "refused", error, raw: result.text };
  }
  const answer = uploadAnswerSchema.safeParse(parseJson(result.text));
  return answer.success
    ? { kind: "accepted", ids: answer.data, raw: result.text }
    : { kind: "unclear", detail: `HTTP ${result.status} without the three ids` };
}

/** Codes that say the document is not there, or not ours. */
const missingCodes = new Set(["SalesInvoiceNotFound", "PurchaseInvoiceNotFound"]);

/** @param read turns the answer into the value; null when it is not what was asked for. */
export function judgeRead<T>(result: CallResult, read: (answer: AnsweredCall) => T | null): ReadOutcome<T> {
  if (result.kind !== "answered") return unavailable("connection", null, result.detail);
  const blocked = blockedBy(result);
  if (blocked) return blocked;
  if (result.status >= 500) return unavailable("connection", result.retryAfterMs, `HTTP ${result.status}`);
  if (result.status >= 400) {
    const error = errorOf(result.text);
    if (result.status === 404 || missingCodes.has(error.code)) return { kind: "missing" };
    return { kind: "refused", error, raw: result.text };
  }
  const value = read(result);
  return value === null
    ? unavailable("connection", null, `HTTP ${result.status} with an answer that cannot be read`)
    : { kind: "ok", value, raw: result.text };
}

/** A full gate is SEF's limit met early, a closed one its outage known before: nothing was sent, nothing is used up. */
export async function orBusy<T>(
  call: Promise<T>,
): Promise<T | Extract<UploadOutcome, { kind: "unavailable" }>> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GateBusy) return unavailable("rate", error.retryAfterMs, error.message);
    if (error instanceof GateClosed) {
      const reason = error.by === "credentials" ? "credentials" : "breaker";
      return unavailable(reason, error.retryAfterMs, error.message);
    }
    throw error;
  }
}

export function blockedBy(result: AnsweredCall) {
  if (result.status === 429) return unavailable("rate", result.retryAfterMs ?? 1000, "HTTP 429");
  if (isKeyRefusal(result.status)) return unavailable("credentials", null, `HTTP ${result.status}`);
  return null;
}

export function unavailable(reason: UnavailableReason, retryAfterMs: number | null, detail: string) {
  return { kind: "unavailable", reason, retryAfterMs, detail } as const;
}
