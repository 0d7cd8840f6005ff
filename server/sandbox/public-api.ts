import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, empty, html, json, ModelError, Refusal, Stop, text } from "./answer.ts";
import type { ApiVersion, OpenCall, Route } from "./call.ts";
import type { Company } from "./company.ts";
import { drawFault, type PlannedFault } from "./faults.ts";
import { companyOfKey } from "./find-company.ts";
import { readBody } from "./http-body.ts";
import type { RateLimit } from "./rate-limit.ts";
import { type RenderedAnswer, renderAnswer, writeAnswer } from "./render-answer.ts";
import { hashBody, hashKey, type RequestLog } from "./request-log.ts";
import { findRoute } from "./router.ts";
import type { World } from "./world.ts";
import type { Worlds } from "./worlds.ts";

const prefixes = { v1: "/api/publicApi", v2: "/api/v2/publicApi" } as const;

/** Uploads above this are refused unread. */
const bodyBytesMax = 25 * 1024 * 1024;

export interface PublicApi {
  worlds: Worlds;
  /** The real clock, milliseconds since 1970: limits of calls do not move with a virtual one. */
  wallNow: () => number;
  rateLimit: RateLimit;
  requestLog: RequestLog;
}

export function isPublicPath(path: string): boolean {
  return versionOf(path) !== null;
}

function versionOf(path: string): ApiVersion | null {
  const lower = path.toLowerCase();
  if (lower.startsWith(`${prefixes.v1.toLowerCase()}/`)) return "v1";
  return lower.startsWith(`${prefixes.v2.toLowerCase()}/`) ? "v2" : null;
}

/** Serves one call of the public API: the door first (path, key, limit), then faults, then the operation. */
export async function servePublic(
  api: PublicApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const version = versionOf(url.pathname) ?? "v1";
  const path = url.pathname.slice(prefixes[version].length);
  const apiKey = headerText(request, "apikey");
  const logged = api.requestLog.open({
    method: request.method ?? "GET",
    path: version === "v1" ? path : `/v2${path}`,
    query: url.search,
    requestId: url.searchParams.get("requestId"),
    keyHash: apiKey === null ? null : hashKey(apiKey),
  });
  const world = (apiKey === null ? null : api.worlds.ofKey(apiKey)) ?? api.worlds.common;
  const { camelCase } = world.sandbox.state.knobs;
  const exchange: Exchange = {
    hangUp: () => void request.socket.resetAndDestroy(),
    reply: (rendered) => {
      logged.status = rendered.status;
      logged.answeredMs = performance.now();
      writeAnswer(response, rendered);
    },
  };

  const door = passDoor(api, world, { method: logged.method, version, path }, apiKey);
  // The limit counts arrivals, so it stood before the body; the witness wants the bytes of refused calls too.
  const body = await readBody(request, bodyBytesMax);
  logged.bodySha256 = body === null ? null : hashBody(body);
  if (door.kind === "refused") {
    const rendered = renderAnswer(door.answer, request, camelCase);
    return exchange.reply({ ...rendered, headers: { ...rendered.headers, ...door.headers } });
  }
  const struck = drawFaultFor(api.worlds, world, logged.path);
  logged.fault = struck?.kind ?? null;
  if (struck?.kind === "timeout") return;
  if (struck?.kind === "reset") return exchange.hangUp();
  const early = struck && answerInsteadOfSef(struck);
  if (early) return exchange.reply(renderAnswer(early, request, camelCase));

  world.catchUp();
  const answer = perform(door, body, {
    sandbox: world.sandbox,
    query: url.searchParams,
    params: door.params,
    contentType: request.headers["content-type"] ?? "",
    now: world.sandbox.now(),
  });
  sendBack(exchange, renderAnswer(answer, request, camelCase), struck);
}

/** Faults of the common world strike everybody, those of another one only its own callers. */
function drawFaultFor(worlds: Worlds, world: World, path: string): PlannedFault | null {
  const own = world === worlds.common ? null : drawFault(world.sandbox, path);
  return own ?? drawFault(worlds.common.sandbox, path);
}

