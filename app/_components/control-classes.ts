import { classNames } from "./class-names.ts";

/** Text inputs, text areas and selects share one look. */
export function controlClasses(className?: string, width = "w-full"): string {
  return classNames(
    "min-w-0 min-h-9 rounded-md border border-line-control bg-surface px-2.5 py-1.5 text-ink",
    "pointer-coarse:min-h-11 pointer-coarse:text-lg placeholder:text-ink-faint",
    "transition-colors hover:border-ink-soft focus-visible:outline-offset-0",
    "aria-invalid:border-danger-text aria-invalid:ring-1 aria-invalid:ring-danger-text",
    "disabled:border-line disabled:bg-sunken disabled:text-ink-soft [&[readonly]]:bg-sunken",
    width,
    className,
  );
}
