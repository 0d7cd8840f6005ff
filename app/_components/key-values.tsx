import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

export type KeyValue = {
  label: string;
  value: ReactNode;
  /** Text for the copy button beside the value; without it there is none. */
  copy?: string;
};

/** Facts of one thing, name and value. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {items.map((item) => (
        <div key={item.label} className="contents">
          <dt className="text-sm text-ink-soft max-sm:-mb-2">{item.label}</dt>
          <dd className="flex min-h-5 min-w-0 items-center gap-1 text-sm break-words">
            <span className="min-w-0">{item.value}</span>
            {item.copy === undefined ? null : <CopyButton value={item.copy} label={item.label} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
