import { z } from "zod";
import { errorOf, type SefError } from "./error-body.ts";
import { blockedBy, type UnavailableReason, unavailable } from "./outcome.ts";
import { parseJson } from "./parse-json.ts";
import type { AnsweredCall, CallResult } from "./transport.ts";

/**
 * What the end of an act on a document means: cancel, storno, accept, reject, reverse charge. None of these calls has
 * an idempotency key, so whatever is no clear answer is `unclear`: the state is asked for, the call is not repeated
 * before.
 */
export type ActOutcome =
  | { kind: "done" }
  | { kind: "refused"; error: SefError }
  | { kind: "unclear"; detail: string }
  | { kind: "unavailable"; reason: UnavailableReason; retryAfterMs: number | null; detail: string };

export function judgeAct(result: CallResult, read: (answer: AnsweredCall) => ActOutcome): ActOutcome {
  if (result.kind === "not-connected") return unavailable("connection", null, result.detail);
  if (result.kind === "cut-off") return { kind: "unclear", detail: result.detail };
  const blocked = blockedBy(result);
  if (blocked) return blocked;
  if (result.status >= 500) return { kind: "unclear", detail: `HTTP ${result.status}` };
  if (result.status >= 400) return { kind: "refused", error: errorOf(result.text) };
  return read(result);
}

const lowerKeys = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, content]) => [key.toLowerCase(), content]))
    : value;

const documentAnswer = z.preprocess(lowerKeys, z.object({ status: z.string() }));

/** cancel and storno answer the document as it is now. */
export function readDocumentAnswer(status: string): (answer: AnsweredCall) => ActOutcome {
  return ({ text, status: http }) => {
    const answer = documentAnswer.safeParse(parseJson(text));
    return answer.data?.status.toLowerCase() === status.toLowerCase()
      ? { kind: "done" }
      : { kind: "unclear", detail: `HTTP ${http} without the status ${status}` };
  };
}

const decisionAnswer = z.preprocess(
  lowerKeys,
  z.object({ success: z.boolean(), message: z.string().nullish() }),
);

/** Of a decision SEF can say no inside a 200: `Success` counts, not the code of the answer. */
export function readDecisionAnswer({ text, status }: AnsweredCall): ActOutcome {
  const answer = decisionAnswer.safeParse(parseJson(text));
  if (!answer.success) return { kind: "unclear", detail: `HTTP ${status} without Success` };
  if (answer.data.success) return { kind: "done" };
  const error = { ...errorOf(text), message: answer.data.message ?? "" };
  return { kind: "refused", error };
}

/** vatReverseCharge answers with nothing. A page of HTML in its place is no answer. */
export function readEmptyAnswer({ text, status }: AnsweredCall): ActOutcome {
  return text.trim() === "" || text.trim() === "null"
    ? { kind: "done" }
    : { kind: "unclear", detail: `HTTP ${status} with a body where none was expected` };
}
