import { type Invoice, invoiceSchema } from "#server/domain/invoice/invoice.ts";
import type { ReadInvoice } from "#server/ubl/read-invoice.ts";
import { completeInvoice } from "./complete-invoice.ts";

type ReadXml = Extract<ReadInvoice, { kind: "read" }>;

/** A document from a file; one of our own JSON has neither envelope nor sums of its own. */
export type OpenedDocument =
  | ({ format: "xml" } & Omit<ReadXml, "kind">)
  | { format: "json"; invoice: Invoice };

/** Why a file gives no document: codes of the XML reader, of the file system, or of our JSON. */
export type Unreadable = { code: string; detail: string };

/** Our JSON begins with a brace, everything else is taken as XML. Never throws. */
export async function openDocument(bytes: Uint8Array): Promise<OpenedDocument | Unreadable> {
  if (looksLikeJson(bytes)) return openJson(bytes);
  const { readInvoice } = await import("#server/ubl/read-invoice.ts");
  const read = readInvoice(bytes);
  if (read.kind === "refused") return { code: read.code, detail: read.detail };
  const { kind: _, ...document } = read;
  return { format: "xml", ...document };
}

export function isUnreadable(opened: OpenedDocument | Unreadable): opened is Unreadable {
  return "code" in opened;
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith("{");
}

function openJson(bytes: Uint8Array): OpenedDocument | Unreadable {
  const parsed = parseJson(bytes);
  if ("code" in parsed) return parsed;
  const checked = invoiceSchema.safeParse(completeInvoice(parsed.value));
  if (checked.success) return { format: "json", invoice: checked.data };
  const [first] = checked.error.issues;
  const path = first?.path.join(".") || "document";
  return { code: "JSON_NOT_AN_INVOICE", detail: `${path}: ${first?.message ?? "not an invoice"}` };
}

function parseJson(bytes: Uint8Array): { value: unknown } | Unreadable {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return { code: "JSON_MALFORMED", detail: error.message };
    }
    throw error;
  }
}
