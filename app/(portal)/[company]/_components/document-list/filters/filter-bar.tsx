"use client";

import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "#app/_components/class-names.ts";
import { Disclosure } from "#app/_components/disclosure.tsx";
import { toolClasses } from "#app/(portal)/[company]/_components/document-list/tool-classes.ts";

/** One thing that a list can be asked for. */
export type FilterEntry = {
  key: string;
  name: string;
  /** What is asked, in words; null asks nothing. */
  said: string | null;
  fields: ReactNode;
  clear: () => void;
};

/** What the list is asked for: a chip each, with its fields behind it. On phones only those that ask something. */
export function FilterBar({
  entries,
  onClearAll,
}: {
  entries: readonly FilterEntry[];
  onClearAll: () => void;
}) {
  const clearFilters = useTranslations("common")("clearFilters");
  const active = entries.filter(({ said }) => said !== null);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {entries.map((entry) => (
        <div
          key={entry.key}
          className={classNames("min-w-0 max-w-full", entry.said === null ? "hidden md:block" : "flex")}
        >
          <FilterChip entry={entry} />
          {entry.said === null ? null : <RemoveFilter entry={entry} said={entry.said} />}
        </div>
      ))}
      {active.length === 0 ? null : (
        <button
          type="button"
          onClick={onClearAll}
          className="min-h-6 px-1 text-sm text-accent-text hover:underline pointer-coarse:min-h-11"
        >
          {clearFilters}
        </button>
      )}
    </div>
  );
}

function FilterChip({ entry: { name, said, fields } }: { entry: FilterEntry }) {
  const t = useTranslations("listing.filter");
  const isIdle = said === null;
  return (
    <span className={isIdle ? undefined : "hidden min-w-0 md:block"}>
      <Disclosure
        panelLabel={name}
        className={isIdle ? toolClasses() : toolClasses("active", "max-w-72 rounded-r-none")}
        label={
          isIdle ? (
            <>
              {name}
              <ChevronDown />
            </>
          ) : (
            <span className="truncate">{t("chip", { name, value: said })}</span>
          )
        }
      >
        {() => fields}
      </Disclosure>
    </span>
  );
}

/** On phones it names the filter itself. */
function RemoveFilter({ entry: { name, clear }, said }: { entry: FilterEntry; said: string }) {
  const t = useTranslations("listing.filter");
  return (
    <button
      type="button"
      aria-label={t("remove", { filter: name })}
      title={t("remove", { filter: name })}
      onClick={clear}
      className={toolClasses("active", "max-w-full min-w-0 md:ml-px md:rounded-l-none md:px-1.5")}
    >
      <span className="truncate md:hidden">{t("chip", { name, value: said })}</span>
      <X />
    </button>
  );
}
