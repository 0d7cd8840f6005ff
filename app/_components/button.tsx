"use client";

import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonShape, type ButtonVariant, buttonClasses } from "./button-classes.ts";
import { useAwake } from "./use-awake.ts";

export type ButtonProps = ComponentProps<"button"> &
  Omit<ButtonShape, "className"> & {
    variant?: ButtonVariant;
    icon?: ReactNode;
    /**
     * Work is going on: shows it, and takes no second press. The button keeps its focus. Who says whether it is busy (false
     * too) has a button that takes a double click for one: the second click comes before the first has been drawn.
     */
    busy?: boolean;
    /** Takes no press for now. It stays in the order of Tab, so that its reason (`aria-describedby`) is heard. */
    unavailable?: boolean;
  };

export function Button({
  variant = "secondary",
  size = "default",
  icon,
  busy,
  unavailable = false,
  type = "button",
  wraps = false,
  className,
  onClick,
  disabled = false,
  children,
  ...rest
}: ButtonProps) {
  const awake = useAwake();
  function press(event: MouseEvent<HTMLButtonElement>) {
    // A key's press counts none.
    const isSecondClick = busy !== undefined && event.detail > 1;
    if (busy || unavailable || isSecondClick) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      // Before the page listens the browser would send the form itself, with what was typed in the address. A form whose
      // button is disabled is not sent by Enter either.
      disabled={disabled || (type === "submit" && !awake)}
      aria-busy={busy}
      aria-disabled={busy || unavailable || undefined}
      onClick={press}
      className={buttonClasses(variant, { size, wraps, className })}
    >
      {busy ? <LoaderCircle className="animate-spin" /> : icon}
      {children}
    </button>
  );
}
