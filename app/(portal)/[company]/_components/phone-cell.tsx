import type { ReactNode } from "react";

/** First cell of a row. On phones, where other columns step back, it takes in the partner and the badges. */
export function PhoneCell({
  first,
  second,
  children,
}: {
  first: ReactNode;
  second: string;
  children: ReactNode;
}) {
  return (
    <>
      {first}
      <span className="flex max-w-52 flex-col gap-1.5 pb-1 font-normal md:hidden">
        <span className="truncate text-ink-soft">{second}</span>
        <span className="flex flex-wrap gap-1">{children}</span>
      </span>
    </>
  );
}
