import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { serveControl } from "./control.ts";
import { Courier } from "./delivery.ts";
import { isLoopback } from "./loopback.ts";
import { publicPrefix, servePublic } from "./public-api.ts";
import { RateLimit } from "./rate-limit.ts";
import { RequestLog } from "./request-log.ts";
import { Sandbox } from "./sandbox.ts";
import { runDue } from "./transitions.ts";
import { wakeWhenDue } from "./wake.ts";

export interface StartOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Loopback addresses only. */
  host?: string;
  /** Where the state is kept; null or absent: in memory only. */
  journalFile?: string | null;
  /** Same seed and same calls, same ids and same chances. */
  seed?: number;
  /** The real clock, milliseconds since 1970; the virtual clock is an offset over it. */
  now?: () => number;
}

export interface RunningSandbox {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts the imitation of SEF.
 * @throws the system's error (for example EADDRINUSE) when it cannot listen, an Error for a damaged journal.
 */
export async function startSandbox(options: StartOptions = {}): Promise<RunningSandbox> {
  const { port = 0, host = "127.0.0.1", journalFile = null, seed = 1, now = Date.now } = options;
  if (!isLoopback(host)) throw new Error(`The sandbox listens on loopback only, not on ${host}.`);

  const sandbox = new Sandbox({ journalFile, seed, wallNow: now });
  const courier = new Courier(sandbox);
  const catchUp = () => runDue(sandbox, courier);
  const alarm = wakeWhenDue(sandbox, catchUp);
  const api = { sandbox, catchUp, rateLimit: new RateLimit(), requestLog: new RequestLog() };

  const server = createServer((request, response) => {
    serve(api, request, response).catch(() => request.socket.destroy());
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    alarm.stop();
    sandbox.close();
    throw error;
  }
  const address = server.address();
  const listeningPort = typeof address === "object" && address ? address.port : port;
  // What came due while nobody was running happens now.
  catchUp();

  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listeningPort}`,
    port: listeningPort,
    stop: async () => {
      alarm.stop();
      await courier.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      sandbox.close();
    },
  };
}

async function serve(
  api: Parameters<typeof serveControl>[0],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://sandbox");
  const path = url.pathname.toLowerCase();
  if (path.startsWith(`${publicPrefix.toLowerCase()}/`)) return servePublic(api, request, response, url);
  if (path.startsWith("/__sim/")) return serveControl(api, request, response, url);
  response.writeHead(404, { "Content-Length": "0" }).end();
}
