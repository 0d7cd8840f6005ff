"use client";

import { Clock, History, TriangleAlert } from "lucide-react";
import { useLocale, useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#app/_components/badge.tsx";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { daysBetween } from "#server/domain/civil-date.ts";
import { describeDaysLeft, describeDeadline } from "#server/messages/deadline-text.ts";
import type { DeadlineRow, Direction } from "./deadline-panel.tsx";

/** One deadline in words: what it is, how long is left, what follows; behind a click why, and how sure that is. */
export function RunningDeadline({ deadline, direction }: { deadline: DeadlineRow; direction: Direction }) {
  const t = useTranslations("followedDeadlines");
  const messages = useMessages();
  const locale = useLocale();
  const today = useCompanyToday();
  const text = describeDeadline({ deadline, direction, today }, messages, locale);
  const { tone, icon } = lookOf(daysBetween({ from: today, to: deadline.earliest }), direction);
  return (
    <li className="flex flex-col items-start gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-medium">{text.name}</h3>
        <Badge tone={tone} icon={icon}>
          {describeDaysLeft({ earliest: deadline.earliest, today }, messages, locale)}
        </Badge>
      </div>
      <p>{text.consequence}</p>
      {text.uncertainty === null ? null : <p className="text-sm text-ink-soft">{text.uncertainty}</p>}
      <details className="text-sm text-ink-soft">
        <summary className="cursor-pointer">{t("explain")}</summary>
        <p className="pt-1">{text.why}</p>
        <p>{text.confidence}</p>
      </details>
    </li>
  );
}

const pressingDays = 3;
const nearDays = 10;

/** Red means that we have to act; what waits for the other side is violet until it becomes pressing. */
function lookOf(days: number, direction: Direction): { tone: Tone; icon: ReactNode } {
  const waitsForBuyer = direction === "sales";
  if (days < 0) return { tone: "slate", icon: <History /> };
  if (days <= pressingDays) return { tone: waitsForBuyer ? "amber" : "red", icon: <TriangleAlert /> };
  if (days <= nearDays) return { tone: waitsForBuyer ? "violet" : "amber", icon: <Clock /> };
  return { tone: "grey", icon: <Clock /> };
}
