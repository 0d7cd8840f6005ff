import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { type PageQuery, readSearch } from "#app/(portal)/[company]/_data/list-filter.ts";
import { PartnersList } from "./_components/partners-list.tsx";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("partners"))("title")} · ${name}` };
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  const search = readSearch(await searchParams);
  void api.partners.list.prefetchInfinite({ company: slug, search });
  return (
    <HydrateClient>
      <PartnersList company={slug} search={search} mayEdit={permissions.includes("partner.edit")} />
    </HydrateClient>
  );
}
