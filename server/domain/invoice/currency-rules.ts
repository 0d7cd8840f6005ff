import { addDays, compareDates } from "#server/domain/civil-date.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { decimal } from "#server/domain/money.ts";
import { currencyCodes } from "./currencies.ts";
import { domesticCurrency } from "./domestic-tax.ts";
import { limits } from "./limits.ts";
import { type Dispatch, dayOf, type SendRule } from "./send-rule.ts";

/** NBS has no list on closed days; the one before counts. The longest run of them is New Year with a weekend. */
const listAgeDaysMax = 10;

/** The currency, and the rate by which VAT is stated in dinars. */
export const currencyRules: readonly SendRule[] = [
  {
    code: "INV-CURRENCY",
    path: "currency",
    ok: ({ invoice }) => currencyCodes.has(invoice.currency),
    prevents: ["UBLDocumentCurrencyNotValid"],
    source: "EN 16931 BT-5, BR-CL-03: ISO 4217",
  },
  {
    code: "INV-EXCHANGE-RATE-MISSING",
    path: "exchangeRate.rate",
    // SEF asks for it always, the law where there is VAT to be stated.
    ok: ({ invoice, context, totals }) =>
      !isForeign(invoice) ||
      (invoice.exchangeRate?.rate ?? null) !== null ||
      (Boolean(context.outsideSef) && decimal(totals.taxTotal).isZero()),
    prevents: ["UBLForeignCurrencyShouldHaveTwoTaxTotals"],
    source: "SRBDT: documents in a foreign currency state VAT in dinars too; VAT rulebook article 197",
  },
  {
    code: "INV-EXCHANGE-RATE-NOT-NEEDED",
    path: "exchangeRate",
    ok: ({ invoice }) => invoice.currency !== domesticCurrency || invoice.exchangeRate === undefined,
    prevents: ["UBLTheNumberOfElementsInForeignCurrencyDoesNotMatchTheNumberOfElementsInDomesticCurrency"],
    source: "SRBDT: one TaxTotal in dinars",
  },
  {
    code: "INV-EXCHANGE-RATE-VALUE",
    brokenAt: ({ invoice }) => [
      ...(isRate(invoice.exchangeRate?.rate) ? [] : ["exchangeRate.rate"]),
      ...(invoice.advances ?? []).flatMap(({ exchangeRate }, index) =>
        isRate(exchangeRate) ? [] : [`advances.${index}.exchangeRate`],
      ),
    ],
    prevents: ["UBLForeignCurrencyShouldHaveTwoTaxTotals"],
    source: "NBS list of rates",
  },
  {
    // Another day's rate is wrong by law, but what SEF compares is not known; an agreed rate has no list.
    code: "INV-EXCHANGE-RATE-DATE",
    severity: "warning",
    path: "exchangeRate.date",
    ok: isListInForce,
    prevents: [],
    source: "VAT law article 17: the rate on the day the tax liability arises",
  },
];

function isForeign({ currency }: Invoice): boolean {
  return currencyCodes.has(currency) && currency !== domesticCurrency;
}

/** What is not given is another rule's matter. */
function isRate(text: string | null | undefined): boolean {
  if (text === undefined || text === null) return true;
  const rate = decimal(text);
  return rate.greaterThan(0) && rate.decimalPlaces() <= limits.exchangeRateDecimals.max;
}

function isListInForce({ invoice, issueDay }: Dispatch): boolean {
  if (invoice.exchangeRate === undefined || invoice.exchangeRate.source === "agreed") return true;
  const list = dayOf(invoice.exchangeRate.date);
  if (list === null) return false;
  const arises = dayOf(invoice.deliveryDate) ?? issueDay;
  return compareDates(list, arises) <= 0 && compareDates(list, addDays(arises, -listAgeDaysMax)) >= 0;
}
