import type {
  AllowanceCharge,
  DocumentAllowanceCharge,
  InvoiceLine,
} from "#server/domain/invoice/invoice.ts";
import { type Decimal, decimal, sum } from "#server/domain/money.ts";
import { taxCategories } from "#server/domain/tax/categories.ts";
import { findUnit } from "#server/domain/tax/units.ts";
import { limits } from "./limits.ts";
import { brokenLines, type Dispatch, isBlank, type SendRule } from "./send-rule.ts";
import { allowanceAmount, isWithinLedgerAmount, lineGross } from "./totals.ts";

/** Lines, and the decimals and sizes of amounts anywhere. */
export const lineRules: readonly SendRule[] = [
  {
    code: "INV-LINES-EMPTY",
    path: "lines",
    ok: ({ invoice }) => invoice.lines.length > 0,
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BR-16",
  },
  {
    code: "INV-LINE-ID",
    brokenAt: (dispatch) => {
      const taken = new Set<string>();
      return brokenLines(dispatch, "id", ({ id }) => {
        const isRepeated = taken.has(id.trim());
        taken.add(id.trim());
        return isBlank(id) || isRepeated;
      });
    },
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BR-21: unique in the document",
  },
  {
    code: "INV-LINE-NAME",
    brokenAt: (dispatch) => brokenLines(dispatch, "name", ({ name }) => isBlank(name)),
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BR-25",
  },
  {
    code: "INV-LINE-NAME-LENGTH",
    severity: "warning",
    brokenAt: (dispatch) =>
      brokenLines(dispatch, "name", ({ name }) => name.length > limits.itemNameCharacters.max),
    prevents: ["UBLProductNameLengthExceeded", "InvoiceItemNameTooLong"],
    source: "SRBDT BT-153; the limit is not published",
  },
  {
    code: "INV-LINE-QUANTITY-NEGATIVE",
    brokenAt: (dispatch) =>
      brokenLines(
        dispatch,
        "quantity",
        ({ quantity, taxCategory }) =>
          decimal(quantity).lessThan(0) && !taxCategories[taxCategory].negativeQuantity,
      ),
    prevents: ["EInvoiceInvoiceItemsQuantityNegative", "EInvoiceInvoiceItemsQuantityNTaxCategory"],
    source: "SEF: negative quantities in category N only",
  },
  {
    code: "INV-LINE-CANCELLING-POSITIVE",
    severity: "warning",
    brokenAt: (dispatch) =>
      brokenLines(
        dispatch,
        "quantity",
        ({ quantity, taxCategory }) =>
          decimal(quantity).greaterThan(0) && taxCategories[taxCategory].negativeQuantity,
      ),
    prevents: ["EInvoiceInvoiceItemsQuantityNTaxCategory"],
    source: "SRBDT: category N is a negative line that cancels",
  },
  {
    code: "INV-LINE-QUANTITY-ZERO",
    severity: "warning",
    brokenAt: (dispatch) => brokenLines(dispatch, "quantity", ({ quantity }) => decimal(quantity).isZero()),
    prevents: ["UBLPrepaymentInvoiceLineQuanitityNotValid"],
    source: "SRBDT BT-129",
  },
  {
    code: "INV-LINE-UNIT",
    brokenAt: (dispatch) =>
      brokenLines(dispatch, "unitCode", ({ unitCode }) => !/^[A-Z0-9]{2,3}$/.test(unitCode)),
    prevents: ["UBLUnitCodeNotValid", "UBLPrepaymentInvoiceLineUnitCodeNotValid"],
    source: "UN/ECE Recommendation 20",
  },
  {
    // SEF's full list is longer than the one we carry.
    code: "INV-LINE-UNIT-UNUSUAL",
    onlySef: true,
    severity: "warning",
    brokenAt: (dispatch) =>
      brokenLines(
        dispatch,
        "unitCode",
        ({ unitCode }) => /^[A-Z0-9]{2,3}$/.test(unitCode) && findUnit(unitCode) === null,
      ),
    prevents: ["UBLUnitCodeNotValid"],
    source: "SEF's list of units",
  },
  {
    code: "INV-LINE-PRICE-MISSING",
    brokenAt: (dispatch) => brokenLines(dispatch, "unitPrice", ({ unitPrice }) => unitPrice === null),
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BR-26",
  },
  {
    // A gift or a sample is lawful; far more often somebody forgot the price.
    code: "INV-LINE-PRICE-ZERO",
    severity: "warning",
    brokenAt: (dispatch) =>
      brokenLines(
        dispatch,
        "unitPrice",
        ({ unitPrice }) => unitPrice !== null && decimal(unitPrice).isZero(),
      ),
    prevents: [],
    source: "EN 16931 BT-146: zero is allowed",
  },
  {
    code: "INV-LINE-PRICE-NEGATIVE",
    brokenAt: (dispatch) =>
      brokenLines(dispatch, "unitPrice", ({ unitPrice }) => decimal(unitPrice ?? "0").lessThan(0)),
    prevents: ["EInvoiceInvoiceItemsPriceNegative"],
    source: "EN 16931 BR-27",
  },
  {
    code: "INV-LINE-PRICE-DECIMALS",
    brokenAt: (dispatch) =>
      brokenLines(
        dispatch,
        "unitPrice",
        ({ unitPrice }) => decimal(unitPrice ?? "0").decimalPlaces() > limits.priceDecimals.max,
      ),
    prevents: ["UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted", "UnitPriceMoreDecimalsThanPermitted"],
    source: "SEF 3.4.4",
  },
  {
    code: "INV-LINE-DISCOUNT-TOO-BIG",
    brokenAt: ({ invoice, totals }) =>
      invoice.lines.flatMap((line, index) => {
        const net = decimal(totals.lines[index]?.net ?? "0");
        const isWrong = net.lessThan(0) && !lineGross(line).lessThan(0);
        return isWrong ? [`lines.${index}.allowanceCharges`] : [];
      }),
    prevents: ["InvoiceRowDiscountAmountMustBeInAccordanceWithDiscountPercentage"],
    source: "a discount cannot exceed its line",
  },
  {
    code: "INV-DOCUMENT-DISCOUNT-TOO-BIG",
    brokenAt: brokenGroups,
    prevents: ["UBLDocumentNotValid"],
    source:
      "EN 16931 BR-S-08 and its like: what is taxed is what was supplied, so a discount cannot exceed it",
  },
  {
    code: "INV-TOTAL-NEGATIVE",
    severity: "warning",
    path: "lines",
    ok: ({ totals }) => !decimal(totals.taxInclusive).lessThan(0),
    prevents: [],
    source: "VAT law article 44: a reduction is a document of its own kind (381)",
  },
  {
    code: "INV-ALLOWANCE-AMOUNT",
    brokenAt: brokenPercentages,
    prevents: ["InvoiceRowDiscountAmountMustBeInAccordanceWithDiscountPercentage"],
    source: "SEF compares the amount of a discount with its percentage",
  },
  {
    code: "INV-ALLOWANCE-NEGATIVE",
    brokenAt: (dispatch) =>
      allAllowances(dispatch).flatMap(({ path, entry }) =>
        decimal(entry.amount).lessThan(0) ? [`${path}.amount`] : [],
      ),
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BG-20, BG-27: the sign is in the indicator",
  },
  {
    code: "INV-AMOUNT-DECIMALS",
    brokenAt: (dispatch) =>
      statedAmounts(dispatch).flatMap(({ path, amount }) =>
        decimal(amount).decimalPlaces() > limits.amountDecimals.max ? [path] : [],
      ),
    prevents: [
      "UBLAllowanceTotalAmountMoreDecimalsThanPermitted",
      "UBLPrepayedAmountMoreDecimalsThanPermitted",
      "RoundingAmountMoreDecimalsThanPermitted",
    ],
    source: "SEF 3.4.4: two decimals everywhere but in the unit price",
  },
  {
    code: "INV-AMOUNT-TOO-BIG",
    brokenAt: ({ totals }) =>
      totals.lines.flatMap(({ net }, index) =>
        isWithinLedgerAmount(net) ? [] : [`lines.${index}.unitPrice`],
      ),
    prevents: [
      "EInvoiceInvoiceItemsPriceTooBig",
      "EInvoiceInvoiceItemsAmountTooBig",
      "InvoiceItemsAmountTooBig",
    ],
    source: "SEF error list; the limit is not published",
  },
];