/** The way back to the caller. */
interface Exchange {
  reply(rendered: RenderedAnswer): void;
  hangUp(): void;
}

/** The work is done; a fault may still keep the caller from learning it. */
function sendBack(exchange: Exchange, rendered: RenderedAnswer, struck: PlannedFault | null): void {
  switch (struck?.kind) {
    case "lost-answer":
      exchange.hangUp();
      break;
    case "slow":
      setTimeout(() => exchange.reply(rendered), struck.ms).unref();
      break;
    case "malformed-json":
      exchange.reply(withBytes(rendered, rendered.bytes.subarray(0, Math.ceil(rendered.bytes.length / 2))));
      break;
    case "empty-200":
      exchange.reply(withBytes({ ...rendered, status: 200 }, Buffer.alloc(0)));
      break;
    default:
      exchange.reply(rendered);
  }
}

function withBytes(rendered: RenderedAnswer, bytes: Buffer): RenderedAnswer {
  return { ...rendered, headers: { ...rendered.headers, "Content-Length": String(bytes.length) }, bytes };
}

type Door =
  | { kind: "refused"; answer: Answer; headers: Record<string, string> }
  | { kind: "open"; route: Route; params: string[]; company: Company | null };

/** Path, key and limit, in this order: a call without a valid key takes nothing from anybody's limit. */
function passDoor(
  api: PublicApi,
  { sandbox }: World,
  call: { method: string; version: ApiVersion; path: string },
  apiKey: string | null,
): Door {
  const { knobs } = sandbox.state;
  const refused = (answer: Answer, headers = {}): Door => ({ kind: "refused", answer, headers });
  const match = findRoute(call);
  if (match === "no-such-path") return refused(empty(404));
  if (match === "wrong-method") return refused(empty(knobs.wrongMethodStatus));
  const company = apiKey === null ? null : companyOfKey(sandbox, apiKey);
  // Seen: 401 with an empty body for a missing, an unknown and a switched-off key.
  if (match.route.access === "key" && company === null) return refused(empty(401));
  if (apiKey !== null && company && !api.rateLimit.admit(apiKey, api.wallNow(), knobs)) {
    const tooFast = text(`Rate of max ${knobs.rateLimit} requests per second exceeded`, 429);
    return refused(tooFast, knobs.rateRetryAfter ? { "Retry-After": "1" } : {});
  }
  return { kind: "open", ...match, company };
}

/** Faults whose calls never reach SEF's logic; null for those that strike on the way back. */
function answerInsteadOfSef(fault: PlannedFault): Answer | null {
  switch (fault.kind) {
    case "http500":
      return json({ Message: "An error has occurred.", FieldName: null, ErrorCode: null }, 500);
    case "http502-html":
      return html("502 Bad Gateway", 502);
    case "http503":
      return text("Service Unavailable", 503);
    case "night-pause":
      return html("Sistem je u redovnom održavanju", 503);
    case "text-error":
      return text("Unexpected error", 500);
    case "html-200":
      return html("Sistem elektronskih faktura", 200);
    case "429":
      return text("Rate of max 3 requests per second exceeded", 429);
    case "401":
      return empty(401);
    default:
      return null;
  }
}

/** Runs the operation; whatever it throws becomes an answer. */
function perform(
  { route, company }: { route: Route; company: Company | null },
  body: Buffer | null,
  rest: Omit<OpenCall, "body">,
): Answer {
  if (body === null) return new Refusal("FileTooBig", "The file is too big").answer();
  try {
    if (route.access === "open") return route.handle({ ...rest, body });
    return company ? route.handle({ ...rest, body, company }) : empty(401);
  } catch (error) {
    if (error instanceof Refusal || error instanceof ModelError) return error.answer();
    if (error instanceof Stop) return error.result;
    const message = error instanceof Error ? error.message : String(error);
    return json(
      { Message: `Fault of the sandbox itself: ${message}`, FieldName: null, ErrorCode: null },
      500,
    );
  }
}

function headerText(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}
