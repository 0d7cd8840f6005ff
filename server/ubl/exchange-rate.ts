import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import { isExchangeRateWritten } from "./profile.ts";

/** The rate behind the second TaxTotal, its list and whose it is. */
export function exchangeRate({ currency, exchangeRate: rate }: Invoice): XmlElement | null {
  if (!isExchangeRateWritten || rate === undefined || currency === domesticCurrency) return null;
  return group(
    "cac:TaxExchangeRate",
    leaf("cbc:SourceCurrencyCode", currency),
    leaf("cbc:TargetCurrencyCode", domesticCurrency),
    leaf("cbc:ExchangeMarketID", rate.source),
    leaf("cbc:CalculationRate", rate.rate),
    leaf("cbc:Date", rate.date),
  );
}
