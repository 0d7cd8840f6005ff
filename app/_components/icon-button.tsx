"use client";

import type { ComponentProps, ReactNode } from "react";
import { buttonClasses } from "./button-classes.ts";

/** A button with an icon only; `label` is what it is called for everybody who does not see the icon. */
export function IconButton({
  label,
  icon,
  type = "button",
  className,
  ...rest
}: Omit<ComponentProps<"button">, "children"> & { label: string; icon: ReactNode }) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={buttonClasses("ghost", { size: "icon", className })}
    >
      {icon}
    </button>
  );
}
