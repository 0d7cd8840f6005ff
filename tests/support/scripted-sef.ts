import { createServer } from "node:http";
import { goldenXml } from "#tests/fixtures/read-fixture.ts";

export type ScriptedSef = {
  url: string;
  /** What SEF says of every document from now on, besides its id. */
  say: (state: Record<string, unknown>) => void;
  /** What its overview of purchases says. */
  list: (rows: Record<string, unknown>[]) => void;
  /** Paths that were asked for, in order. */
  calls: string[];
  close: () => Promise<void>;
};

/** A server in SEF's place that says what a test lets it say, sense or not. */
export async function openScriptedSef(): Promise<ScriptedSef> {
  let state: Record<string, unknown> = { Status: "New" };
  let overview: Record<string, unknown>[] = [];
  const calls: string[] = [];
  const xml = goldenXml("380-two-rates");
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    calls.push(pathname);
    request.resume();
    if (pathname.endsWith("/xml")) return response.end(xml);
    response.setHeader("Content-Type", "application/json");
    if (pathname.endsWith("/overview")) return response.end(JSON.stringify(overview));
    if (pathname.endsWith("/ids")) return response.end(JSON.stringify({ SalesInvoiceIds: [] }));
    if (pathname.endsWith("/changes")) return response.end("[]");
    const InvoiceId = Number(searchParams.get("invoiceId"));
    return response.end(JSON.stringify({ InvoiceId, ...state }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    say: (next) => {
      state = next;
    },
    list: (rows) => {
      overview = rows;
    },
    calls,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
