"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import type { LineFaults } from "./use-line-faults.ts";

/** A quiet button at the end of a row. */
export function RowButton({
  label,
  dangerous = false,
  ...rest
}: ComponentProps<"button"> & { label: string; dangerous?: boolean }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={label}
      className={`flex min-h-9 items-center rounded-md px-2 text-ink-faint pointer-coarse:min-h-11 pointer-coarse:px-3.5 ${dangerous ? "hover:text-danger-text" : "hover:text-ink"}`}
    />
  );
}

const mark = "flex items-start gap-1.5 text-sm";

/** What is wrong, missing or doubtful in a row. What is missing is told once nobody is in the row any more. */
export function RowFaults({ id, wrong, lacking, doubtful }: LineFaults & { id: string }) {
  if (wrong.size + lacking.length + doubtful.length === 0) return null;
  return (
    <div className="col-span-full flex flex-col gap-0.5 px-1 pb-1.5 empty:hidden @3xl:pl-10">
      {wrong.size === 0 ? null : (
        <p id={id} className={`${mark} text-danger-text`}>
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {[...new Set(wrong.values())].join(" ")}
        </p>
      )}
      {lacking.length === 0 ? null : (
        <p className={`${mark} text-danger-text group-focus-within/row:hidden`}>
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {lacking.join(" ")}
        </p>
      )}
      {doubtful.length === 0 ? null : (
        <p className={`${mark} text-amber-ink`}>
          <TriangleAlert className="mt-0.5 size-4 shrink-0" />
          {[...new Set(doubtful)].join(" ")}
        </p>
      )}
    </div>
  );
}
