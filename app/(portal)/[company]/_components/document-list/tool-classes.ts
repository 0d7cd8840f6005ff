import { classNames } from "#app/_components/class-names.ts";

/** Chips and small buttons above a list share one look. */
export function toolClasses(state: "idle" | "active" = "idle", className = "max-w-full"): string {
  return classNames(
    "flex h-9 items-center gap-1.5 rounded-md border px-2.5 text-sm whitespace-nowrap [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:h-11",
    state === "active"
      ? "border-transparent bg-accent-soft text-accent-text"
      : "border-line-control bg-surface text-ink hover:bg-sunken",
    className,
  );
}
