import type { IncomingMessage, ServerResponse } from "node:http";
import { moveClock, showClock } from "./control-clock.ts";
import { upsertCompanies } from "./control-companies.ts";
import { actAsBuyer, settleInCir, viewDocument, viewState } from "./control-documents.ts";
import { clearFaults, planFault } from "./control-faults.ts";
import { injectPurchase } from "./control-inject.ts";
import { ControlError, Fields } from "./control-input.ts";
import { readBody } from "./http-body.ts";
import { turnKnobs } from "./knobs.ts";
import { isLoopback } from "./loopback.ts";
import type { PublicApi } from "./public-api.ts";

/** Tests and demonstrations govern the imitation through these doors; the real service has nothing like them. */
const controlPrefix = "/__sim";

const bodyBytesMax = 64 * 1024 * 1024;

type ControlHandler = (api: PublicApi, input: Fields) => unknown;

const doors: Record<string, ControlHandler> = {
  "GET /companies": ({ sandbox }) => ({ companies: [...sandbox.state.companies.values()] }),
  "POST /companies": ({ sandbox }, input) => upsertCompanies(sandbox, input),
  "GET /knobs": ({ sandbox }) => sandbox.state.knobs,
  "POST /knobs": turn,
  "GET /clock": ({ sandbox }) => showClock(sandbox),
  "POST /clock": (api, input) => {
    moveClock(api.sandbox, input);
    api.catchUp();
    return showClock(api.sandbox);
  },
  "GET /faults": ({ sandbox }) => ({ faults: sandbox.state.faults }),
  "POST /faults": ({ sandbox }, input) => planFault(sandbox, input),
  "DELETE /faults": ({ sandbox }) => {
    clearFaults(sandbox);
    return { faults: [] };
  },
  "POST /buyer": ({ sandbox }, input) => actAsBuyer(sandbox, input),
  "POST /cir": ({ sandbox }, input) => settleInCir(sandbox, input),
  "POST /inject-purchase": ({ sandbox }, input) => injectPurchase(sandbox, input),
  "GET /state": ({ sandbox }) => viewState(sandbox),
  "GET /deliveries": ({ sandbox }) => ({ deliveries: [...sandbox.state.deliveries.values()] }),
  "GET /requests": ({ requestLog }) => ({ requests: requestLog.all() }),
  "POST /reset": (api) => {
    api.sandbox.reset();
    api.rateLimit.forget();
    api.requestLog.forget();
    return { reset: true };
  },
};

/** Serves one call below /__sim: JSON in camelCase, 400 with a sentence for input that makes no sense. */
export async function serveControl(
  api: PublicApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.slice(controlPrefix.length).replace(/\/$/, "");
  const body = await readBody(request, bodyBytesMax);
  const [status, value] = isForeign(request)
    ? [
        403,
        { error: `The doors under ${controlPrefix} are for programs on this machine, not for web pages.` },
      ]
    : perform(api, `${request.method} ${path}`, body);
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}

/** A page in a browser can reach loopback too; it betrays itself by its Origin, or by a name that was made to point here. */
function isForeign(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  return request.headers.origin !== undefined || !isLoopback(host.replace(/^\[(.*)\]$/, "$1"));
}

function perform(api: PublicApi, door: string, body: Buffer | null): [status: number, value: unknown] {
  try {
    api.catchUp();
    const single = /^GET \/documents\/(\d+)$/.exec(door)?.[1];
    if (single !== undefined) return showDocument(api, Number(single));
    const handle = Object.hasOwn(doors, door) ? doors[door] : undefined;
    if (!handle) return [404, { error: `There is no door ${door} under ${controlPrefix}.` }];
    if (body === null) throw new ControlError("The body is too large.");
    const value = handle(api, new Fields(parse(body), "the body"));
    // With a delay of zero the consequence is there before the caller looks.
    api.catchUp();
    return [200, value];
  } catch (error) {
    if (error instanceof ControlError) return [400, { error: error.message }];
    return [500, { error: error instanceof Error ? error.message : String(error) }];
  }
}

function parse(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new ControlError("The body must be JSON.");
  }
}

function turn({ sandbox }: PublicApi, input: Fields): unknown {
  const knobs = turnKnobs(sandbox.state.knobs, input.all());
  if (typeof knobs === "string") throw new ControlError(knobs);
  sandbox.change((put) => put({ type: "knobs-turned", knobs }));
  return knobs;
}

function showDocument({ sandbox }: PublicApi, salesInvoiceId: number): [status: number, value: unknown] {
  const document = sandbox.state.documents.get(salesInvoiceId);
  if (!document) return [404, { error: `There is no document ${salesInvoiceId}.` }];
  return [200, { ...viewDocument(sandbox, document), xml: document.xml }];
}
