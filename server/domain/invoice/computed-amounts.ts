import { type Decimal, decimal, sum, toPlainText } from "#server/domain/money.ts";
import { netPriceOf } from "./gross-price.ts";
import type { AllowanceCharge, DocumentAllowanceCharge, Invoice, InvoiceLine } from "./invoice.ts";
import { allowanceAmount, computeTotals, lineGross } from "./totals.ts";

/**
 * The document with every amount that follows from another computed anew: net prices from prices with VAT, and the
 * amounts of allowances and charges from their percentages. On form and server alike, so that neither trusts the other.
 */
export function withComputedAmounts(invoice: Invoice): Invoice {
  const pricesIncludeTax = invoice.pricesIncludeTax === true;
  const lines = invoice.lines.map((line) => withPercentages(withNetPrice(line, pricesIncludeTax)));
  const withoutEntries = { ...invoice, lines, allowanceCharges: [] };
  return {
    ...withoutEntries,
    allowanceCharges: withDocumentPercentages(withoutEntries, invoice.allowanceCharges),
  };
}

/** What a person entered with VAT decides; where prices are net, none with VAT is kept. */
function withNetPrice({ grossPrice, ...line }: InvoiceLine, pricesIncludeTax: boolean): InvoiceLine {
  if (!pricesIncludeTax) return line;
  if (grossPrice === undefined) return { ...line, unitPrice: null };
  const { quantity, taxPercent } = line;
  const { unitPrice } = netPriceOf({ quantity, grossPrice, taxPercent });
  return { ...line, unitPrice, grossPrice: toPlainText(decimal(grossPrice)) };
}

function withPercentages(line: InvoiceLine): InvoiceLine {
  return {
    ...line,
    allowanceCharges: line.allowanceCharges.map((entry) => ofOneBase(entry, [lineGross(line)])),
  };
}

/**
 * A percentage of the document counts on the lines of its own VAT group. An amount that somebody computed on all lines
 * is right as well (SEF's rule does not say which), and stays while it fits.
 */
function withDocumentPercentages(
  invoice: Invoice,
  entries: readonly DocumentAllowanceCharge[],
): DocumentAllowanceCharge[] {
  if (entries.every(({ percent }) => percent === null)) return [...entries];
  const totals = computeTotals(invoice);
  const nets = invoice.lines.map((line, at) => ({ line, net: decimal(totals.lines[at]?.net ?? "0") }));
  return entries.map((entry) => {
    const ofGroup = nets.filter(({ line }) => isSameGroup(line, entry)).map(({ net }) => net);
    return ofOneBase(entry, [sum(ofGroup), sum(nets.map(({ net }) => net))]);
  });
}

function isSameGroup(line: InvoiceLine, entry: DocumentAllowanceCharge): boolean {
  return line.taxCategory === entry.taxCategory && decimal(line.taxPercent).equals(decimal(entry.taxPercent));
}

/** The amount as it stands where it fits one of the bases, else that of the first. */
function ofOneBase<Entry extends AllowanceCharge>(entry: Entry, bases: readonly Decimal[]): Entry {
  const { percent } = entry;
  if (percent === null) return entry;
  const amounts = bases.map((base) => allowanceAmount(base, percent));
  const stated = decimal(entry.amount);
  const [first = "0.00"] = amounts;
  return { ...entry, amount: amounts.find((amount) => decimal(amount).equals(stated)) ?? first };
}
