import { z } from "zod";
import type { CivilDate } from "#server/domain/civil-date.ts";
import type { ExemptionReason } from "#server/domain/tax/exemption-reasons.ts";
import { readSefExemptionReasons } from "#server/domain/tax/sef-exemption-reasons.ts";
import type { SefConnection } from "./connection.ts";
import type { CallPriority } from "./gate.ts";
import { judgeRead, judgeUpload, orBusy, type ReadOutcome, type UploadOutcome } from "./outcome.ts";
import { parseJson } from "./parse-json.ts";
import {
  type InvoiceStatus,
  invoiceStatusSchema,
  type OverviewRow,
  overviewSchema,
  purchaseIdsSchema,
  salesIdsSchema,
  subscriptionKeySchema,
} from "./schema.ts";
import { type AnsweredCall, callSef, isHtml, type SefRequest } from "./transport.ts";

/** One function per operation, named as SEF names it. */

const uploadTimeoutMs = 60_000;
const readTimeoutMs = 30_000;

export type Direction = "sales" | "purchase";
/** From which side a document is read: its sender, its buyer, or whoever signed the public procurement contract. */
export type View = Direction | "contract";

const roots: Readonly<Record<View, string>> = {
  sales: "/sales-invoice",
  purchase: "/purchase-invoice",
  contract: "/public-purchase-contractor-invoice",
};

/** POST /sales-invoice/ubl. `executeValidation` asks for the errors at once instead of a later Mistake. */
export function uploadSalesUbl(
  connection: SefConnection,
  upload: { xml: string; requestId: string; attempt: number; sendToCir: "Yes" | "No" },
): Promise<UploadOutcome> {
  return orBusy(
    callSef(connection, {
      method: "POST",
      path: "/sales-invoice/ubl",
      query: { requestId: upload.requestId, sendToCir: upload.sendToCir, executeValidation: "true" },
      body: { contentType: "application/xml", content: upload.xml },
      timeoutMs: uploadTimeoutMs,
      priority: "interactive",
      idempotencyKey: `${upload.requestId}#${upload.attempt}`,
    }).then(judgeUpload),
  );
}

/** GET /sales-invoice or its like: the status of one document. */
export function getInvoice(
  connection: SefConnection,
  view: View,
  sefInvoiceId: bigint,
): Promise<ReadOutcome<InvoiceStatus>> {
  const request = reading("GET", roots[view], { invoiceId: String(sefInvoiceId) });
  return read(connection, request, ({ text }) => invoiceStatusSchema.safeParse(parseJson(text)).data ?? null);
}

/** GET /sales-invoice/xml or its like: the document in SEF's envelope, byte for byte. */
export function getInvoiceXml(
  connection: SefConnection,
  view: View,
  sefInvoiceId: bigint,
): Promise<ReadOutcome<Buffer>> {
  const request = reading("GET", `${roots[view]}/xml`, { invoiceId: String(sefInvoiceId) });
  return read(connection, request, ({ body, text }) => (isMarkup(text) ? body : null));
}

/** A file that SEF makes of a document, or the news that it has begun to make it. */
export type InvoiceFile = { kind: "file"; bytes: Buffer } | { kind: "making" };

/**
 * GET /sales-invoice/pdf, /xml, /signature or their like. The PDF is drawn on demand: the first answer is 200 with a
 * message in JSON, and only "%PDF" tells a file from it.
 */
export function getInvoiceFile(
  connection: SefConnection,
  view: View,
  { sefInvoiceId, kind }: { sefInvoiceId: bigint; kind: "pdf" | "xml" | "signature" },
): Promise<ReadOutcome<InvoiceFile>> {
  const request = reading("GET", `${roots[view]}/${kind}`, { invoiceId: String(sefInvoiceId) });
  const readFile = kind === "pdf" ? readPdf : readMarkup;
  return read(connection, { ...request, priority: "interactive" }, readFile);
}

