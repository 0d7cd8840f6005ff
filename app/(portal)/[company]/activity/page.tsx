import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { ActivityList } from "./_components/activity-list.tsx";
import { readActivityFilter } from "./_data/activity-filter.ts";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("activity"))("title")} · ${name}` };
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  const t = await getTranslations("activity");
  if (!permissions.includes("activity.read"))
    return (
      <>
        <PageHeader title={t("title")} />
        <Notice>
          <p>{t("noAccess")}</p>
        </Notice>
      </>
    );
  const filter = readActivityFilter(await searchParams);
  void api.activity.list.prefetchInfinite({ company: slug, ...filter });
  const actors = await api.activity.actors({ company: slug });
  return (
    <HydrateClient>
      <ActivityList company={slug} filter={filter} actors={actors} />
    </HydrateClient>
  );
}
