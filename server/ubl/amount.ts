import { leaf, type XmlElement } from "./element.ts";

/** An amount with its currency, as every sum of money in UBL. */
export function amount(name: string, value: string, currency: string): XmlElement | null {
  return leaf(name, value, { currencyID: currency });
}
