import { randomUUID } from "node:crypto";
import { sha256 } from "#server/secrets.ts";
import { asCallUnderWay, hasGivenUp } from "./calls-under-way.ts";
import type { SefConnection } from "./connection.ts";
import { isKeyRefusal, noteRefusedKey } from "./credentials.ts";
import { errorOf } from "./error-body.ts";
import { type CallPriority, GateBusy, GateClosed, throughGate } from "./gate.ts";
import { storable } from "./parse-json.ts";
import { type LoggedAnswer, logAnswer, logRequest } from "./request-log.ts";
import { readRetryAfter } from "./retry-after.ts";
import { pauseKey, type Verdict } from "./slot.ts";

export type SefRequest = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api/publicApi`. */
  path: string;
  query?: Record<string, string>;
  body?: { contentType: string; content: string };
  timeoutMs: number;
  priority: CallPriority;
  /** `requestId#attempt` for uploads; reads get a fresh one. */
  idempotencyKey?: string;
  /** Asks although SEF has refused the key: to learn whether it takes it now. */
  evenIfRefused?: boolean;
  /** The answer is a secret: the log gets its size only. */
  isAnswerSecret?: boolean;
};

export type AnsweredCall = {
  kind: "answered";
  status: number;
  /** The bytes as they came; `text` is the same as UTF-8, without NUL, which no database column takes. */
  body: Buffer;
  text: string;
  retryAfterMs: number | null;
};

/** How a call ended, before anybody judges it. */
export type CallResult =
  | AnsweredCall
  /** No connection came about: SEF has not seen a byte. */
  | { kind: "not-connected"; detail: string }
  /** The connection ended after bytes may have left: SEF may have acted. `received` came before the end. */
  | { kind: "cut-off"; detail: string; received?: Buffer };

/** A 429 that does not say for how long: SEF counts by the second. */
const tooManyWaitMs = 1_000;

/** A refused key is replaced by a person: nothing is gained by looking often. */
const refusedKeyWaitMs = 15 * 60_000;

/** Answers above this are cut off: SEF's register is streamed elsewhere. */
const answerBytesMax = 40_000_000;
const loggedCharactersMax = 4_000;

/**
 * One call to SEF: through the gate, logged before and after, with a time-out, without redirects.
 *
 * @throws GateBusy when no slot was free, GateClosed while a breaker is open; nothing was sent then.
 */
export async function callSef(
  connection: SefConnection,
  request: SefRequest,
  doFetch: typeof fetch = fetch,
): Promise<CallResult> {
  if (connection.isKeyRefused && !request.evenIfRefused)
    throw new GateClosed("credentials", refusedKeyWaitMs);
  let logId: string | null = null;
  const prepare = async () => {
    logId = await logRequest(connection, {
      idempotencyKey: request.idempotencyKey ?? randomUUID(),
      method: request.method,
      path: request.path,
      query: request.query ?? {},
      bodyBytes: Buffer.byteLength(request.body?.content ?? ""),
      bodySha256: request.body ? sha256(request.body.content) : null,
    });
  };
  let durationMs = 0;
  const call = async () => {
    const startedMs = performance.now();
    if (hasGivenUp()) return { kind: "not-connected" as const, detail: "this process is stopping" };
    const result = await asCallUnderWay(request.timeoutMs, (signal) =>
      exchange(connection, request, doFetch, signal),
    );
    durationMs = Math.round(performance.now() - startedMs);
    // Before the slot is given back, so that no call of any process slips in between.
    if (result.kind === "answered" && result.status === 429)
      await pauseKey(connection.keyHash, result.retryAfterMs ?? tooManyWaitMs);
    return result;
  };
  const answer = (log: Omit<LoggedAnswer, "durationMs">) =>
    logId === null ? Promise.resolve() : logAnswer(connection, logId, { ...log, durationMs });
  try {
    const result = await throughGate(connection, request.priority, { prepare, call, verdictOf });
    await answer(summary(result, request.isAnswerSecret ?? false));
    if (result.kind === "answered" && isKeyRefusal(result.status)) await noteRefusedKey(connection);
    return result;
  } catch (error) {
    if (error instanceof GateBusy || error instanceof GateClosed)
      await answer({ status: "not-sent", errorCode: null, errorMessage: error.message, body: null });
    throw error;
  }
}

