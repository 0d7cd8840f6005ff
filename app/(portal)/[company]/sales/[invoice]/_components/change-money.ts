import type { UseFormReturn } from "react-hook-form";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { domesticCurrency } from "#server/domain/invoice/domestic-tax.ts";
import type { DocumentAllowanceValues } from "./allowance-values.ts";
import type { DraftValues } from "./draft-values.ts";
import { withPriceSaid } from "./line-values.ts";

/** Changes of the form where one field moves others. */
export function moneyChanges(form: UseFormReturn<DraftValues>, today: CivilDate) {
  const changed = { shouldDirty: true };
  return {
    changeAllowances(entries: DocumentAllowanceValues[]) {
      form.setValue("allowanceCharges", entries, changed);
      if (form.formState.errors.allowanceCharges !== undefined) void form.trigger("allowanceCharges");
    },

    /** Every price is said the other way; those that were never entered stay open. */
    changePriceMode(pricesIncludeTax: boolean) {
      const how = pricesIncludeTax ? "gross" : "net";
      const lines = form.getValues("lines").map((line) => withPriceSaid(line, how));
      form.setValue("lines", lines, changed);
      form.setValue("pricesIncludeTax", pricesIncludeTax, changed);
    },

    /** A currency just chosen begins with the usual list: the NBS middle rate of the day of supply. */
    currencyChanged() {
      const { exchangeRateDate, exchangeRateSource } = usualRate(form.getValues(), today);
      form.setValue("exchangeRateDate", exchangeRateDate, changed);
      form.setValue("exchangeRateSource", exchangeRateSource, changed);
    },
  };
}

/** The day and the list that are usual where nothing is entered yet: the middle rate of the day of supply. */
function usualRate(
  { currency, deliveryDate, exchangeRate, exchangeRateDate, exchangeRateSource }: DraftValues,
  today: CivilDate,
): Pick<DraftValues, "exchangeRateDate" | "exchangeRateSource"> {
  const isOpen = exchangeRate === "" && exchangeRateDate === "" && exchangeRateSource === "";
  if (currency === domesticCurrency || !isOpen) return { exchangeRateDate, exchangeRateSource };
  return { exchangeRateDate: deliveryDate || today, exchangeRateSource: "NBS" };
}
