import { CircleHelp, Clock, History, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#app/_components/badge.tsx";
import { standingOf } from "#app/(portal)/[company]/deadlines/_data/days-left.ts";
import type { RadarRow } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { formatDate } from "#server/messages/format.ts";

const pressingDays = 3;
const nearDays = 10;

/** "još 3 dana": how long is left of a row, or for how long it has been over. */
export function DaysLeftBadge({ row, today }: { row: RadarRow; today: CivilDate }) {
  const t = useTranslations("radar.left");
  const locale = useLocale();
  const standing = standingOf(row, today);
  switch (standing.kind) {
    case "over": {
      const key = row.clock === "payment" ? "unpaid" : row.clock === "answer" ? "overSef" : "over";
      return (
        <Badge
          tone={row.clock === "payment" ? "amber" : "slate"}
          icon={<History />}
          title={t(key, { count: standing.days })}
        >
          {t(key, { count: standing.days })}
        </Badge>
      );
    }
    case "between":
      return (
        <Badge tone="amber" icon={<CircleHelp />}>
          {t("between", { date: formatDate(standing.latest, locale) })}
        </Badge>
      );
    case "open": {
      const { tone, icon } = lookOf(standing.days, row.subject === "sales");
      return (
        <Badge tone={tone} icon={icon}>
          {standing.days === 0 ? t("today") : t("days", { count: standing.days })}
        </Badge>
      );
    }
    default:
      return standing satisfies never;
  }
}

/** Red acts needed: only what waits for us. What waits for the other side is violet until it becomes pressing. */
function lookOf(days: number, waitsForBuyer: boolean): { tone: Tone; icon: ReactNode } {
  if (days <= pressingDays) return { tone: waitsForBuyer ? "amber" : "red", icon: <TriangleAlert /> };
  if (days <= nearDays) return { tone: waitsForBuyer ? "violet" : "amber", icon: <Clock /> };
  return { tone: "grey", icon: <Clock /> };
}
