"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Select } from "#app/_components/select.tsx";
import {
  clocks,
  type DeadlineFilter,
  deadlineAddress,
  isFiltered,
  nothingAsked,
  spans,
} from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import { formatDate } from "#server/messages/format.ts";

/** Kind, time left and a single day; all of it lives in the address. */
export function DeadlineFilters({
  path,
  filter,
  onChange,
  onClear,
}: {
  path: string;
  filter: DeadlineFilter;
  onChange: (change: Partial<DeadlineFilter>) => void;
  onClear: () => void;
}) {
  const t = useTranslations("radar");
  const locale = useLocale();
  const spanName = (span: (typeof spans)[number]) =>
    span === "over" ? t("span.over") : t("span.within", { count: Number(span) });
  return (
    <div className="flex flex-wrap items-center gap-2" data-screen-only>
      <Select
        aria-label={t("clock.label")}
        width="w-auto"
        value={filter.clock ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ clock: clocks.find((known) => known === value) ?? null })
        }
        options={[
          { value: "", label: t("clock.label") },
          ...clocks.map((clock) => ({ value: clock, label: t(`clock.${clock}`) })),
        ]}
      />
      <Select
        aria-label={t("span.label")}
        width="w-auto"
        value={filter.span ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ span: spans.find((known) => known === value) ?? null })
        }
        options={[
          { value: "", label: t("span.label") },
          ...spans.map((span) => ({ value: span, label: spanName(span) })),
        ]}
      />
      {filter.day === null ? null : (
        <Link
          href={deadlineAddress(path, { ...filter, day: null })}
          aria-label={t("remove", { filter: formatDate(filter.day, locale) })}
          className="flex h-9 items-center gap-1.5 rounded-md bg-accent-soft px-2.5 text-accent-text pointer-coarse:h-11 [&_svg]:size-4"
        >
          {t("onDay", { date: formatDate(filter.day, locale) })}
          <X />
        </Link>
      )}
      {isFiltered(filter) ? (
        <Link
          href={deadlineAddress(path, { ...filter, ...nothingAsked })}
          onClick={onClear}
          className="px-1 text-sm text-accent-text hover:underline"
        >
          {t("clearFilters")}
        </Link>
      ) : null}
    </div>
  );
}
