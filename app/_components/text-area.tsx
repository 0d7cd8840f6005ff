"use client";

import type { ComponentProps } from "react";
import { controlClasses } from "./control-classes.ts";
import { useFieldAttributes } from "./field-context.ts";

export function TextArea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...useFieldAttributes()} {...rest} rows={rows} className={controlClasses(className)} />;
}
