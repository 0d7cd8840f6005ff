import type { ReactNode } from "react";

/**
 * The document on the left, what is to be done and what happened on the right, staying in sight. On phones what is to
 * be done comes first, then the document, then its history.
 */
export function DocumentColumns({
  state,
  history,
  children,
}: {
  state: ReactNode;
  history: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <div className="contents lg:sticky lg:top-[4.75rem] lg:col-start-2 lg:row-start-1 lg:flex lg:max-h-[calc(100dvh-6rem)] lg:flex-col lg:gap-5 lg:overflow-y-auto lg:[scrollbar-width:thin] lg:-mx-1 lg:px-1 lg:pb-1">
        <div className="order-1 flex shrink-0 flex-col gap-5">{state}</div>
        <div className="order-3 shrink-0">{history}</div>
      </div>
      <div className="order-2 flex min-w-0 flex-col gap-5 lg:col-start-1 lg:row-start-1">{children}</div>
    </div>
  );
}
