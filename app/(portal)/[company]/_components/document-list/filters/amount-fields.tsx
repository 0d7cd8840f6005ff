"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#app/_components/field.tsx";
import { MoneyInput } from "#app/_components/money-input.tsx";

export type AmountRange = { amountFrom: string | null; amountTo: string | null };

/** As an address holds it. */
const listAmount = /^-?\d{1,15}(\.\d{1,2})?$/;
const isReadable = (text: string) => text === "" || listAmount.test(text);

/** From and to, both among what is shown; asked when the field is left or Enter is pressed. */
export function AmountFields({
  range,
  onChange,
}: {
  range: AmountRange;
  onChange: (range: AmountRange) => void;
}) {
  const t = useTranslations("listing.filter");
  const common = useTranslations("common");
  const [typed, setTyped] = useState<AmountRange>({ amountFrom: null, amountTo: null });

  function settle(end: keyof AmountRange) {
    const text = typed[end];
    if (text === null || !isReadable(text)) return;
    setTyped({ ...typed, [end]: null });
    onChange({ ...range, [end]: text === "" ? null : text });
  }
  const field = (end: keyof AmountRange) => {
    const text = typed[end];
    return (
      <Field
        label={common(end === "amountFrom" ? "from" : "to")}
        className="grow basis-0"
        error={text === null || isReadable(text) ? undefined : t("amountWrong")}
      >
        <MoneyInput
          value={text ?? range[end] ?? ""}
          onValueChange={(value) => setTyped({ ...typed, [end]: value })}
          onBlur={() => settle(end)}
          onKeyDown={({ key }) => (key === "Enter" ? settle(end) : undefined)}
        />
      </Field>
    );
  };
  return (
    <>
      <div className="flex items-start gap-2">
        {field("amountFrom")}
        {field("amountTo")}
      </div>
      <p className="text-sm text-ink-faint">{t("withVat")}</p>
    </>
  );
}
