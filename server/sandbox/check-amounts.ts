import { type Check, fault } from "./check.ts";
import { isStandard } from "./check-dates.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import type { Fault } from "./document.ts";
import type { UblFacts } from "./ubl-facts.ts";

/** The account to pay to is mandatory on every document. */
export const payeeAccountGiven: Check = ({ facts }) =>
  facts.payeeAccount === null
    ? fault(
        "UBLPayeeFinancialAccountIdNotDefined",
        "Payee financial account Id is not defined",
        "invoice.PaymentMeans.PayeeFinancialAccount.ID",
      )
    : null;

interface Amount {
  text: string | null;
  decimalsMost: number;
  /** Beginning of the code that ends in MoreDecimalsThanPermitted. */
  code: string;
  words: string;
  field: string;
}

/** Unit prices have at most four decimals, all other amounts two. Source: Ministry's news 1960 (SEF 3.4.4). */
export const amountsHaveFewDecimals: Check = ({ facts }) => {
  for (const amount of amountsOf(facts)) {
    if (amount.text === null) continue;
    const value = parseDecimal(amount.text);
    if (value === null) {
      return fault("SerializationError", `${amount.words} is not a number: ${amount.text}`, amount.field);
    }
    if (value.decimals > amount.decimalsMost) return tooManyDecimals(amount);
  }
  return null;
};

function tooManyDecimals({ code, words, field }: Amount): Fault {
  return fault(`${code}MoreDecimalsThanPermitted`, `${words} has more decimals than permitted`, field);
}

function amountsOf(facts: UblFacts): Amount[] {
  const line = facts.root === "Invoice" ? "InvoiceLine" : "CreditNoteLine";
  const amount = (
    text: string | null,
    code: string,
    words: string,
    field: string,
    decimalsMost = 2,
  ): Amount => ({
    text,
    decimalsMost,
    code,
    words,
    field: `invoice.${field}`,
  });
  return [
    ...facts.lines.flatMap(({ price, extension }) => [
      amount(price, "UBLInvoiceLinePriceAmount", "Invoice line price amount", `${line}.Price.PriceAmount`, 4),
      amount(
        extension,
        "UBLInvoiceLineExtensionAmount",
        "Invoice line extension amount",
        `${line}.LineExtensionAmount`,
      ),
    ]),
    ...facts.taxTotals.flatMap((total) => [
      amount(total.amount, "UBLTaxAmount", "Tax amount", "TaxTotal.TaxAmount"),
      ...total.subtotals.flatMap((subtotal) => [
        amount(
          subtotal.taxable,
          "UBLTaxSubtotalTaxableAmount",
          "Tax subtotal taxable amount",
          "TaxTotal.TaxSubtotal.TaxableAmount",
        ),
        amount(
          subtotal.amount,
          "UBLTaxSubtotalTaxAmount",
          "Tax subtotal tax amount",
          "TaxTotal.TaxSubtotal.TaxAmount",
        ),
      ]),
    ]),
    ...totalCodes.map(([name, code]) =>
      amount(facts.totals[name] ?? null, code, name, `LegalMonetaryTotal.${name}`),
    ),
  ];
}

/** SEF writes "Prepayed" in the code of PrepaidAmount. */
const totalCodes = [
  ["LineExtensionAmount", "UBLLineExtensionAmount"],
  ["TaxExclusiveAmount", "UBLTaxExclusiveAmount"],
  ["TaxInclusiveAmount", "UBLTaxInclusiveAmount"],
  ["AllowanceTotalAmount", "UBLAllowanceTotalAmount"],
  ["PrepaidAmount", "UBLPrepayedAmount"],
  ["PayableRoundingAmount", "RoundingAmount"],
  ["PayableAmount", "UBLPayableAmount"],
] as const;

/** The tax of the document is the sum of its groups, exactly; an amount in another currency has a twin in RSD. */
export const taxSumsAgree: Check = ({ facts }) => {
  const { summary, taxTotals } = facts;
  if (taxTotals.length === 0)
    return fault("UBLTaxTotalNotDefined", "Tax total is not defined", "invoice.TaxTotal");
  if (summary.currency !== "RSD" && taxTotals.length !== 2) {
    return fault(
      "UBLForeignCurrencyShouldHaveTwoTaxTotals",
      "A document in foreign currency should have two tax totals",
      "invoice.TaxTotal",
    );
  }
  const agree = taxTotals.every(
    (total) => units(total.amount) === total.subtotals.reduce((sum, each) => sum + units(each.amount), 0n),
  );
  return agree
    ? null
    : fault(
        "UBLTotalTaxAmountAndSubtotalTaxAmountDiffer",
        "Total tax amount and subtotal tax amount differ",
        "invoice.TaxTotal.TaxAmount",
      );
};

/** Category S means the general rate of 20 or the special one of 10 percent. */
export const standardRateIsLawful: Check = ({ facts }) => {
  const lawful = facts.taxTotals
    .flatMap((total) => total.subtotals)
    .filter((subtotal) => isStandard(subtotal.category))
    .every((subtotal) => [units("10"), units("20")].includes(units(subtotal.percent)));
  return lawful
    ? null
    : fault(
        "UBLIncorrectVatRateForStandardVatRate",
        "Incorrect VAT rate for standard VAT rate",
        "invoice.TaxTotal.TaxSubtotal.TaxCategory.Percent",
      );
};

/** Without an amount to pay there is nothing to send. */
export const payableGiven: Check = ({ facts }) =>
  facts.summary.payable === null
    ? fault(
        "UBLUndefinedPayableAmount",
        "Payable amount is not defined",
        "invoice.LegalMonetaryTotal.PayableAmount",
      )
    : null;

function units(text: string | null): bigint {
  const value: Decimal | null = text === null ? null : parseDecimal(text);
  return value?.units ?? 0n;
}
