import { TimerOff, UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_components/badge.tsx";

/**
 * Who answered, beside SEF's status and never in its place: SEF does not say, so silence is named as our inference.
 * Nothing where nobody can tell. `onlySilence` leaves people's answers unsaid, where room is scarce.
 */
export function AnswerOrigin({
  settledBy,
  onlySilence = false,
}: {
  settledBy: "person" | "silence" | null;
  onlySilence?: boolean;
}) {
  const t = useTranslations("following");
  const origin = useTranslations("decisionOrigin");
  if (settledBy === "silence")
    return (
      <Badge tone="slate" icon={<TimerOff />} title={t("bySilenceLead")}>
        {t("bySilence")}
      </Badge>
    );
  if (settledBy === null || onlySilence) return null;
  return (
    <Badge tone="grey" icon={<UserRoundCheck />} title={t("byPersonLead")}>
      {origin("byBuyer")}
    </Badge>
  );
}
