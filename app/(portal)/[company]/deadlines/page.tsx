import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { DeadlinesList } from "./_components/deadlines-list.tsx";
import { readDeadlineFilter } from "./_data/deadline-filter.ts";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("radar"))("title")} · ${name}` };
}

export default async function DeadlinesPage({ params, searchParams }: Props) {
  const { slug, name, permissions } = await currentCompany((await params).company);
  const filter = readDeadlineFilter(await searchParams);
  const may = {
    decide: permissions.includes("purchase.decide"),
    remind: permissions.includes("invoice.send"),
  };
  void api.bulk.latestDecision.prefetch({ company: slug });
  void api.deadlines.list.prefetchInfinite({ company: slug, ...filter });
  return (
    <HydrateClient>
      <DeadlinesList company={{ slug, name }} filter={filter} may={may} />
    </HydrateClient>
  );
}
