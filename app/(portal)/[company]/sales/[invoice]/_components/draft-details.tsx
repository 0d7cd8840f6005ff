"use client";

import { useTranslations } from "next-intl";
import { CurrencyFields } from "./currency-fields.tsx";
import { DayField } from "./day-field.tsx";
import { KindField } from "./kind-field.tsx";
import { NumberField } from "./number-field.tsx";
import { PaymentFields } from "./payment-fields.tsx";
import type { SalesInvoice } from "./sales-document.tsx";
import { useComputedDays } from "./use-computed-days.ts";
import type { Draft } from "./use-draft.ts";
import { VatPointField } from "./vat-point-field.tsx";

/** Number, days and terms; each kind of document has its own. */
export function DraftDetails({
  company,
  document,
  draft,
}: {
  company: string;
  document: SalesInvoice;
  draft: Draft;
}) {
  const t = useTranslations("sales.document.draft");
  const day = useTranslations("references.deliveryDay");
  const period = useTranslations("references.period");
  const fields = useTranslations("fields");
  const computed = useComputedDays(document);
  const { typeCode } = draft.values;
  const isAdvance = typeCode === "386";
  const isCorrection = typeCode === "381" || typeCode === "383";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <KindField draft={draft} />
      <NumberField company={company} invoiceId={document.id} draft={draft} />
      {isAdvance ? null : (
        <DayField
          draft={draft}
          name="deliveryDate"
          help="supplyDate"
          label={typeCode === "380" ? fields("deliveryDate") : day(typeCode)}
          hint={`${typeCode === "380" ? t("deliveryDateHint") : day(`hint${typeCode}`)} ${computed.deliveryDate}`}
        />
      )}
      {typeCode === "381" ? null : (
        <DayField
          draft={draft}
          name="dueDate"
          label={fields(isAdvance ? "advancePaidDate" : "dueDate")}
          hint={isAdvance ? day("advancePaid") : `${t("dueDateHint")} ${computed.dueDate}`}
        />
      )}
      <PaymentFields draft={draft} />
      {isCorrection ? null : (
        <>
          <DayField draft={draft} name="periodStart" label={period("from")} hint={period("hint")} />
          <DayField draft={draft} name="periodEnd" label={period("to")} />
        </>
      )}
      <div className="sm:col-span-2">
        <VatPointField draft={draft} />
      </div>
      <CurrencyFields draft={draft} />
    </div>
  );
}
