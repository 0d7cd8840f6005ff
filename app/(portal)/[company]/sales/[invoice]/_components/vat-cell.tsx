"use client";

import { cellClasses } from "./figure-cell.tsx";
import { type Taxed, taxKey, taxOfKey } from "./line-values.ts";
import { useTaxChoices } from "./use-tax-choices.ts";

/** Rate or category of a row. */
export function VatCell({
  line,
  onChange,
  ...attributes
}: { line: Taxed; onChange: (tax: Taxed) => void } & Record<string, unknown>) {
  const choices = useTaxChoices(line);
  return (
    <select
      {...attributes}
      className={cellClasses("@max-3xl:px-1")}
      value={taxKey(line)}
      onChange={(event) => {
        const tax = taxOfKey(event.currentTarget.value);
        if (tax !== null) onChange(tax);
      }}
    >
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
