import type { DraftValues } from "./draft-values.ts";

/** Where the field stands in the document. */
export function pathOf(name: keyof DraftValues): string {
  switch (name) {
    case "meansCode":
      return "payment.meansCode";
    case "model":
      return "payment.model";
    case "reference":
      return "payment.reference";
    case "partnerId":
      return "buyer";
    case "exchangeRate":
      return "exchangeRate.rate";
    case "exchangeRateDate":
      return "exchangeRate.date";
    case "exchangeRateSource":
      return "exchangeRate.source";
    default:
      return name;
  }
}
