"use client";

import { Bot, ListFilter } from "lucide-react";
import Link from "next/link";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { type Column, DataTable } from "#app/_components/data-table.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import {
  type ActivityFilter,
  activityAddress,
} from "#app/(portal)/[company]/activity/_data/activity-filter.ts";
import { describeAuditAction, describeAuditDetails } from "#server/messages/audit-text.ts";
import { type Entry, subjectAddress, useSubjectName } from "./use-subject-name.ts";

/** One line a record: when, who, what, on what, and what else it says. */
export function ActivityTable({
  home,
  path,
  filter,
  entries,
}: {
  home: string;
  path: string;
  filter: ActivityFilter;
  entries: readonly Entry[];
}) {
  const t = useTranslations("activity");
  const locale = useLocale();
  const messages = useMessages();
  const subjectName = useSubjectName();
  const columns: Column<Entry>[] = [
    {
      key: "at",
      header: t("columns.at"),
      cell: ({ at, sequence }) => (
        <span title={t("record", { sequence: String(sequence) })}>
          <MomentText instant={at} real />
        </span>
      ),
    },
    {
      key: "who",
      header: t("columns.who"),
      cell: ({ userId, actorName }) =>
        userId === null ? (
          <span className="flex items-center gap-1.5 text-ink-soft [&_svg]:size-4 [&_svg]:shrink-0">
            <Bot />
            {actorName}
          </span>
        ) : (
          actorName
        ),
      from: "sm",
    },
    {
      key: "what",
      header: t("columns.what"),
      cell: (entry) => (
        <>
          {describeAuditAction(entry, messages, locale)}
          <span className="block text-ink-soft sm:hidden">{entry.actorName}</span>
          <span className="block md:hidden">
            <SubjectLink entry={entry} home={home} name={subjectName(entry.subject)} />
          </span>
        </>
      ),
    },
    {
      key: "subject",
      header: t("columns.subject"),
      cell: (entry) => (
        <span className="flex items-center gap-1">
          <SubjectLink entry={entry} home={home} name={subjectName(entry.subject)} />
          {filter.subject === entry.subject.key ? null : (
            <Link
              href={activityAddress(path, { ...filter, subject: entry.subject.key })}
              aria-label={t("filters.showOnly", { subject: subjectName(entry.subject) })}
              title={t("filters.showOnly", { subject: subjectName(entry.subject) })}
              className="grid size-7 shrink-0 place-items-center rounded-md text-ink-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11 [&_svg]:size-3.5"
            >
              <ListFilter />
            </Link>
          )}
        </span>
      ),
      from: "md",
    },
    {
      key: "details",
      header: t("columns.details"),
      cell: (entry) => <Details lines={describeAuditDetails(entry, messages, locale)} />,
      from: "lg",
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
    />
  );
}

function SubjectLink({ entry, home, name }: { entry: Entry; home: string; name: string }) {
  const t = useTranslations("environment");
  const { elsewhere } = entry.subject;
  const address = subjectAddress(entry.subject, home);
  if (address === null)
    return (
      <span className="text-ink-soft">
        {name}
        {elsewhere === null ? null : <span className="block text-xs">{t(elsewhere)}</span>}
      </span>
    );
  return (
    <Link href={address} className="text-accent-text hover:underline">
      {name}
    </Link>
  );
}

function Details({ lines }: { lines: readonly { label: string; value: string }[] }) {
  return (
    <dl className="flex flex-wrap gap-x-4">
      {lines.map(({ label, value }) => (
        <div key={label} className="flex max-w-full gap-1.5">
          <dt className="text-ink-soft">{label}:</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
