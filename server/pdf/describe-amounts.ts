import { computeDomesticTax, domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { AllowanceCharge, Invoice, InvoiceLine } from "#server/domain/invoice/invoice.ts";
import { computeTotals, type InvoiceTotals, type TaxGroup } from "#server/domain/invoice/totals.ts";
import type { Messages } from "#server/messages/catalog.ts";
import {
  formatMoney,
  formatMoneyWithCurrency,
  formatPercent,
  formatQuantity,
  formatUnitPrice,
} from "#server/messages/format.ts";
import type { Locale } from "#server/messages/locales.ts";
import { unitSymbol } from "#server/messages/unit-symbol.ts";
import type { PrintedDocument, PrintedTable } from "./printed-document.ts";

type Column = PrintedTable["columns"][number];
type Row = PrintedTable["rows"][number];

/** Lines, what is taken off or added for the whole document, VAT by category, in dinars too, and settled advances. */
export function invoiceTables(invoice: Invoice, messages: Messages, locale: Locale): PrintedTable[] {
  const totals = computeTotals(invoice);
  const domestic = computeDomesticTax(invoice, totals);
  const { printed, sales } = messages;
  const rowsOf = (groups: readonly TaxGroup[], currency: string) =>
    groups.map((group) => taxRow(group, [], currency, messages, locale));
  const tables: PrintedTable[] = [
    { title: null, columns: lineColumns(messages), rows: lineRows(invoice, totals, messages, locale) },
    {
      title: printed.ofDocument,
      columns: allowanceColumns(invoice, messages),
      rows: invoice.allowanceCharges.map((entry) => ({
        cells: [allowanceText(entry, messages, locale), signed(entry, invoice.currency, locale)],
        details: [],
      })),
    },
    {
      title: sales.document.vatBreakdown,
      columns: taxColumns(invoice.currency, messages),
      rows: totals.taxGroups.map((group) =>
        taxRow(group, reasonsOf(invoice, group.category), invoice.currency, messages, locale),
      ),
    },
    {
      title: printed.inDinars,
      columns: taxColumns(domesticCurrency, messages),
      rows: rowsOf(domestic?.taxGroups ?? [], domesticCurrency),
    },
    {
      title: printed.advances,
      columns: taxColumns(invoice.currency, messages),
      rows: (invoice.advances ?? []).flatMap(({ number, taxGroups }) =>
        taxGroups.map(({ taxCategory, taxPercent, taxable, tax }) =>
          taxRow(
            { category: taxCategory, percent: taxPercent, taxable, tax },
            [number],
            invoice.currency,
            messages,
            locale,
          ),
        ),
      ),
    },
  ];
  return tables.filter(({ rows }, index) => index === 0 || rows.length > 0);
}

/** From the lines down to what is to be paid; a step that changes nothing is left out. */
export function invoiceTotals(
  invoice: Invoice,
  { fields, printed }: Messages,
  locale: Locale,
): PrintedDocument["totals"] {
  const totals = computeTotals(invoice);
  const domestic = computeDomesticTax(invoice, totals);
  const money = (amount: string) => formatMoneyWithCurrency(amount, invoice.currency, locale);
  const always = (label: string, amount: string) => [{ label, amount: money(amount), strong: false }];
  const unlessZero = (label: string, amount: string) => (/[1-9]/.test(amount) ? always(label, amount) : []);
  return [
    ...unlessZero(fields.discount, `-${totals.allowanceTotal}`),
    ...unlessZero(fields.charge, totals.chargeTotal),
    ...always(fields.totalWithoutVat, totals.taxExclusive),
    ...always(fields.totalVat, totals.taxTotal),
    ...always(fields.totalWithVat, totals.taxInclusive),
    ...unlessZero(fields.lessAdvance, `-${totals.prepaid}`),
    ...unlessZero(fields.rounding, totals.rounding),
    { label: fields.payable, amount: money(totals.payable), strong: true },
    ...(domestic === null
      ? []
      : [
          {
            label: printed.vatInDinars,
            amount: formatMoneyWithCurrency(domestic.taxTotal, domesticCurrency, locale),
            strong: false,
          },
        ]),
  ];
}

function lineColumns({ fields, printed, editor }: Messages): Column[] {
  return [
    { label: "#", width: 0.05, align: "left" },
    { label: fields.itemName, width: 0.39, align: "left" },
    { label: editor.lines.quantity, width: 0.11, align: "right" },
    { label: printed.unit, width: 0.07, align: "left" },
    { label: fields.priceWithoutVat, width: 0.14, align: "right" },
    { label: fields.vat, width: 0.08, align: "right" },
    { label: fields.lineAmount, width: 0.16, align: "right" },
  ];
}

function lineRows(invoice: Invoice, totals: InvoiceTotals, messages: Messages, locale: Locale): Row[] {
  return invoice.lines.map((line, index) => ({
    cells: [
      String(index + 1),
      line.name,
      formatQuantity(line.quantity, locale),
      unitSymbol(line.unitCode, locale),
      line.unitPrice === null ? "–" : formatUnitPrice(line.unitPrice, locale),
      line.taxCategory === "S" ? formatPercent(line.taxPercent, locale) : line.taxCategory,
      formatMoney(totals.lines[index]?.net ?? "0.00", invoice.currency, locale),
    ],
    details: lineDetails(line, invoice.currency, messages, locale),
  }));
}

function lineDetails(line: InvoiceLine, currency: string, messages: Messages, locale: Locale): string[] {
  const { sellersItemId, description, allowanceCharges } = line;
  const code = sellersItemId === null ? [] : [`${messages.fields.itemCode}: ${sellersItemId}`];
  const terms = allowanceCharges.map(
    (entry) => `${allowanceText(entry, messages, locale)}: ${signed(entry, currency, locale)}`,
  );
  return [...code, ...(description === null ? [] : [description]), ...terms];
}

function allowanceText(
  { charge, percent, reason }: AllowanceCharge,
  { fields }: Messages,
  locale: Locale,
): string {
  const name = reason ?? (charge ? fields.charge : fields.discount);
  return percent === null ? name : `${name} ${formatPercent(percent, locale)}`;
}

function signed({ charge, amount }: AllowanceCharge, currency: string, locale: Locale): string {
  return `${charge ? "+" : "−"}${formatMoney(amount, currency, locale)}`;
}

function allowanceColumns({ currency }: Invoice, { fields }: Messages): Column[] {
  return [
    { label: fields.description, width: 0.8, align: "left" },
    { label: currency, width: 0.2, align: "right" },
  ];
}

function taxColumns(currency: string, { fields }: Messages): Column[] {
  return [
    { label: "", width: 0.06, align: "left" },
    { label: fields.vatCategory, width: 0.46, align: "left" },
    { label: fields.vatRate, width: 0.12, align: "right" },
    { label: `${fields.taxableAmount}, ${currency}`, width: 0.18, align: "right" },
    { label: `${fields.vatAmount}, ${currency}`, width: 0.18, align: "right" },
  ];
}

function taxRow(
  { category, percent, taxable, tax }: TaxGroup,
  details: readonly string[],
  currency: string,
  { editor }: Messages,
  locale: Locale,
): Row {
  return {
    cells: [
      category,
      editor.category[category],
      formatPercent(percent, locale),
      formatMoney(taxable, currency, locale),
      formatMoney(tax, currency, locale),
    ],
    details,
  };
}

/** Codes of the reasons; what they mean stands below the sums in words. */
function reasonsOf({ exemptionReasons }: Invoice, category: string): string[] {
  return exemptionReasons.filter(({ taxCategory }) => taxCategory === category).map(({ code }) => code);
}
