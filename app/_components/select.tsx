"use client";

import type { ComponentProps } from "react";
import { controlClasses } from "./control-classes.ts";
import { useFieldAttributes } from "./field-context.ts";

export type SelectOption = { value: string; label: string };

/** The browser's own list: right on every phone, with every keyboard and every reader. */
export function Select({
  options,
  className,
  ...rest
}: Omit<ComponentProps<"select">, "children"> & { options: readonly SelectOption[] }) {
  return (
    <select {...useFieldAttributes()} {...rest} className={controlClasses(className)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
