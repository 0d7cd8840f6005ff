import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";

export interface RenderedAnswer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** Turns an answer into bytes. JSON goes out under text/plain when only that is accepted, as SEF does. */
export function renderAnswer(answer: Answer, request: IncomingMessage, camelCase: boolean): RenderedAnswer {
  switch (answer.kind) {
    case "json": {
      const value = camelCase ? inCamelCase(answer.value) : answer.value;
      const type = wantsJson(request) ? "application/json" : "text/plain";
      return rendered(answer.status, `${type}; charset=utf-8`, Buffer.from(JSON.stringify(value)));
    }
    case "text":
      return rendered(
        answer.status,
        answer.contentType ?? "text/plain; charset=utf-8",
        Buffer.from(answer.text),
      );
    case "file":
      return rendered(answer.status, answer.contentType, answer.bytes);
    case "empty":
      return { status: answer.status, headers: { "Content-Length": "0" }, bytes: Buffer.alloc(0) };
    default:
      return answer satisfies never;
  }
}

export function writeAnswer(response: ServerResponse, { status, headers, bytes }: RenderedAnswer): void {
  response.writeHead(status, headers);
  response.end(bytes);
}

function rendered(status: number, contentType: string, bytes: Buffer): RenderedAnswer {
  return { status, headers: { "Content-Type": contentType, "Content-Length": String(bytes.length) }, bytes };
}

function wantsJson(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? "*/*";
  return !/text\/plain/i.test(accept) || /json/i.test(accept);
}

/** For programs that must bear both spellings: InvoiceId becomes invoiceId, at every depth. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      inCamelCase(each),
    ]),
  );
}
