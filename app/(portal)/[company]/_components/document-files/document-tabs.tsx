"use client";

import { useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import type { ReactNode } from "react";

const names = ["paper", "xml", "pdf", "attachments"] as const;
type Name = (typeof names)[number];

/** One document in the forms that it comes in. On paper only what is open is printed. */
export function DocumentTabs({
  count,
  contents,
}: {
  /** Files inside the document. */
  count: number;
  contents: Record<Name, ReactNode>;
}) {
  const t = useTranslations("documentFiles.tabs");
  return (
    <Tabs.Root defaultValue="paper" className="flex min-w-0 flex-col gap-4">
      <Tabs.List
        aria-label={t("label")}
        className="flex gap-1 overflow-x-auto border-b border-line print:hidden"
      >
        {names.map((name) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="-mb-px flex h-10 items-center gap-2 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink data-[state=active]:border-accent-text data-[state=active]:text-ink pointer-coarse:h-11"
          >
            {t(name)}
            {name === "attachments" && count > 0 ? (
              <span className="rounded bg-sunken px-1.5 text-xs text-ink-soft">{count}</span>
            ) : null}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {names.map((name) => (
        <Tabs.Content key={name} value={name} className="flex min-w-0 flex-col gap-4">
          {contents[name]}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
