import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import type { PageQuery } from "#app/(portal)/[company]/_data/list-filter.ts";
import { readMonth } from "#app/(portal)/[company]/deadlines/_data/month-address.ts";
import { MonthCalendar } from "./_components/month-calendar.tsx";

type Props = { params: Promise<{ company: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("radar.calendar"))("title")} · ${name}` };
}

export default async function DeadlineCalendarPage({ params, searchParams }: Props) {
  const { slug, name } = await currentCompany((await params).company);
  const month = readMonth((await searchParams).month);
  void api.deadlines.month.prefetch({ company: slug, month });
  return (
    <HydrateClient>
      <MonthCalendar company={{ slug, name }} month={month} />
    </HydrateClient>
  );
}
