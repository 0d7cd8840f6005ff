import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import type { Session } from "#server/db/system.ts";
import { log } from "#server/log.ts";
import { createContext } from "./context.ts";
import { readLimited } from "./read-limited.ts";
import { bodyBytesMax, type Refusal, refuseRequest } from "./request-guard.ts";
import { appRouter } from "./root.ts";

/** A page asks for a handful of things at once, never for more. */
const callsPerBatchMax = 20;

/** The door of `/api/trpc`. */
export async function answerRequest(
  request: Request,
  findSession: () => Promise<Session | null>,
): Promise<Response> {
  const refusal = refuseRequest(request);
  if (refusal) return refuse(refusal);
  const bounded = await withLimitedBody(request);
  if (!bounded) return refuse({ status: 413, code: "XML_TOO_LARGE" });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: bounded,
    router: appRouter,
    maxBatchSize: callsPerBatchMax,
    createContext: async () => createContext(await findSession(), request.headers),
    responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    // Procedures log their own failures; without a context none has been reached.
    onError: ({ error, ctx, path }) => {
      if (!ctx) log().error({ err: error.cause ?? error, path }, "Request failed before its procedure");
    },
  });
}

async function withLimitedBody(request: Request): Promise<Request | null> {
  if (request.method !== "POST") return request;
  const body = await readLimited(request, bodyBytesMax);
  if (!body) return null;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: new Uint8Array(body) });
}

/** In the form of tRPC's own errors, so that the client reads one kind. */
function refuse({ status, code }: Refusal): Response {
  const error = { message: code, code: -32_600, data: { code, faults: [], httpStatus: status } };
  return Response.json(
    { error: superjson.serialize(error) },
    { status, headers: { "cache-control": "no-store" } },
  );
}
