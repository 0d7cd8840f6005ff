"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useState } from "react";
import { classNames } from "#app/_components/class-names.ts";
import { controlClasses } from "#app/_components/control-classes.ts";
import { parseMoneyText } from "#app/_components/parse-money-text.ts";
import type { Locale } from "#server/messages/locales.ts";

/** A control inside the grid: no frame of its own where the grid draws the lines. */
export function cellClasses(className?: string): string {
  return controlClasses(
    classNames(
      "@3xl:rounded-none @3xl:border-transparent @3xl:border-r-line @3xl:bg-transparent @3xl:px-2 @3xl:hover:bg-sunken",
      className,
    ),
  );
}

/** Figures in the grid: "1.234,56" and "1234.56" alike; what cannot be read is handed on as it was typed. */
export function FigureCell({
  value,
  format,
  onValueChange,
  ...rest
}: Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  value: string;
  format: (figure: string, locale: Locale) => string;
  onValueChange: (value: string) => void;
}) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={cellClasses("text-right")}
      value={typed ?? format(value, locale)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onValueChange(parseMoneyText(text, locale) ?? text.trim());
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
    />
  );
}
