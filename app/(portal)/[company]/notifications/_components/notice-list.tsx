"use client";

import { CheckCheck, Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#app/_components/button.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { followingPart } from "#app/_components/late-part.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { useReadNotices } from "#app/(portal)/[company]/_components/use-read-notices.ts";

const NoticeEntries = followingPart(
  () => import("./notice-entries.tsx").then((module) => module.NoticeEntries),
  <LoadingState rows={20} />,
);

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
          <NoticeEntries company={company} notices={notices} onRead={read} />
        )}
      </Panel>
      <ShowMore query={query} />
    </>
  );
}
