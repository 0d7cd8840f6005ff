import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { type PageQuery, readSearch } from "#app/(portal)/[company]/_data/list-filter.ts";
import { ItemsList } from "./_components/items-list.tsx";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("items"))("title")} · ${name}` };
}

export default async function ItemsPage({ params, searchParams }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  const query = await searchParams;
  const search = readSearch(query);
  const archived = query.tab === "archived";
  void api.items.list.prefetchInfinite({ company: slug, search, archived });
  return (
    <HydrateClient>
      <ItemsList
        company={slug}
        search={search}
        archived={archived}
        mayEdit={permissions.includes("item.edit")}
      />
    </HydrateClient>
  );
}
