import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import type { Invoice, InvoiceLine, TaxCategoryCode } from "#server/domain/invoice/invoice.ts";
import type { OutsideSef } from "#server/domain/party/party-kind.ts";
import type { Rule } from "#server/domain/rule.ts";
import type { ExemptionReason } from "#server/domain/tax/exemption-reasons.ts";
import type { InvoiceRuleCode } from "./rule-codes.ts";
import type { InvoiceTotals } from "./totals.ts";

/** A row of SEF's register. One PIB may stand for several public bodies. */
export type RegisterEntry = { jbkjs: string | null; name: string };

/** What the document alone does not say. */
export type SendContext = {
  /** The day in Serbia on which it is going to be sent. */
  today: CivilDate;
  /** SEF's register says so, or the user marked the buyer as public. */
  buyerIsPublic: boolean;
  /** Whether to register it in the public sector's register of invoices; null when nobody has answered. */
  sendToCir: "Yes" | "No" | null;
  /** Why it is issued outside SEF: rules that are SEF's own do not hold then. Null or not given: it goes there. */
  outsideSef?: OutsideSef | null;
  /** Who stands in SEF's register under the buyer's PIB; null or absent when there is no register yet. */
  register?: readonly RegisterEntry[] | null;
  /** SEF's own list of exemption reasons as last read; the starting stock when not given. */
  exemptionReasons?: readonly ExemptionReason[];
};

/** A document on its way to SEF together with what follows from it. */
export type Dispatch = {
  invoice: Invoice;
  context: SendContext;
  totals: InvoiceTotals;
  /** The issue date that SEF will see: the one written down, else the day of sending. */
  issueDay: CivilDate;
};

/** A row of law about sending; every row names what it prevents at SEF and where it comes from. */
export type SendRule = Rule<Dispatch> & {
  code: InvoiceRuleCode;
  prevents: readonly string[];
  source: string;
  /** Not the law but SEF asks for it: of no concern to a document that is issued outside SEF. */
  onlySef?: true;
};

/** A day of the document, or null when it is not given. */
export function dayOf(text: string | null): CivilDate | null {
  return text === null ? null : parseCivilDate(text);
}

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

export function hasCategory(invoice: Invoice, category: TaxCategoryCode): boolean {
  return invoice.lines.some((line) => line.taxCategory === category);
}

/** Paths of one field of every line that is broken, for example "lines.2.unitPrice". */
export function brokenLines(
  { invoice }: Dispatch,
  field: keyof InvoiceLine,
  isBroken: (line: InvoiceLine, index: number) => boolean,
): string[] {
  return invoice.lines.flatMap((line, index) => (isBroken(line, index) ? [`lines.${index}.${field}`] : []));
}
