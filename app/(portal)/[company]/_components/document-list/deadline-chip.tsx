"use client";

import { Clock, History, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#app/_components/badge.tsx";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { daysBetween, parseCivilDate } from "#server/domain/civil-date.ts";
import { formatDate } from "#server/messages/format.ts";

const pressingDays = 3;
const nearDays = 10;

/** What silence until that day means, in a list. */
const consequences = ["deemedAccepted", "deemedRejected", "renotified"] as const;

/** "još 3 dana · smatra se odbijenom"; the day itself on hover. */
export function DeadlineChip({
  deadline,
  waitsForBuyer,
  stacked = false,
}: {
  deadline: { on: string; latest: string; consequence: string } | null;
  waitsForBuyer: boolean;
  /** In narrow windows what follows stands below, where it has room. */
  stacked?: boolean;
}) {
  const t = useTranslations("listing.deadline");
  const radar = useTranslations("radar");
  const locale = useLocale();
  const today = useCompanyToday();
  const day = deadline && parseCivilDate(deadline.on);
  if (!deadline || day === null) return null;
  const days = daysBetween({ from: today, to: day });
  const { tone, icon } = lookOf(days, waitsForBuyer);
  const dates = [formatDate(deadline.on, locale)];
  if (deadline.latest > deadline.on)
    dates.push(radar("latest", { date: formatDate(deadline.latest, locale) }));
  const left = days === 0 ? radar("left.today") : radar("left.days", { count: days });
  const known = consequences.find((each) => each === deadline.consequence);
  const isSaidBelow = stacked && days >= 0 && known !== undefined;
  const text =
    days < 0
      ? radar("left.overSef", { count: -days })
      : known === undefined || isSaidBelow
        ? left
        : t("chip", { left, consequence: t(known) });
  return (
    <span className="flex max-w-64 flex-col items-start gap-0.5">
      <Badge tone={tone} icon={icon} title={dates.join(", ")}>
        {text}
      </Badge>
      {isSaidBelow ? <span className="text-xs text-ink-soft">{t(known)}</span> : null}
    </span>
  );
}

/** Red acts needed: only what waits for us. What waits for the other side is violet until it becomes pressing. */
function lookOf(days: number, waitsForBuyer: boolean): { tone: Tone; icon: ReactNode } {
  if (days < 0) return { tone: "slate", icon: <History /> };
  if (days <= pressingDays) return { tone: waitsForBuyer ? "amber" : "red", icon: <TriangleAlert /> };
  if (days <= nearDays) return { tone: waitsForBuyer ? "violet" : "amber", icon: <Clock /> };
  return { tone: "grey", icon: <Clock /> };
}
