import type { ReactNode } from "react";

/**
 * First cell of a row: number, and below it the kind. Where other columns step back it takes in the partner and the
 * badges instead.
 */
export function DocumentCell({
  number,
  kind,
  partner,
  badges,
}: {
  number: ReactNode;
  /** Null where the list does not show it. */
  kind: string | null;
  partner: string;
  badges: ReactNode;
}) {
  return (
    <span className="flex flex-col leading-4">
      <span className="wrap-anywhere lg:whitespace-nowrap">{number}</span>
      {kind === null ? null : (
        <span className="hidden text-xs font-normal text-ink-faint lg:inline">{kind}</span>
      )}
      <span className="flex max-w-40 flex-col gap-1.5 py-1 font-normal sm:max-w-52 md:max-w-80 lg:hidden">
        <span className="truncate text-ink-soft">{partner}</span>
        <span className="flex flex-wrap gap-1">{badges}</span>
      </span>
    </span>
  );
}
