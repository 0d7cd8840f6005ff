import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "./button-classes.ts";

/** Goes somewhere but looks like a button. For downloads pass `download`: the browser then asks the server itself. */
export function LinkButton({
  variant = "secondary",
  size = "default",
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode }) {
  return (
    <Link
      {...rest}
      {...(rest.download === undefined ? {} : { prefetch: false })}
      className={buttonClasses(variant, { size, className })}
    >
      {icon}
      {children}
    </Link>
  );
}