type Placed = { path: string; entry: AllowanceCharge };

function allAllowances({ invoice }: Dispatch): Placed[] {
  return [
    ...invoice.allowanceCharges.map((entry, index) => ({ path: `allowanceCharges.${index}`, entry })),
    ...invoice.lines.flatMap((line, index) =>
      line.allowanceCharges.map((entry, inner) => ({
        path: `lines.${index}.allowanceCharges.${inner}`,
        entry,
      })),
    ),
  ];
}

function statedAmounts(dispatch: Dispatch): { path: string; amount: string }[] {
  return [
    ...allAllowances(dispatch).map(({ path, entry }) => ({ path: `${path}.amount`, amount: entry.amount })),
    { path: "prepaidAmount", amount: dispatch.invoice.prepaidAmount },
    { path: "roundingAmount", amount: dispatch.invoice.roundingAmount },
  ];
}

/** The base of a line's percentage is the line before discounts; of the document's, all lines or those of its group. */
function brokenPercentages({ invoice, totals }: Dispatch): string[] {
  const onLines = invoice.lines.flatMap((line, index) =>
    line.allowanceCharges.flatMap((entry, inner) =>
      entry.percent === null || fitsPercent(lineGross(line), entry)
        ? []
        : [`lines.${index}.allowanceCharges.${inner}.amount`],
    ),
  );
  const onDocument = invoice.allowanceCharges.flatMap((entry, index) => {
    const ofGroup = totals.lines.filter((_, at) => isSameGroup(invoice.lines[at], entry));
    const bases = [decimal(totals.lineExtension), sum(ofGroup.map(({ net }) => decimal(net)))];
    return bases.some((base) => fitsPercent(base, entry)) ? [] : [`allowanceCharges.${index}.amount`];
  });
  return [...onLines, ...onDocument];
}

/** Document discounts of a VAT group that they take below zero, where its lines alone are not. */
function brokenGroups({ invoice, totals }: Dispatch): string[] {
  return invoice.allowanceCharges.flatMap((entry, index) => {
    const ofGroup = totals.lines.filter((_, at) => isSameGroup(invoice.lines[at], entry));
    const linesAlone = sum(ofGroup.map(({ net }) => decimal(net)));
    const group = totals.taxGroups.find(
      ({ category, percent }) =>
        category === entry.taxCategory && decimal(percent).equals(decimal(entry.taxPercent)),
    );
    const isBroken = !entry.charge && !linesAlone.lessThan(0) && decimal(group?.taxable ?? "0").lessThan(0);
    return isBroken ? [`allowanceCharges.${index}.amount`] : [];
  });
}

function fitsPercent(base: Decimal, { amount, percent }: AllowanceCharge): boolean {
  return percent === null || decimal(allowanceAmount(base, percent)).equals(decimal(amount));
}

function isSameGroup(line: InvoiceLine | undefined, entry: DocumentAllowanceCharge): boolean {
  return (
    line?.taxCategory === entry.taxCategory && decimal(line.taxPercent).equals(decimal(entry.taxPercent))
  );
}
