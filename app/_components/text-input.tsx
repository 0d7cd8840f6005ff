"use client";

import type { ComponentProps } from "react";
import { controlClasses } from "./control-classes.ts";
import { useFieldAttributes } from "./field-context.ts";

export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...useFieldAttributes()} {...rest} type={type} className={controlClasses(className)} />;
}
