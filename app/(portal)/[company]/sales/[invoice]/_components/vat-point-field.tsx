"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import { hasTaxedLine } from "./follow-lines.ts";
import type { Draft } from "./use-draft.ts";
import { useDraftFault } from "./use-draft-fault.ts";

/**
 * When the VAT becomes due (BT-8). Asked exactly where the law leaves a choice: on invoices and debit documents with a
 * taxed line. An advance is always due when it is paid, a credit document follows its invoice.
 */
export function VatPointField({ draft }: { draft: Draft }) {
  const t = useTranslations("references.vatPoint");
  const fields = useTranslations("fields");
  const faultOf = useDraftFault(draft);
  const { typeCode, vatPointCode, lines } = draft.values;
  const isTaxed = hasTaxedLine(lines);
  if (typeCode === "386") return isTaxed ? <p className="text-sm text-ink-soft">{t("advance")}</p> : null;
  if (typeCode === "381" || !isTaxed) return null;
  return (
    <RadioGroup
      legend={fields("vatPoint")}
      path="vatPointCode"
      help="vatPoint"
      options={[
        { value: "35", label: t("supply"), hint: t("supplyHint") },
        { value: "3", label: t("issue"), hint: t("issueHint") },
        { value: "432", label: t("payment"), hint: t("paymentHint") },
      ]}
      value={vatPointCode === "" ? null : vatPointCode}
      onValueChange={(code) => draft.form.setValue("vatPointCode", code, { shouldDirty: true })}
      error={faultOf("vatPointCode")}
    />
  );
}
