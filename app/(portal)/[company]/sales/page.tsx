import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { readSalesView } from "#server/domain/listing/read-list-view.ts";
import { SalesList } from "./_components/sales-list.tsx";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("sales"))("title")} · ${name}` };
}

export default async function SalesPage({ params, searchParams }: Props) {
  const { slug, name, permissions } = await currentCompany((await params).company);
  const view = readSalesView(await searchParams);
  const { filter, sort } = view;
  void api.invoices.list.prefetchInfinite({ company: slug, filter, sort });
  void api.invoices.counts.prefetch({ company: slug, filter });
  void api.bulk.latestSend.prefetch({ company: slug });
  return (
    <HydrateClient>
      <SalesList
        company={{ slug, name }}
        view={view}
        may={{
          import: permissions.includes("invoice.import"),
          create: permissions.includes("invoice.edit"),
          send: permissions.includes("invoice.send"),
        }}
      />
    </HydrateClient>
  );
}
