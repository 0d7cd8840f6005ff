"use client";

import type { ComponentProps } from "react";
import { controlClasses } from "./control-classes.ts";
import { useFieldAttributes } from "./field-context.ts";

export type SelectOption = { value: string; label: string };

/** The browser's own list: right on every phone, with every keyboard and every reader. */
export function Select({
  options,
  width,
  className,
  ...rest
}: Omit<ComponentProps<"select">, "children" | "width"> & {
  options: readonly SelectOption[];
  /** A class name; without it as wide as the place it stands in. */
  width?: "w-auto" | "w-56";
}) {
  return (
    <select {...useFieldAttributes()} {...rest} className={controlClasses(className, width)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
