import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { serveControl } from "./control.ts";
import { isLoopback } from "./loopback.ts";
import { isPublicPath, type PublicApi, servePublic } from "./public-api.ts";
import { RateLimit } from "./rate-limit.ts";
import { RequestLog } from "./request-log.ts";
import { Worlds } from "./worlds.ts";

export interface StartOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Loopback addresses only. */
  host?: string;
  /** Where the state is kept, worlds of their own in a folder beside it; null or absent: in memory only. */
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

  const worlds = new Worlds({ journalFile, seed, wallNow: now });
  const api = { worlds, wallNow: now, rateLimit: new RateLimit(), requestLog: new RequestLog() };

  const server = createServer((request, response) => {
    serve(api, request, response).catch(() => request.socket.destroy());
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    await worlds.stop();
    throw error;
  }
  const address = server.address();
  const listeningPort = typeof address === "object" && address ? address.port : port;
  // What came due while nobody was running happens now.
  worlds.catchUp();

  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listeningPort}`,
    port: listeningPort,
    stop: async () => {
      await worlds.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(api: PublicApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://sandbox");
  if (isPublicPath(url.pathname)) return servePublic(api, request, response, url);
  if (url.pathname.toLowerCase().startsWith("/__sim/")) return serveControl(api, request, response, url);
  response.writeHead(404, { "Content-Length": "0" }).end();
}
