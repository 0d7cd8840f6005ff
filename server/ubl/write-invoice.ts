import { parseCivilDate } from "#server/domain/civil-date.ts";
import { computeDomesticTax, domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { documentAllowanceCharge } from "./allowance-charge.ts";
import { render } from "./element.ts";
import { exchangeRate } from "./exchange-rate.ts";
import { extension, hasExtension } from "./extension.ts";
import { delivery, header } from "./header.ts";
import { line } from "./line.ts";
import { party } from "./party.ts";
import { paymentMeans } from "./payment.ts";
import { defaultCustomizationId, extensionCustomizationSuffix, namespaces } from "./profile.ts";
import { references } from "./references.ts";
import { rootOf } from "./root.ts";
import { monetaryTotal, taxTotal } from "./totals.ts";

/** The document is a draft still: without these fields no XML can stand for it. */
export class InvoiceNotWritable extends Error {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(`invoice cannot be written as UBL: ${paths.join(", ")}`);
    this.name = "InvoiceNotWritable";
    this.paths = paths;
  }
}

/**
 * UBL 2.1 of the Serbian profile: Invoice for 380, 383 and 386, CreditNote for 381. Sums are computed here and
 * nowhere taken over. Throws `InvoiceNotWritable` when the number, the issue date or the content of an attachment is
 * missing or a date is no day.
 */
export function writeInvoice(invoice: Invoice, { customizationId }: { customizationId: string }): string {
  const paths = unwritablePaths(invoice);
  if (paths.length > 0) throw new InvoiceNotWritable(paths);
  const root = rootOf(invoice.typeCode);
  const totals = computeTotals(invoice);
  const domesticTax = computeDomesticTax(invoice, totals);
  const { currency } = invoice;
  const allowances = invoice.allowanceCharges.map((entry) => documentAllowanceCharge(entry, currency));
  const content = [
    extension(invoice, totals),
    ...header(invoice, root, profileOf(invoice, customizationId)),
    ...references(invoice, root),
    party("cac:AccountingSupplierParty", invoice.seller),
    party("cac:AccountingCustomerParty", invoice.buyer),
    delivery(invoice),
    paymentMeans(invoice, root),
    ...(root === "Invoice" ? [...allowances, exchangeRate(invoice)] : [exchangeRate(invoice), ...allowances]),
    taxTotal(invoice, totals),
    domesticTax === null ? null : taxTotal({ ...invoice, currency: domesticCurrency }, domesticTax),
    monetaryTotal(invoice, totals),
    ...invoice.lines.map((entry, index) =>
      line(entry, { net: totals.lines[index]?.net ?? "0.00", currency, root }),
    ),
  ].filter((element) => element !== null);
  const attributes = {
    xmlns: root === "Invoice" ? namespaces.invoice : namespaces.creditNote,
    "xmlns:cac": namespaces.cac,
    "xmlns:cbc": namespaces.cbc,
    ...(hasExtension(invoice) ? { "xmlns:cec": namespaces.cec, "xmlns:sbt": namespaces.sbt } : {}),
  };
  return render({ name: root, attributes, content });
}

/** A document with the extension says so, where the profile has a word for it (SRBDT RSR-02). */
function profileOf(invoice: Invoice, customizationId: string): string {
  const isDefault = customizationId === defaultCustomizationId;
  return hasExtension(invoice) && isDefault
    ? `${customizationId}${extensionCustomizationSuffix}`
    : customizationId;
}

function unwritablePaths(invoice: Invoice): string[] {
  const days = ["issueDate", "dueDate", "deliveryDate", "periodStart", "periodEnd"] as const;
  return [
    ...((invoice.number ?? "").trim() === "" ? ["number"] : []),
    ...(invoice.issueDate === null ? ["issueDate"] : []),
    ...days.filter((day) => invoice[day] !== null && parseCivilDate(invoice[day]) === null),
    ...(invoice.lines.length === 0 ? ["lines"] : []),
    ...(invoice.attachments ?? []).flatMap(({ content }, index) =>
      content === null ? [`attachments.${index}.content`] : [],
    ),
  ];
}
