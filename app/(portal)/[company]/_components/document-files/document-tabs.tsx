"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "#app/_components/class-names.ts";

const names = ["paper", "xml", "pdf", "attachments"] as const;
type Name = (typeof names)[number];

/** Which tab a key leads to from this one; null: none. */
function tabAfter(name: Name, key: string): Name | null {
  const at = names.indexOf(name);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + names.length, Home: 0, End: names.length - 1 }[key];
  return to === undefined ? null : (names[to % names.length] ?? null);
}

/**
 * One document in the forms that it comes in. On paper only what is open is printed. The library's tabs write inline
 * styles into the page's source, which the content policy refuses.
 */
export function DocumentTabs({
  count,
  contents,
}: {
  /** Files inside the document. */
  count: number;
  contents: Record<Name, ReactNode>;
}) {
  const t = useTranslations("documentFiles.tabs");
  const [open, setOpen] = useState<Name>("paper");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const next = tabAfter(open, event.key);
    if (next === null) return;
    event.preventDefault();
    setOpen(next);
    list.current?.querySelector<HTMLButtonElement>(`[data-tab="${next}"]`)?.focus();
  }

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div
        ref={list}
        role="tablist"
        aria-label={t("label")}
        onKeyDown={move}
        className="flex gap-1 overflow-x-auto border-b border-line print:hidden"
      >
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            data-tab={name}
            id={`${id}-${name}`}
            aria-selected={name === open}
            aria-controls={name === open ? `${id}-panel` : undefined}
            tabIndex={name === open ? 0 : -1}
            onClick={() => setOpen(name)}
            className={classNames(
              "-mb-px flex h-10 items-center gap-2 border-b-2 px-3 font-medium whitespace-nowrap -outline-offset-2 hover:text-ink pointer-coarse:h-11",
              name === open ? "border-accent-text text-ink" : "border-transparent text-ink-soft",
            )}
          >
            {t(name)}
            {name === "attachments" && count > 0 ? (
              <span className="rounded bg-sunken px-1.5 text-xs text-ink-soft">{count}</span>
            ) : null}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${open}`}
        className="flex min-w-0 flex-col gap-4"
      >
        {contents[open]}
      </div>
    </div>
  );
}
