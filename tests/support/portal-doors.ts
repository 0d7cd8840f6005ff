import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { POST as byToken } from "#app/api/sef/webhook/[token]/[direction]/route.ts";
import { POST as bySignature } from "#app/api/sef/webhook/route.ts";

export type PortalDoors = { url: string; close: () => Promise<void> };

/** The portal's notification doors behind a real HTTP server, for the sandbox to knock at. */
export async function openPortalDoors(): Promise<PortalDoors> {
  // A notification that came in just before the end is finished before the database goes.
  const running = new Set<Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const work = respond(incoming, outgoing).finally(() => running.delete(work));
    running.add(work);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const finished = Promise.allSettled([...running]);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await finished;
    },
  };
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  // A fault of ours is 500, as the portal answers it: a test may take the database away.
  const response = await answer(await toRequest(incoming)).catch(() => new Response(null, { status: 500 }));
  outgoing.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()));
}

function answer(request: Request): Promise<Response> {
  const [, token, direction] =
    /^\/api\/sef\/webhook\/([^/]+)\/([^/]+)$/.exec(new URL(request.url).pathname) ?? [];
  if (token === undefined || direction === undefined) return bySignature(request);
  return byToken(request, { params: Promise.resolve({ token, direction }) });
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return new Request(`http://localhost${incoming.url}`, {
    method: "POST",
    headers,
    body: Buffer.concat(chunks),
  });
}
