"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DateInput } from "#app/_components/date-input.tsx";
import { Select } from "#app/_components/select.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import {
  type ActivityFilter,
  activityAddress,
  everything,
  isNarrowed,
} from "#app/(portal)/[company]/activity/_data/activity-filter.ts";
import { auditAreas } from "#server/domain/activity/audit-actions.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { type Subject, useSubjectName } from "./use-subject-name.ts";

/** Person, kind of act, period and one thing alone; all of it lives in the address. */
export function ActivityFilters({
  path,
  filter,
  actors,
  only,
}: {
  path: string;
  filter: ActivityFilter;
  actors: Outputs["activity"]["actors"];
  /** What `filter.subject` is, when a record of it is on the page. */
  only: Subject | undefined;
}) {
  const t = useTranslations("activity.filters");
  const area = useTranslations("activity.area");
  const common = useTranslations("common");
  const system = useTranslations("activity")("system");
  const subjectName = useSubjectName();
  const router = useRouter();
  const go = (change: Partial<ActivityFilter>) =>
    router.replace(activityAddress(path, { ...filter, ...change }), { scroll: false });
  const onlyName = only === undefined ? (filter.subject ?? "") : subjectName(only);
  return (
    <div className="flex flex-wrap items-center gap-2" data-screen-only>
      <Select
        aria-label={t("person")}
        width="w-auto"
        className="max-w-full"
        value={filter.actor ?? ""}
        onChange={({ currentTarget: { value } }) => go({ actor: value === "" ? null : value })}
        options={[
          { value: "", label: t("anybody") },
          ...actors.map(({ userId, name }) => ({ value: userId, label: name })),
          { value: "system", label: system },
        ]}
      />
      <Select
        aria-label={t("area")}
        width="w-auto"
        className="max-w-full"
        value={filter.area ?? ""}
        onChange={({ currentTarget: { value } }) =>
          go({ area: auditAreas.find((known) => known === value) ?? null })
        }
        options={[
          { value: "", label: t("area") },
          ...auditAreas.map((name) => ({ value: name, label: area(name) })),
        ]}
      />
      {(["from", "to"] as const).map((end) => (
        <div key={end} className="flex items-center gap-2">
          <span aria-hidden="true" className="text-sm text-ink-soft">
            {common(end)}
          </span>
          <div className="w-40">
            <DateInput
              key={filter[end] ?? ""}
              aria-label={t(end)}
              value={filter[end] ?? ""}
              onValueChange={(value) => {
                const day = parseCivilDate(value);
                if (day !== null || value === "") go({ [end]: day });
              }}
            />
          </div>
        </div>
      ))}
      {filter.subject === null ? null : (
        <Link
          href={activityAddress(path, { ...filter, subject: null })}
          aria-label={t("remove", { filter: onlyName })}
          className="flex h-9 max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2.5 text-accent-text pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0"
        >
          <span className="truncate">{t("onlyThis", { subject: onlyName })}</span>
          <X />
        </Link>
      )}
      {isNarrowed(filter) ? (
        <Link
          href={activityAddress(path, everything)}
          className="px-1 text-sm text-accent-text hover:underline"
        >
          {common("clearFilters")}
        </Link>
      ) : null}
    </div>
  );
}
