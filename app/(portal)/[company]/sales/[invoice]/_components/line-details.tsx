"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { FieldErrors } from "react-hook-form";
import { Field } from "#app/_components/field.tsx";
import { TextArea } from "#app/_components/text-area.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { formatUnitPrice } from "#server/messages/format.ts";
import { AllowanceList } from "./allowance-list.tsx";
import { allowancesOf } from "./allowance-values.ts";
import { type LineValues, lineOf } from "./line-values.ts";
import { SaveAsItem } from "./save-as-item.tsx";

/** What a row has no column for, unfolded under it; Escape folds it again. */
export function LineDetails({
  id,
  company,
  line,
  place,
  currency,
  netPrice,
  pricesIncludeTax,
  errors,
  onChange,
  onClose,
}: {
  id: string;
  company: string;
  line: LineValues;
  place: number | null;
  currency: string;
  netPrice: string | null;
  pricesIncludeTax: boolean;
  errors: FieldErrors<LineValues> | undefined;
  onChange: (line: LineValues) => void;
  onClose: () => void;
}) {
  const t = useTranslations("editorMoney");
  const locale = useLocale();
  const errorText = useErrorText();
  const panel = useRef<HTMLFieldSetElement>(null);
  const path = place === null ? null : `lines.${place}`;
  const priced = lineOf(line, pricesIncludeTax);
  const amounts = line.allowanceCharges.map((entry) => allowancesOf([entry], priced)[0]?.amount ?? null);
  const textOf = (message: string | undefined) => (message === undefined ? undefined : errorText(message));

  // Whoever unfolds it goes on in it.
  useEffect(() => panel.current?.querySelector("textarea")?.focus(), []);

  function press(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  }

  return (
    <fieldset
      ref={panel}
      id={id}
      aria-label={t("details.title")}
      onKeyDown={press}
      className="col-span-full flex flex-col gap-4 border-t border-line bg-sunken px-1 py-3 @3xl:px-10"
    >
      <div className="grid gap-4 @xl:grid-cols-[minmax(0,1fr)_14rem]">
        <Field
          label={t("details.description")}
          {...(path === null ? {} : { path: `${path}.description` })}
          error={textOf(errors?.description?.message)}
        >
          <TextArea
            rows={2}
            value={line.description}
            onChange={(event) => onChange({ ...line, description: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={t("details.buyersItemId")}
          {...(path === null ? {} : { path: `${path}.buyersItemId` })}
          error={textOf(errors?.buyersItemId?.message)}
        >
          <TextInput
            autoComplete="off"
            spellCheck={false}
            value={line.buyersItemId}
            onChange={(event) => onChange({ ...line, buyersItemId: event.currentTarget.value })}
          />
        </Field>
      </div>
      {netPrice === null ? null : (
        <p className="text-sm text-ink-soft">
          {t("netPrice", { price: `${formatUnitPrice(netPrice, locale)} ${currency}` })}
        </p>
      )}
      <AllowanceList
        legend={t("allowances.ofLine")}
        path={path === null ? null : `${path}.allowanceCharges`}
        entries={line.allowanceCharges}
        amounts={amounts}
        currency={currency}
        errors={Array.isArray(errors?.allowanceCharges) ? errors.allowanceCharges : undefined}
        faultAt={() => undefined}
        makeEntry={(blank) => blank}
        onChange={(allowanceCharges) => onChange({ ...line, allowanceCharges })}
      />
      <SaveAsItem company={company} line={line} pricesIncludeTax={pricesIncludeTax} />
    </fieldset>
  );
}
