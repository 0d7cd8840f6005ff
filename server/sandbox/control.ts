import type { IncomingMessage, ServerResponse } from "node:http";
import { commonDoors, doorOfDocument, worldDoors } from "./control-doors.ts";
import { ControlError, Fields } from "./control-input.ts";
import { readBody } from "./http-body.ts";
import { isLoopback } from "./loopback.ts";
import type { PublicApi } from "./public-api.ts";
import { worldName } from "./worlds.ts";

/** Tests and demonstrations govern the imitation through these doors; the real service has nothing like them. */
const controlPrefix = "/__sim";

const bodyBytesMax = 64 * 1024 * 1024;

/** Serves one call below /__sim: JSON in camelCase, 400 with a sentence for input that makes no sense. */
export async function serveControl(
  api: PublicApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await readBody(request, bodyBytesMax);
  const [status, value] = isForeign(request)
    ? [
        403,
        { error: `The doors under ${controlPrefix} are for programs on this machine, not for web pages.` },
      ]
    : await perform(api, `${request.method}`, url, body);
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}

/** A page in a browser can reach loopback too; it betrays itself by its Origin, or by a name that was made to point here. */
function isForeign(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  return request.headers.origin !== undefined || !isLoopback(host.replace(/^\[(.*)\]$/, "$1"));
}

type Reply = [status: number, value: unknown];

async function perform(api: PublicApi, method: string, url: URL, body: Buffer | null): Promise<Reply> {
  const path = url.pathname.slice(controlPrefix.length).replace(/\/$/, "");
  try {
    api.worlds.catchUp();
    if (body === null) throw new ControlError("The body is too large.");
    // GET has no body: what it asks for stands in the query.
    const fields = method === "GET" ? Object.fromEntries(url.searchParams) : parse(body);
    const reply = await open(api, method, path, new Fields(fields, "the body"));
    // With a delay of zero the consequence is there before the caller looks.
    api.worlds.catchUp();
    return reply;
  } catch (error) {
    if (error instanceof ControlError) return [400, { error: error.message }];
    return [500, { error: error instanceof Error ? error.message : String(error) }];
  }
}

/** `/worlds/<name>/<door>` opens a door of that world; without a name it is the common world's, or one to all of them. */
async function open(api: PublicApi, method: string, path: string, input: Fields): Promise<Reply> {
  const [, name, rest] = /^\/worlds\/([^/]+)(\/.+)$/.exec(path) ?? [];
  const door = `${method} ${rest ?? path}`;
  if (name !== undefined && !worldName.test(name)) {
    throw new ControlError("The name of a world is made of letters, digits, - and _, at most 64.");
  }
  const known =
    name === undefined ? null : method === "GET" ? api.worlds.find(name) : api.worlds.findOrOpen(name);
  if (name !== undefined && known === null) return [404, { error: `There is no world ${name}.` }];
  const single = /^GET \/documents\/(\d+)$/.exec(door)?.[1];
  if (single !== undefined) return doorOfDocument(api, known, Number(single));
  if (known === null && Object.hasOwn(commonDoors, door)) return [200, await commonDoors[door]?.(api, input)];
  const found = Object.hasOwn(worldDoors, door) ? worldDoors[door] : undefined;
  if (!found) return [404, { error: `There is no door ${door} under ${controlPrefix}.` }];
  const world = known ?? found.lookUp?.(api.worlds, input) ?? api.worlds.common;
  return [200, await found.open({ api, world, sandbox: world.sandbox }, input)];
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new ControlError("The body must be JSON.");
  }
}
