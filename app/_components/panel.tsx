import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

/** A part of a page. `flush` lets a table or list touch the edges. Panels do not stand inside panels. */
export function Panel({
  title,
  lead,
  actions,
  flush = false,
  className,
  children,
}: {
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : titleId}
      className={classNames("min-w-0 rounded-md border border-line bg-surface", className)}
    >
      {title === undefined ? null : (
        <div className="flex flex-wrap items-center justify-between gap-2 px-4 pt-3">
          <div>
            <h2 id={titleId} className="font-semibold">
              {title}
            </h2>
            {lead === undefined ? null : <p className="max-w-prose text-sm text-ink-soft">{lead}</p>}
          </div>
          {actions}
        </div>
      )}
      <div className={flush ? classNames(title !== undefined && "pt-2") : "flex flex-col gap-4 p-4"}>
        {children}
      </div>
    </section>
  );
}
