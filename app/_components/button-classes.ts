import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "default" | "small" | "icon";

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border-line-control bg-surface text-ink hover:bg-sunken",
  ghost: "border-transparent bg-transparent text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-hover",
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  default: "min-h-9 px-3.5 pointer-coarse:min-h-11",
  small: "min-h-7 px-2.5 text-sm pointer-coarse:min-h-10",
  icon: "min-h-9 w-9 pointer-coarse:min-h-11 pointer-coarse:w-11",
};

export type ButtonShape = {
  size?: ButtonSize;
  /** A long label takes as many lines as it needs instead of pushing the button out of its place. */
  wraps?: boolean;
  className?: string | undefined;
};

/** Buttons and links that look like buttons share these. */
export function buttonClasses(
  variant: ButtonVariant,
  { size = "default", wraps = false, className }: ButtonShape = {},
): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border font-medium",
    wraps ? "max-w-full whitespace-normal" : "shrink-0 whitespace-nowrap",
    "transition-colors [&_svg]:size-4 [&_svg]:shrink-0",
    "disabled:opacity-55 aria-disabled:opacity-55",
    variants[variant],
    sizes[size],
    className,
  );
}
