"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { classNames } from "#app/_components/class-names.ts";
import { trpc } from "#app/_trpc/client.ts";
import { formatQuantity } from "#server/messages/format.ts";
import { openWork, openWorkAddresses } from "./open-work.ts";

const lookMs = 30_000;

/** What is open, each number the count of the list that it opens. */
export function FiveNumbers({ company, near }: { company: string; near: { count: number } }) {
  const options = { refetchInterval: lookMs };
  const deadlines = trpc.deadlines.near.useQuery({ company }, { ...options, initialData: near });
  // All four were asked for with the page: none of these waits for the one before it.
  const [waiting] = trpc.invoices.counts.useSuspenseQuery({ company, filter: openWork.waiting }, options);
  const [failed] = trpc.invoices.counts.useSuspenseQuery({ company, filter: openWork.failed }, options);
  const [incoming] = trpc.purchases.counts.useSuspenseQuery({ company, filter: openWork.incoming }, options);
  const [decision] = trpc.purchases.counts.useSuspenseQuery({ company, filter: openWork.decision }, options);
  const t = useTranslations("dashboard.numbers");
  const to = openWorkAddresses(`/${company}`);
  return (
    <nav aria-label={t("label")} className="rounded-md border border-line bg-surface">
      <ul className="grid grid-cols-2 sm:grid-cols-3 lg:grid-cols-5">
        <Figure href={to.deadlines} label={t("deadlines")} count={deadlines.data.count} alarming />
        <Figure href={to.waiting} label={t("waiting")} {...waiting.tabs.waiting} />
        <Figure href={to.failed} label={t("failed")} {...failed.tabs.attention} alarming />
        <Figure href={to.incoming} label={t("incoming")} {...incoming.tabs.attention} />
        <Figure href={to.decision} label={t("decision")} {...decision.tabs.attention} />
      </ul>
    </nav>
  );
}

function Figure({
  href,
  label,
  count,
  isMore = false,
  alarming = false,
}: {
  href: string;
  label: string;
  count: number;
  isMore?: boolean;
  /** Something is lost when nobody looks. */
  alarming?: boolean;
}) {
  const t = useTranslations("dashboard.numbers");
  const figure = formatQuantity(String(count), useLocale());
  return (
    <li className="min-w-0 border-line not-last:border-r max-lg:border-b">
      <Link
        href={href}
        className="flex h-full flex-col gap-1 px-4 py-3 -outline-offset-2 hover:bg-sunken focus-visible:bg-sunken"
      >
        <span className="text-sm text-ink-soft">{label}</span>
        <span
          className={classNames(
            "text-xl font-semibold tabular-nums",
            count === 0 ? "text-ink-faint" : alarming ? "text-danger-text" : "text-ink",
          )}
        >
          {isMore ? t("atLeast", { count: figure }) : figure}
        </span>
      </Link>
    </li>
  );
}
