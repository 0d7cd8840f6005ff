"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames } from "#app/_components/class-names.ts";
import { chooseEntries, type PaletteEntry, type PaletteGroup, paletteGroups } from "./palette-entry.ts";
import { useFoundEntries } from "./use-found-entries.tsx";
import {
  type PaletteCompany,
  useActEntries,
  useCompanyEntries,
  usePageEntries,
} from "./use-palette-entries.tsx";

/**
 * One field and what it finds: a combobox with its list always open (WAI-ARIA 1.2), in the browser's own modal dialog.
 * The focus stays in the field; arrows move the chosen entry, Enter runs it.
 */
export default function CommandPalette({
  company,
  onClose,
}: {
  /** Of the page; null outside of companies. */
  company: PaletteCompany | null;
  onClose: () => void;
}) {
  const t = useTranslations("palette");
  const router = useRouter();
  const element = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const go = (href: string) => router.push(href);
  const found = useFoundEntries(company?.slug ?? null, query, go);
  const companies = useCompanyEntries(company?.slug ?? null, go);
  const pages = usePageEntries(company, go);
  const acts = useActEntries(company, go);
  const shown = chooseEntries([...found.entries, ...companies, ...pages, ...acts], query);

  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);

  function run(entry: PaletteEntry) {
    element.current?.close();
    entry.run();
  }

  return (
    <dialog
      ref={element}
      data-palette
      aria-label={t("title")}
      onClose={onClose}
      onClick={(event) => (event.target === element.current ? element.current.close() : undefined)}
      onKeyDown={() => undefined}
      className="mt-[10vh] w-[min(36rem,calc(100vw-1rem))] rounded-lg border border-line bg-surface p-0 text-ink shadow-xl"
    >
      <EntryList entries={shown} query={query} onQuery={setQuery} onRun={run} />
      <p className="border-t border-line px-4 py-2 text-xs text-ink-soft">
        {found.hasFailed ? <span className="text-danger-text">{t("documentSearchFailed")} </span> : null}
        {found.isSearching && query.trim() !== ""
          ? t("searching")
          : t("keys", { move: "↑ ↓", open: "Enter", close: "Esc" })}
      </p>
    </dialog>
  );
}

function EntryList({
  entries,
  query,
  onQuery,
  onRun,
}: {
  entries: readonly PaletteEntry[];
  query: string;
  onQuery: (query: string) => void;
  onRun: (entry: PaletteEntry) => void;
}) {
  const t = useTranslations("palette");
  const listId = useId();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const found = entries.findIndex(({ key }) => key === chosenKey);
  const chosen = found === -1 ? 0 : found;
  const optionId = (index: number) => `${listId}-${index}`;

  function move(to: number) {
    const index = (to + entries.length) % entries.length;
    setChosenKey(entries[index]?.key ?? null);
    document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
  }

  function press(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    const entry = entries[chosen];
    if (entry === undefined || event.nativeEvent.isComposing) return;
    if (step !== undefined)
      move(Math.abs(step) === 1 ? chosen + step : within(chosen + step, entries.length));
    else if (event.key === "Enter") onRun(entry);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        <input
          role="combobox"
          aria-label={t("field")}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={entries.length === 0 ? undefined : optionId(chosen)}
          placeholder={t("field")}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={query}
          onChange={(event) => {
            setChosenKey(null);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={press}
          className="h-12 w-full bg-transparent outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={t("results")}
        className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5 empty:hidden"
      >
        {paletteGroups.map((group) => (
          <Group
            key={group}
            group={group}
            entries={entries}
            chosen={chosen}
            optionId={optionId}
            onRun={onRun}
          />
        ))}
      </div>
      {entries.length === 0 ? <p className="px-4 py-6 text-center text-ink-soft">{t("nothing")}</p> : null}
      <p role="status" className="sr-only">
        {query.trim() === "" ? null : t("found", { count: entries.length })}
      </p>
    </>
  );
}

function Group({
  group,
  entries,
  chosen,
  optionId,
  onRun,
}: {
  group: PaletteGroup;
  entries: readonly PaletteEntry[];
  chosen: number;
  optionId: (index: number) => string;
  onRun: (entry: PaletteEntry) => void;
}) {
  const t = useTranslations("palette.groups");
  const headingId = useId();
  const own = entries.flatMap((entry, index) => (entry.group === group ? [{ entry, index }] : []));
  if (own.length === 0) return null;
  return (
    <fieldset aria-labelledby={headingId} className="min-w-0">
      <div id={headingId} role="presentation" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-soft">
        {t(group)}
      </div>
      {own.map(({ entry, index }) => (
        <div
          key={entry.key}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onClick={() => onRun(entry)}
          onKeyDown={() => undefined}
          className={classNames(
            "flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1 select-none pointer-coarse:min-h-11",
            "[&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-soft",
            index === chosen ? "bg-accent-soft text-accent-text" : "hover:bg-sunken",
          )}
        >
          {entry.icon}
          <span className="min-w-0 truncate font-medium">{entry.label}</span>
          {entry.detail === undefined ? null : (
            <span className="ml-auto min-w-0 shrink-0 truncate text-sm text-ink-soft max-sm:hidden">
              {entry.detail}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
