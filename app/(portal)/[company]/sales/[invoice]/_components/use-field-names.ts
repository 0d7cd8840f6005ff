"use client";

import { useTranslations } from "next-intl";
import type { DraftField } from "./merge-draft.ts";

/** What the fields of the editor are called, for sentences about them. */
export function useFieldNames(): (field: DraftField) => string {
  const t = useTranslations("fields");
  const references = useTranslations("references");
  const party = useTranslations("party");
  const editor = useTranslations("editorMoney");
  return (field) => {
    switch (field) {
      case "partnerId":
        return party("buyer");
      case "vatPointCode":
        return t("vatPoint");
      case "periodStart":
      case "periodEnd":
        return t("period");
      case "model":
        return t("paymentModel");
      case "reference":
        return t("paymentReference");
      case "billingReferences":
        return t("referencedDocument");
      case "attachments":
        return references("attachments.title");
      case "allowanceCharges":
        return t("discount");
      case "exchangeRate":
      case "exchangeRateDate":
      case "exchangeRateSource":
        return t("exchangeRate");
      case "pricesIncludeTax":
        return editor("pricesIncludeTax");
      case "exemptionReasons":
        return t("exemptionReason");
      case "roundingAmount":
        return t("rounding");
      case "typeCode":
        return t("kind");
      case "meansCode":
        return references("means.title");
      case "advances":
        return references("advances.title");
      case "prepaidAmount":
        return t("lessAdvance");
      case "notes":
        return t("note");
      case "currency":
      case "number":
      case "deliveryDate":
      case "dueDate":
      case "buyerReference":
      case "orderNumber":
      case "contractNumber":
      case "lotNumber":
      case "sendToCir":
      case "lines":
        return t(field);
      default:
        return field satisfies never;
    }
  };
}
