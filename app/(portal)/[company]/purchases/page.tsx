import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { readPurchaseView } from "#server/domain/listing/read-list-view.ts";
import { PurchasesList } from "./_components/purchases-list.tsx";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("purchases"))("title")} · ${name}` };
}

export default async function PurchasesPage({ params, searchParams }: Props) {
  const { slug, environment, permissions } = await currentCompany((await params).company);
  const view = readPurchaseView(await searchParams);
  const { filter, sort } = view;
  const may = {
    try: environment === "sandbox" && permissions.includes("sandbox.use"),
    decide: permissions.includes("purchase.decide"),
  };
  void api.bulk.latestDecision.prefetch({ company: slug });
  void api.purchases.list.prefetchInfinite({ company: slug, filter, sort });
  void api.purchases.counts.prefetch({ company: slug, filter });
  return (
    <HydrateClient>
      <PurchasesList company={slug} view={view} may={may} />
    </HydrateClient>
  );
}
