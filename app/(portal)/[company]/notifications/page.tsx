import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { NoticeList } from "./_components/notice-list.tsx";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("notifications"))("title")} · ${name}` };
}

/** All that the person was told in this company. */
export default async function NotificationsPage({ params, searchParams }: Props) {
  const { slug } = await currentCompany((await params).company);
  const onlyUnread = (await searchParams).tab === "unread";
  const t = await getTranslations("notifications");
  void api.notifications.list.prefetchInfinite({ company: slug, onlyUnread });
  const path = `/${slug}/notifications`;
  return (
    <HydrateClient>
      <NoticeList
        company={slug}
        onlyUnread={onlyUnread}
        tabs={
          <TabLinks
            label={t("title")}
            tabs={[
              { href: path, label: t("tabs.all"), active: !onlyUnread },
              { href: `${path}?tab=unread`, label: t("tabs.unread"), active: onlyUnread },
            ]}
          />
        }
      />
    </HydrateClient>
  );
}
