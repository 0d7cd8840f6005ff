import { createServer } from "node:http";

/** A SEF whose lists never hold more than `cap`. */
export async function cuttingProxy(target: string, cap: number) {
  const server = createServer((incoming, outgoing) => {
    void fetch(`${target}${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: { ApiKey: String(incoming.headers.apikey), Accept: "application/json" },
    }).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const isList = /\/(overview|ids)$/.test(new URL(incoming.url ?? "/", target).pathname);
      outgoing.writeHead(answer.status).end(isList ? cut(body.toString(), cap) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function cut(text: string, cap: number): string {
  const answer: unknown = JSON.parse(text);
  if (Array.isArray(answer)) return JSON.stringify(answer.slice(-cap));
  const entries = Object.entries(Object(answer));
  return JSON.stringify(
    Object.fromEntries(entries.map(([key, ids]) => [key, Array.isArray(ids) ? ids.slice(-cap) : ids])),
  );
}
