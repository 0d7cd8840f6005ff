import { Decimal as DecimalJs } from "decimal.js";

/**
 * Sixty significant digits: a quantity times a price times a rate stays exact, where decimal.js would by default
 * cut at twenty. A clone, so that nobody else's setting can reach it.
 */
const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Decimal = DecimalJs;

const decimalPattern = /^-?\d+(\.\d+)?$/;

export const zero: Decimal = new Decimal(0);

/** Reads decimal text ("1234.50"). Throws a RangeError on anything else: text from people goes through `parseDecimal`. */
export function decimal(text: string): Decimal {
  const amount = parseDecimal(text);
  if (amount === null) throw new RangeError(`not a decimal number: ${text.slice(0, 40)}`);
  return amount;
}

/** Null when the text is not a plain decimal number (no exponent, no grouping, a dot before the fraction). */
export function parseDecimal(text: string): Decimal | null {
  return decimalPattern.test(text) ? new Decimal(text) : null;
}

/** Half away from zero, so a credit note is the exact mirror of its invoice. */
export function roundTo(decimals: number, amount: Decimal): Decimal {
  return amount.toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

/** Two decimals with a dot, never "-0.00": the form of every amount on the wire. */
export function toMoneyText(amount: Decimal): string {
  const rounded = roundTo(2, amount);
  return rounded.isZero() ? "0.00" : rounded.toFixed(2);
}

/** The shortest exact text of a number: "20", "12.5", never an exponent. */
export function toPlainText(amount: Decimal): string {
  return amount.isZero() ? "0" : amount.toFixed();
}

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), zero);
}

/** `percent` per cent of `base`, exact; round the result where the law says so. */
export function percentOf(base: Decimal, percent: Decimal): Decimal {
  return base.times(percent).dividedBy(100);
}
