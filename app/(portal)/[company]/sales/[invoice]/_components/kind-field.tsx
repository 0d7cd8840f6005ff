"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { Field } from "#app/_components/field.tsx";
import { Select } from "#app/_components/select.tsx";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import type { InvoiceTypeCode } from "#server/domain/invoice/invoice.ts";
import { invoiceTypeCodes } from "#server/domain/invoice/type-codes.ts";
import { formatDate } from "#server/messages/format.ts";
import { fieldText } from "./field-text.ts";
import { switchKind } from "./switch-kind.ts";
import type { Draft } from "./use-draft.ts";
import { useFieldNames } from "./use-field-names.ts";

/** What kind of document it is. What the other kind has no place for is named before it goes. */
export function KindField({ draft }: { draft: Draft }) {
  const t = useTranslations("references.kind");
  const kind = useTranslations("documentKind");
  const nameOf = useFieldNames();
  const locale = useLocale();
  const [asked, setAsked] = useState<InvoiceTypeCode | null>(null);
  const { typeCode, number } = draft.values;
  const lost = asked === null ? [] : switchKind(draft.values, asked).lost;

  function choose(next: InvoiceTypeCode | undefined) {
    if (next === undefined || next === typeCode) return;
    const after = switchKind(draft.form.getValues(), next);
    if (after.lost.length > 0) setAsked(next);
    else apply(next);
  }

  function apply(next: InvoiceTypeCode) {
    draft.changeKind(switchKind(draft.form.getValues(), next).values);
    setAsked(null);
  }

  function textOf(field: (typeof lost)[number]): string {
    const text = fieldText(draft.values, field);
    const day = parseCivilDate(text);
    return day === null ? text : formatDate(day, locale);
  }

  return (
    <>
      <Field label={kind("label")} path="typeCode" help="documentKind" hint={t(`hint.${typeCode}`)}>
        <Select
          value={typeCode}
          onChange={(event) => choose(invoiceTypeCodes.find((code) => code === event.currentTarget.value))}
          options={invoiceTypeCodes.map((code) => ({ value: code, label: kind(code) }))}
        />
      </Field>
      {asked === null ? null : (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(null)}
          title={t("title", { kind: kind(asked) })}
          confirmLabel={t("confirm", { kind: kind(asked) })}
          danger
          onConfirm={() => apply(asked)}
        >
          <p>{t("lost", { kind: kind(asked) })}</p>
          <ul className="list-disc pl-5">
            {lost.map((field) => (
              <li key={field}>
                {nameOf(field)}
                {textOf(field) === "" ? null : `: ${textOf(field)}`}
              </li>
            ))}
          </ul>
          <p>{t("stays")}</p>
          {number === "" ? null : <p>{t("number", { number })}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
