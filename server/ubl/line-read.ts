import type { InvoiceLine } from "#server/domain/invoice/invoice.ts";
import { decimal, roundTo, sum, toPlainText } from "#server/domain/money.ts";
import { findUnit } from "#server/domain/tax/units.ts";
import { readLineAllowanceCharges } from "./allowance-charge-read.ts";
import type { Note } from "./oddities.ts";
import { readTaxCategory, type TaxKey } from "./tax-category-read.ts";
import { readMoney, readNumber } from "./value-read.ts";
import { isUbl, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

const priceDecimalsMax = 8;

export type ReadLines = { lines: InvoiceLine[]; nets: (string | null)[] };

/** All lines with the net that each states; programs that mix up InvoiceLine and CreditNoteLine are forgiven. */
export function readLines(nodes: Iterable<XmlNode>, context: { fallback: TaxKey; note: Note }): ReadLines {
  const read: ReadLines = { lines: [], nets: [] };
  for (const node of nodes) {
    if (!isUbl(node)) continue;
    read.lines.push(readLine(node, { ...context, index: read.lines.length }));
    read.nets.push(readMoney(node, "LineExtensionAmount", context.note));
  }
  if (read.lines.length === 0) context.note("UBL-LINES-EMPTY", "lines", null);
  return read;
}

function readLine(node: XmlNode, context: { index: number; fallback: TaxKey; note: Note }): InvoiceLine {
  const { index, note } = context;
  const path = `lines.${index}`;
  const item = nodeAt(node, "Item");
  const quantityNode = nodeAt(node, "InvoicedQuantity") ?? nodeAt(node, "CreditedQuantity");
  const stated = textAt(quantityNode);
  if (stated === null) note("UBL-AMOUNT", `${path}.quantity`, null);
  const quantity = readNumber(stated, `${path}.quantity`, note) ?? "1";
  const allowanceCharges = readLineAllowanceCharges(node, path, note);
  const tax = readTaxCategory(nodeAt(item, "ClassifiedTaxCategory"), {
    path: `${path}.taxCategory`,
    fallback: context.fallback,
    note,
  });
  const name = textAt(item, "Name");
  const description = textAt(item, "Description");
  return {
    id: textAt(node, "ID") ?? String(index + 1),
    name: name ?? description ?? "",
    description: name === null ? null : description,
    sellersItemId: textAt(item, "SellersItemIdentification", "ID"),
    buyersItemId: textAt(item, "BuyersItemIdentification", "ID"),
    quantity,
    unitCode: readUnit(quantityNode, path, note),
    unitPrice: readPrice(node, { path, quantity, allowanceCharges, note }),
    allowanceCharges,
    taxCategory: tax.category,
    taxPercent: tax.percent,
  };
}

/** Free text such as "Kom" stays as the sender wrote it. */
function readUnit(quantity: XmlNode | null, path: string, note: Note): string {
  const code = quantity?.attributes.unitCode?.trim() ?? "";
  if (findUnit(code) === null) note("UBL-UNIT", `${path}.unitCode`, code);
  return code || "H87";
}

/**
 * The net price of one unit. A price for a base quantity is divided; a line without a price gets the one that its
 * net, discounts and quantity imply.
 */
function readPrice(
  node: XmlNode,
  {
    path,
    quantity,
    allowanceCharges,
    note,
  }: Pick<InvoiceLine, "quantity" | "allowanceCharges"> & { path: string; note: Note },
): string {
  const price = readNumber(textAt(node, "Price", "PriceAmount"), `${path}.unitPrice`, note);
  const base = readNumber(textAt(node, "Price", "BaseQuantity"), `${path}.unitPrice`, note);
  if (price !== null) {
    if (base === null || base === "1" || decimal(base).isZero() || decimal(base).equals(1)) return price;
    note("UBL-LINE-PRICE", `${path}.unitPrice`, `${price} / ${base}`);
    return toPlainText(roundTo(priceDecimalsMax, decimal(price).dividedBy(decimal(base))));
  }
  note("UBL-LINE-PRICE", `${path}.unitPrice`, null);
  const net = decimal(readNumber(textAt(node, "LineExtensionAmount"), path, note) ?? "0");
  const change = sum(
    allowanceCharges.map(({ charge, amount }) => (charge ? decimal(amount) : decimal(amount).negated())),
  );
  if (decimal(quantity).isZero()) return "0";
  return toPlainText(roundTo(priceDecimalsMax, net.minus(change).dividedBy(decimal(quantity))));
}