/** Whether SEF itself has spoken. A refusal is an answer; a page of the proxy before it is none, whatever its status. */
function verdictOf(result: CallResult): Verdict {
  if (result.kind !== "answered") return hasGivenUp() ? "none" : "bad";
  if (result.status >= 500) return "bad";
  return isHtml(result.text) ? "bad" : "good";
}

async function exchange(
  connection: SefConnection,
  request: SefRequest,
  doFetch: typeof fetch,
  signal: AbortSignal,
): Promise<CallResult> {
  const address = new URL(`${connection.baseUrl}/api/publicApi${request.path}`);
  for (const [name, value] of Object.entries(request.query ?? {})) address.searchParams.set(name, value);
  const received: Uint8Array[] = [];
  try {
    const response = await doFetch(address, {
      method: request.method,
      headers: {
        ApiKey: connection.apiKey,
        Accept: "application/json",
        ...(request.body ? { "Content-Type": request.body.contentType } : {}),
      },
      ...(request.body ? { body: request.body.content } : {}),
      redirect: "error",
      signal,
    });
    const isWhole = await readInto(received, response);
    const body = Buffer.concat(received);
    if (!isWhole) return { kind: "cut-off", detail: "the answer is too long", received: body };
    return {
      kind: "answered",
      status: response.status,
      body,
      text: storable(body.toString("utf8")),
      retryAfterMs: readRetryAfter(response.headers.get("retry-after"), Date.now()),
    };
  } catch (error) {
    const end = failure(error);
    return end.kind === "cut-off" ? { ...end, received: Buffer.concat(received) } : end;
  }
}

/** @returns false when the answer was longer than we take; the rest is left unread. */
async function readInto(chunks: Uint8Array[], response: Response): Promise<boolean> {
  const reader = response.body?.getReader();
  if (!reader) return true;
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return true;
    chunks.push(value);
    bytes += value.length;
    if (bytes > answerBytesMax) {
      await reader.cancel();
      return false;
    }
  }
}

/** Codes of failures before a connection stood; everything else may have happened after the first byte. */
const notConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function failure(error: unknown): CallResult {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const detail = code || (cause instanceof Error ? cause.name : String(cause));
  return notConnected.has(code) ? { kind: "not-connected", detail } : { kind: "cut-off", detail };
}

/** A maintenance page comes with any status, 200 too. */
export function isHtml(text: string): boolean {
  return /^\s*<(!doctype\s+html|html[\s>])/i.test(text.slice(0, 500));
}

function summary(result: CallResult, isAnswerSecret: boolean) {
  if (result.kind !== "answered") {
    const body = result.kind === "cut-off" && result.received?.length ? loggedBytes(result.received) : null;
    return {
      status: result.kind,
      errorCode: null,
      errorMessage: result.detail,
      body: isAnswerSecret ? null : body,
    };
  }
  const error = result.status >= 400 ? errorOf(result.text) : null;
  return {
    status: String(result.status),
    errorCode: error?.code ?? null,
    errorMessage: error?.message ?? null,
    body:
      isAnswerSecret && error === null ? `[masked, ${result.body.length} bytes]` : loggedBytes(result.body),
  };
}

/** The beginning of the raw answer; what is no text is kept as base64, a PDF not at all. */
function loggedBytes(body: Buffer): string | null {
  if (body.subarray(0, 4).toString("latin1") === "%PDF") return null;
  const start = body.subarray(0, loggedCharactersMax);
  const text = start.toString("utf8");
  const isText = !text.includes("\0") && !text.slice(0, -3).includes("\uFFFD");
  return isText ? text : `base64:${start.toString("base64")}`;
}
