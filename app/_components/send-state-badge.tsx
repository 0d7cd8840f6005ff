import {
  CalendarClock,
  CircleAlert,
  CircleHelp,
  CirclePause,
  Clock,
  FileCheck,
  KeyRound,
  LoaderCircle,
  Pencil,
  Send,
  TriangleAlert,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";
import { Badge, type Tone } from "./badge.tsx";

const looks: Readonly<Record<SendState, { tone: Tone; icon: ReactNode }>> = {
  draft: { tone: "grey", icon: <Pencil /> },
  queued: { tone: "blue", icon: <Clock /> },
  sending: { tone: "blue", icon: <LoaderCircle /> },
  outcome_unknown: { tone: "amber", icon: <CircleHelp /> },
  held_outage: { tone: "amber", icon: <CirclePause /> },
  held_credentials: { tone: "amber", icon: <KeyRound /> },
  held_date: { tone: "amber", icon: <CalendarClock /> },
  refused: { tone: "red", icon: <CircleAlert /> },
  failed: { tone: "red", icon: <TriangleAlert /> },
  sent: { tone: "violet", icon: <Send /> },
  issued: { tone: "green", icon: <FileCheck /> },
};

/**
 * Our own state of a send. Stands beside SEF's status, never instead of it.
 *
 * @param elsewhere the company sent it with another program.
 */
export function SendStateBadge({ state, elsewhere = false }: { state: SendState; elsewhere?: boolean }) {
  const t = useTranslations("sendState");
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon} title={t("label")}>
      {t(elsewhere ? "sent_elsewhere" : state)}
    </Badge>
  );
}
