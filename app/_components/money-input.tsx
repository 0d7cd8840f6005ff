"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { formatUnitPrice } from "#server/messages/format.ts";
import type { Locale } from "#server/messages/locales.ts";
import { controlClasses } from "./control-classes.ts";
import { useFieldAttributes } from "./field-context.ts";
import { parseMoneyText } from "./parse-money-text.ts";

/**
 * Takes "1.234,56" and "1234.56" alike and hands on decimal text. What cannot be read is handed on as typed, so that
 * the form can say so beside the field instead of losing it.
 */
export function MoneyInput({
  value,
  onValueChange,
  className,
  onBlur,
  format = formatUnitPrice,
  ...rest
}: Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  /** Decimal text "1234.56", empty, or what somebody typed and we could not read. */
  value: string;
  onValueChange: (value: string) => void;
  /** How it is shown while nobody types: as an amount unless something else is meant. */
  format?: (figure: string, locale: Locale) => string;
}) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...useFieldAttributes()}
      {...rest}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={controlClasses(`text-right ${className ?? ""}`)}
      value={typed ?? format(value, locale)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onValueChange(parseMoneyText(text, locale) ?? text.trim());
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
