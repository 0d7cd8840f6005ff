"use client";

import { Check, CheckCheck, Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#app/_components/button.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { NoticeEntry } from "#app/(portal)/[company]/_components/notice-entry.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { useReadNotices } from "#app/(portal)/[company]/_components/use-read-notices.ts";

/** The news of the company, the newest first, a page at a time. */
export function NoticeList({
  company,
  onlyUnread,
  tabs,
}: {
  company: string;
  onlyUnread: boolean;
  tabs: ReactNode;
}) {
  const t = useTranslations("notifications");
  const [{ pages }, query] = trpc.notifications.list.useSuspenseInfiniteQuery(
    { company, onlyUnread },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: 30_000 },
  );
  const { read, readAll, isReadingAll } = useReadNotices(company);
  const notices = pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <Button
              icon={<CheckCheck />}
              busy={isReadingAll}
              disabled={notices.every(({ readAt }) => readAt !== null)}
              onClick={readAll}
            >
              {t("markAllRead")}
            </Button>
            <LinkButton href={`/${company}/settings/notifications`} icon={<Settings2 />}>
              {t("settings.link")}
            </LinkButton>
          </>
        }
      />
      {tabs}
      <StaleNotice query={query} />
      <Panel flush>
        {notices.length === 0 ? (
          <EmptyState text={t(onlyUnread ? "emptyBell" : "empty")} />
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {notices.map((notice) => (
              <NoticeEntry
                key={notice.id}
                company={company}
                notice={notice}
                onOpen={read}
                action={
                  notice.readAt === null ? (
                    <IconButton
                      label={t("markRead")}
                      icon={<Check />}
                      className="relative"
                      onClick={() => read(notice)}
                    />
                  ) : null
                }
              />
            ))}
          </ul>
        )}
      </Panel>
      <ShowMore query={query} />
    </>
  );
}
