"use client";

import { useTranslations } from "next-intl";
import type { LineValues } from "./line-values.ts";
import type { UnreadField } from "./unread-fields.ts";
import { useFieldNames } from "./use-field-names.ts";

/** What a field that cannot be read is called: "Količina, stavka 2". */
export function useUnreadNames(): (unread: UnreadField) => string {
  const t = useTranslations("editor.lines");
  const money = useTranslations("editorMoney");
  const fields = useTranslations("fields");
  const nameOf = useFieldNames();
  return (unread) => {
    if (unread.field !== "lines") return nameOf(unread.field);
    return t("cell", { field: cellName(unread.cell), position: String(unread.row + 1) });
  };

  function cellName(cell: keyof LineValues): string {
    switch (cell) {
      case "name":
      case "quantity":
        return t(cell);
      case "price":
        return fields("unitPrice");
      case "unitCode":
        return t("unit");
      case "sellersItemId":
        return t("code");
      case "description":
      case "buyersItemId":
        return money(`details.${cell}`);
      case "allowanceCharges":
        return fields("discount");
      case "taxCategory":
      case "taxPercent":
        return t("vat");
      case "id":
        return "#";
      default:
        return cell satisfies never;
    }
  }
}
