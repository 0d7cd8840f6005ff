import { decimal, percentOf, roundTo, sum, toMoneyText, toPlainText } from "#server/domain/money.ts";
import { limits } from "./limits.ts";

/** A line entered by its price with VAT; all amounts are text, those of money with two decimals. */
export type GrossEntry = { quantity: string; grossPrice: string; taxPercent: string };

export type NetPrice = {
  /** Net unit price with at most four decimals: the only price that the XML has a place for. */
  unitPrice: string;
  net: string;
  tax: string;
  /** What the buyer was told: quantity times price with VAT. */
  gross: string;
  /**
   * What the told amount exceeds net and tax by; negative when it falls short. Nearly always "0.00"; the rest comes
   * from four decimals times a large quantity and can be offered as rounding of the document.
   */
  remainder: string;
};

/**
 * The net unit price behind a price with VAT. Of the prices with four decimals it takes the nearest one, so the
 * remainder is at most half of the last decimal times quantity, and a para for the rounding of net and tax.
 */
export function netPriceOf({ quantity, grossPrice, taxPercent }: GrossEntry): NetPrice {
  const percent = decimal(taxPercent);
  const exact = decimal(grossPrice).times(100).dividedBy(percent.plus(100));
  const unitPrice = roundTo(limits.priceDecimals.max, exact);
  const net = roundTo(2, unitPrice.times(decimal(quantity)));
  const tax = roundTo(2, percentOf(net, percent));
  const gross = roundTo(2, decimal(grossPrice).times(decimal(quantity)));
  return {
    unitPrice: toPlainText(unitPrice),
    net: toMoneyText(net),
    tax: toMoneyText(tax),
    gross: toMoneyText(gross),
    remainder: toMoneyText(gross.minus(sum([net, tax]))),
  };
}

/** The price with VAT that a net price means, four decimals at most: what the form shows beside it. */
export function grossPriceOf({ unitPrice, taxPercent }: { unitPrice: string; taxPercent: string }): string {
  const net = decimal(unitPrice);
  return toPlainText(roundTo(limits.priceDecimals.max, net.plus(percentOf(net, decimal(taxPercent)))));
}
