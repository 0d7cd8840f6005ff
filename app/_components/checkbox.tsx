"use client";

import { type ComponentProps, type ReactNode, useId } from "react";

export function Checkbox({
  label,
  hint,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "className"> & { label: ReactNode; hint?: ReactNode }) {
  const hintId = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label className="flex min-h-6 cursor-pointer items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
        <input
          {...rest}
          type="checkbox"
          aria-describedby={hint === undefined ? undefined : hintId}
          className="mt-0.5 size-4.5 shrink-0 accent-accent pointer-coarse:mt-0 pointer-coarse:size-6"
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="pl-7 text-sm text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
