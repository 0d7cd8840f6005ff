import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** Answers that SEF's description does not know, each as the bytes on the wire. */
export const malformations = {
  "a page with 200": page(200),
  "a page with 502": page(502),
  "a page with 404": page(404),
  "an empty 200": whole(200, "application/json", ""),
  "204": whole(204, "application/json", ""),
  "a cut answer": whole(200, "application/json", '{"SalesInvoiceId":12,"Invoi'),
  "an answer that stops before its length": stopsEarly,
  "a broken connection in the head": (response) => response.socket?.end("HTTP/1.1 2"),
  "JSON null": whole(200, "application/json", "null"),
  "a list where an object belongs": whole(200, "application/json", "[1,2,3]"),
  "wrong types": whole(
    200,
    "application/json",
    '{"SalesInvoiceId":{},"InvoiceId":[],"Status":5,"SalesInvoiceIds":"x","PurchaseInvoiceIds":7}',
  ),
  "ids beyond int64": whole(
    200,
    "application/json",
    '{"SalesInvoiceId":"99999999999999999999","InvoiceId":"99999999999999999999","Status":"Sent","SalesInvoiceIds":["99999999999999999999"],"PurchaseInvoiceIds":["99999999999999999999"]}',
  ),
  "negative ids": whole(
    200,
    "application/json",
    '{"SalesInvoiceId":-5,"InvoiceId":-5,"SalesInvoiceIds":[-1],"PurchaseInvoiceIds":[-1]}',
  ),
  "a refusal without a word": whole(400, "application/json", "{}"),
  "a refusal with signs that cannot be stored": whole(
    400,
    "application/json",
    '{"ErrorCode":"X\\u0000Y","Message":"\\ud800 half","FieldName":"\\u0000"}',
  ),
  "plain text": whole(200, "text/plain", "Rate of max 3 requests per second exceeded"),
  "binary with a JSON label": whole(200, "application/json", Buffer.from([0, 255, 254, 0, 1, 2, 3, 200])),
  "a picture": whole(200, "image/png", Buffer.from("89504e470d0a1a0a0000000d", "hex")),
  "broken compression": whole(200, "application/json", "not gzip", { "Content-Encoding": "gzip" }),
  "a bomb in a small parcel": whole(200, "application/json", gzipSync(Buffer.alloc(60_000_000, 32)), {
    "Content-Encoding": "gzip",
  }),
  "a redirect": whole(302, "text/html", "", { Location: "http://127.0.0.1:9/elsewhere" }),
  "a wait for ever": whole(429, "text/plain", "slow down", { "Retry-After": "1e12" }),
} as const satisfies Record<string, (response: ServerResponse) => void>;

export type Malformation = keyof typeof malformations;

export type HostileSef = {
  url: string;
  answerWith: (kind: Malformation) => void;
  close: () => Promise<void>;
};

/** A server in SEF's place that answers every call in one wrong way. */
export async function openHostileSef(): Promise<HostileSef> {
  let kind: Malformation = "an empty 200";
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => malformations[kind](response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    answerWith: (next) => {
      kind = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function whole(status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { "Content-Type": type, ...headers }).end(body);
  };
}

function page(status: number) {
  return whole(status, "text/html", "<!DOCTYPE html><html><body><h1>Radovi u toku</h1></body></html>");
}

function stopsEarly(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "4000" });
  response.write('{"SalesInvoiceId":12,', () => response.socket?.destroy());
}
