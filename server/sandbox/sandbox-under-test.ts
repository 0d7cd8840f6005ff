import { createServer, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import type { Company } from "./company.ts";
import { parseDecimal } from "./decimal.ts";
import { startSandbox } from "./server.ts";
import { type SimpleLine, simpleInvoice } from "./simple-invoice.ts";

/** A Saturday morning in Belgrade, 10:00 winter time. */
export const startOfTests = Date.parse("2026-11-21T09:00:00Z");
export const today = "2026-11-21";

export const seller = { pib: "107775252", registrationNumber: "20869500", name: "Prodavac & Sin" };
export const buyer = { pib: "101134702", registrationNumber: "07020171", name: "Kupac" };
export const ministry = {
  pib: "108213413",
  registrationNumber: "17862146",
  jbkjs: "10520",
  name: "Ministarstvo finansija",
};
export const sellerKey = "seller-key";
export const buyerKey = "buyer-key";
export const ministryKey = "ministry-key";

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined when it is no JSON. */
  json: Json;
}

/** Any JSON. Tests step into it freely; the comparison at the end tells what stood there. */
export interface Json {
  readonly [name: string]: Json;
}

/** The items of a JSON list. */
export function items(json: Json | undefined): Json[] {
  if (!Array.isArray(json)) throw new Error(`Not a list: ${JSON.stringify(json)}`);
  return json;
}

export interface World {
  url: string;
  /** The real clock of this sandbox; it stands still unless a test moves it. */
  clock: { nowMs: number };
  stop(): Promise<void>;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  control(door: string, body?: unknown): Promise<Json>;
  /** Uploads with full validation and answers the reply. */
  upload(xml: string, query?: Record<string, string>, key?: string): Promise<Reply>;
  /** Uploads an invoice that must be taken, and answers its SalesInvoiceId and InvoiceId. */
  send(options?: Partial<InvoiceWishes>): Promise<{ salesId: number; invoiceId: number }>;
}

export interface CallOptions {
  key?: string | null;
  body?: string | Uint8Array<ArrayBuffer> | FormData;
  type?: string;
  accept?: string;
  json?: unknown;
}

interface InvoiceWishes {
  number: string;
  requestId: string;
  toMinistry: boolean;
  sendToCir: string;
}

/** A sandbox with three companies, sending without delay, and no limit of calls. */
export async function openWorld({
  journalFile = null,
}: {
  journalFile?: string | null;
} = {}): Promise<World> {
  const world = await openEmptyWorld({ journalFile });
  await world.control("POST /knobs", { sendDelayMs: 0, rateLimit: 1_000_000 });
  await world.control("POST /companies", {
    companies: [
      { ...seller, apiKeys: [{ key: sellerKey, active: true }] },
      { ...buyer, apiKeys: [{ key: buyerKey }, { key: "switched-off", active: false }] },
      { ...ministry, apiKeys: [{ key: ministryKey }] },
    ],
  });
  return world;
}

/** A sandbox as it starts, or as its journal left it. */
export async function openEmptyWorld({
  journalFile = null,
}: {
  journalFile?: string | null;
}): Promise<World> {
  const clock = { nowMs: startOfTests };
  const running = await startSandbox({ journalFile, now: () => clock.nowMs });
  let stopped = false;
  const stop = async () => {
    if (!stopped) await running.stop();
    stopped = true;
  };
  onTestFinished(stop);

  const call: World["call"] = async (method, path, { key = sellerKey, body, type, accept, json } = {}) => {
    const headers = new Headers();
    if (key !== null) headers.set("ApiKey", key);
    if (type !== undefined) headers.set("Content-Type", type);
    if (json !== undefined) headers.set("Content-Type", "application/json");
    if (accept !== undefined) headers.set("Accept", accept);
    const sent = json === undefined ? body : JSON.stringify(json);
    return readReply(
      await fetch(`${running.url}/api/publicApi${path}`, {
        method,
        headers,
        ...(sent === undefined ? {} : { body: sent }),
      }),
    );
  };
  const upload: World["upload"] = (xml, query = {}, key = sellerKey) =>
    call("POST", `/sales-invoice/ubl?${new URLSearchParams({ executeValidation: "true", ...query })}`, {
      key,
      body: xml,
      type: "application/xml",
    });
  return {
    url: running.url,
    clock,
    stop,
    call,
    upload,
    control: async (door, body) => {
      const [method = "", path = ""] = door.split(" ");
      const reply = await readReply(
        await fetch(`${running.url}/__sim${path}`, {
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      return reply.json;
    },
    send: async ({
      number = "FKT-2026-0001",
      requestId = `request ${number}`,
      toMinistry = false,
      sendToCir,
    } = {}) => {
      const mode = sendToCir ?? (toMinistry ? "No" : undefined);
      const reply = await upload(invoiceXml({ number, toMinistry }), {
        requestId,
        ...(mode === undefined ? {} : { sendToCir: mode }),
      });
      if (reply.status !== 200) throw new Error(`The upload was refused: ${reply.text}`);
      return { salesId: Number(reply.json.SalesInvoiceId), invoiceId: Number(reply.json.InvoiceId) };
    },
  };
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json: json as Json };
}

/** A lawful invoice of the seller, dated today. */
export function invoiceXml({ number = "FKT-2026-0001", toMinistry = false, lines = [line()] } = {}): string {
  return simpleInvoice({
    supplier: asCompany(seller),
    buyer: asCompany(toMinistry ? ministry : buyer),
    number,
    today,
    lines,
  });
}

export function line({
  name = "Usluga",
  quantity = "2",
  unitPrice = "100.5",
  percent = "20",
} = {}): SimpleLine {
  const decimal = (text: string) => parseDecimal(text) ?? { units: 0n, decimals: 0 };
  return { name, quantity: decimal(quantity), unitPrice: decimal(unitPrice), percent: decimal(percent) };
}

/** A credit note of the seller that reduces the documents with the given numbers. */
export function creditNoteXml(number: string, ...sources: string[]): string {
  const references = sources.map(
    (source) =>
      `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${source}</cbc:ID><cbc:IssueDate>${today}</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>`,
  );
  return invoiceXml({ number })
    .replace("xsd:Invoice-2", "xsd:CreditNote-2")
    .replace(/<cbc:DueDate>.*?<\/cbc:DueDate>/, "")
    .replace(/<cac:InvoicePeriod>.*?<\/cac:InvoicePeriod>/, references.join(""))
    .replace(
      "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
      "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>",
    )
    .replaceAll("InvoiceLine>", "CreditNoteLine>")
    .replaceAll("InvoicedQuantity", "CreditedQuantity")
    .replace("<Invoice ", "<CreditNote ")
    .replace("</Invoice>", "</CreditNote>");
}

function asCompany(row: { pib: string; registrationNumber: string; name: string; jbkjs?: string }): Company {
  return {
    id: row.pib,
    jbkjs: null,
    city: "Beograd",
    street: "Nemanjina 1",
    postalCode: "11000",
    active: true,
    apiKeys: [],
    endpoints: { outgoing: null, incoming: null, ppc: null },
    behaviour: { buyer: "manual", answerDelayMs: 0, rejectComment: null },
    registeredAt: startOfTests,
    ...row,
  };
}

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
  json: Json;
}

/** A server that takes notifications; it answers the given statuses one after the other, then 200. */
export async function openReceiver(...statuses: number[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += String(chunk);
    });
    request.on("end", () => {
      received.push({
        path: request.url ?? "",
        headers: request.headers,
        text,
        json: JSON.parse(text) as Json,
      });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, received };
}
