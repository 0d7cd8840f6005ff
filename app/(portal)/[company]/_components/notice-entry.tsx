"use client";

import {
  BellOff,
  CalendarClock,
  CircleAlert,
  CircleCheck,
  CircleX,
  Inbox,
  MailX,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import Link from "next/link";
import { useLocale, useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "#app/_components/class-names.ts";
import { useCompanyToday } from "#app/_components/company-clock.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { NoticeKind } from "#server/domain/notice/notice-kind.ts";
import { noticePath } from "#server/domain/notice/notice-path.ts";
import { describeNotice } from "#server/messages/notice-text.ts";

export type Notice = Outputs["notifications"]["list"]["items"][number];

const looks: Readonly<Record<NoticeKind, { tone: string; icon: ReactNode }>> = {
  lastDay: { tone: "bg-red-ground text-red-ink", icon: <CircleAlert /> },
  deadline: { tone: "bg-amber-ground text-amber-ink", icon: <CalendarClock /> },
  accepted: { tone: "bg-green-ground text-green-ink", icon: <CircleCheck /> },
  rejected: { tone: "bg-red-ground text-red-ink", icon: <CircleX /> },
  reversed: { tone: "bg-slate-ground text-slate-ink", icon: <Undo2 /> },
  mistake: { tone: "bg-red-ground text-red-ink", icon: <MailX /> },
  sendProblem: { tone: "bg-amber-ground text-amber-ink", icon: <TriangleAlert /> },
  received: { tone: "bg-blue-ground text-blue-ink", icon: <Inbox /> },
  notSubscribed: { tone: "bg-amber-ground text-amber-ink", icon: <BellOff /> },
};

/** One piece of news: what, why, when. It leads to its document; whoever follows it has read it. */
export function NoticeEntry({
  company,
  notice,
  onOpen,
  action,
}: {
  company: string;
  notice: Notice;
  onOpen: (notice: Notice) => void;
  action?: ReactNode;
}) {
  const t = useTranslations("notifications");
  const messages = useMessages();
  const locale = useLocale();
  const today = useCompanyToday();
  const { tone, icon } = looks[notice.kind];
  const { title, sentence } = describeNotice(notice, today, messages, locale);
  const isUnread = notice.readAt === null && notice.standing === "holds";
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 hover:bg-sunken">
      <span
        aria-hidden="true"
        className={classNames("grid size-7 shrink-0 place-items-center rounded-full [&_svg]:size-4", tone)}
      >
        {icon}
      </span>
      <div className="flex min-w-0 grow flex-col gap-0.5 text-sm">
        <Link
          href={noticePath(company, notice)}
          onClick={() => onOpen(notice)}
          className={classNames("break-words after:absolute after:inset-0", isUnread && "font-semibold")}
        >
          {title}
          {isUnread ? <span className="sr-only"> ({t("isUnread")})</span> : null}
        </Link>
        {sentence === "" ? null : <p className="break-words text-ink-soft">{sentence}</p>}
        <p className="text-xs text-ink-faint">
          <MomentText instant={notice.createdAt} relative />
        </p>
      </div>
      {action}
      {isUnread ? (
        <span aria-hidden="true" className="mt-2.5 size-2 shrink-0 rounded-full bg-accent" />
      ) : null}
    </li>
  );
}