function readPdf({ body, text }: AnsweredCall): InvoiceFile | null {
  if (body.subarray(0, 5).toString("latin1") === "%PDF-") return { kind: "file", bytes: body };
  // SEF spells the keys of its answers now this way, now that.
  return /^\s*\{\s*"message"\s*:/i.test(text) && parseJson(text) !== null ? { kind: "making" } : null;
}

function readMarkup({ body, text }: AnsweredCall): InvoiceFile | null {
  return isMarkup(text) ? { kind: "file", bytes: body } : null;
}

/** A maintenance page comes with 200 too: it must not be kept as the document. */
function isMarkup(text: string): boolean {
  return text.trimStart().startsWith("<") && !isHtml(text);
}

/** POST /sales-invoice/ids with the parameters in the query: by sending day, both ends included. */
export function listSalesInvoiceIds(
  connection: SefConnection,
  { from, to, status }: { from: CivilDate; to: CivilDate; status?: string },
): Promise<ReadOutcome<bigint[]>> {
  return listIds(connection, "sales", { from, to, status: status ?? null });
}

/** Sending days in Belgrade, both included; null = every status. */
export type ListQuery = { from: CivilDate; to: CivilDate; status: string | null };

/** POST /sales-invoice/ids or /purchase-invoice/ids, with the parameters in the query. */
export function listIds(
  connection: SefConnection,
  direction: Direction,
  query: ListQuery,
): Promise<ReadOutcome<bigint[]>> {
  const request = reading("POST", `${roots[direction]}/ids`, listParameters(query));
  const schema = direction === "sales" ? salesIdsSchema : purchaseIdsSchema;
  return read(connection, request, ({ text }) => schema.safeParse(parseJson(text)).data ?? null);
}

/** GET /purchase-invoice/overview: received documents with status and sending moment in one call. */
export function listOverview(
  connection: SefConnection,
  query: ListQuery,
): Promise<ReadOutcome<OverviewRow[]>> {
  const request = reading("GET", "/purchase-invoice/overview", listParameters(query));
  return read(connection, request, ({ text }) => overviewSchema.safeParse(parseJson(text)).data ?? null);
}

/** POST /sales-invoice/changes or /purchase-invoice/changes, as SEF wrote them: one past day of the last month. */
export function listChanges(
  connection: SefConnection,
  direction: Direction,
  day: CivilDate,
): Promise<ReadOutcome<unknown[]>> {
  const request = reading("POST", `${roots[direction]}/changes`, { date: day });
  return read(
    connection,
    request,
    ({ text }) => z.array(z.unknown()).safeParse(parseJson(text)).data ?? null,
  );
}

function listParameters({ from, to, status }: ListQuery): Record<string, string> {
  return { dateFrom: from, dateTo: to, ...(status === null ? {} : { status }) };
}

/**
 * Whether SEF takes the key: asks for a document that nobody has, also while the key counts as refused. SEF's word that
 * there is no such document, or its refusal to say, comes only after it has taken the key.
 */
export function tryKey(connection: SefConnection): Promise<ReadOutcome<InvoiceStatus>> {
  const request = reading("GET", "/sales-invoice", { invoiceId: "1" });
  return read(
    connection,
    { ...request, priority: "interactive", evenIfRefused: true },
    ({ text }) => invoiceStatusSchema.safeParse(parseJson(text)).data ?? null,
  );
}

/** GET /sales-invoice/getValueAddedTaxExemptionReasonList: the reasons that SEF takes, with their days. */
export function listExemptionReasons(
  connection: SefConnection,
): Promise<ReadOutcome<readonly ExemptionReason[]>> {
  const request = reading("GET", "/sales-invoice/getValueAddedTaxExemptionReasonList", {});
  return read(connection, request, ({ text }) => readSefExemptionReasons(parseJson(text)));
}

/** POST /subscribe: the key that tomorrow's notifications will carry. */
export function subscribe(connection: SefConnection): Promise<ReadOutcome<string>> {
  return read(
    connection,
    { ...reading("POST", "/subscribe", {}), isAnswerSecret: true, evenIfRefused: true },
    ({ text }) => subscriptionKeySchema.safeParse(text).data ?? null,
  );
}

function reading(method: "GET" | "POST", path: string, query: Record<string, string>): SefRequest {
  const priority: CallPriority = "background";
  return { method, path, query, timeoutMs: readTimeoutMs, priority };
}

function read<T>(
  connection: SefConnection,
  request: SefRequest,
  parse: (answer: AnsweredCall) => T | null,
): Promise<ReadOutcome<T>> {
  return orBusy(callSef(connection, request).then((result) => judgeRead(result, parse)));
}
