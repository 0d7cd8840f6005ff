import { CircleAlert, CircleCheck, CircleHelp, Clock, Inbox, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "#app/_components/badge.tsx";
import type { MailState } from "#app/(portal)/[company]/_data/outputs.ts";

const looks: Readonly<Record<MailState, { tone: Tone; icon: ReactNode }>> = {
  queued: { tone: "blue", icon: <Clock /> },
  sending: { tone: "blue", icon: <Clock /> },
  sent: { tone: "green", icon: <CircleCheck /> },
  unclear: { tone: "amber", icon: <CircleHelp /> },
  failed: { tone: "red", icon: <CircleAlert /> },
  kept: { tone: "grey", icon: <Inbox /> },
  withdrawn: { tone: "grey", icon: <UserX /> },
};

/** Where a mail stands. */
export function MailStateBadge({ state }: { state: MailState }) {
  const t = useTranslations("mail");
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon} title={t("list.state")}>
      {t(`state.${state}`)}
    </Badge>
  );
}
