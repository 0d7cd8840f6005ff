import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { DeadlineStrip } from "./_components/dashboard/deadline-strip.tsx";
import { ExchangeHealth } from "./_components/dashboard/exchange-health.tsx";
import { FirstSteps } from "./_components/dashboard/first-steps.tsx";
import { FiveNumbers } from "./_components/dashboard/five-numbers.tsx";
import { MonthsPanel } from "./_components/dashboard/months-panel.tsx";
import { openWork } from "./_components/dashboard/open-work.ts";
import { VatCountdown } from "./_components/dashboard/vat-countdown.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("dashboard"))("title")} · ${name}` };
}

/** The company's first page: what is open, what ends when, how the exchange goes. */
export default async function DashboardPage({ params }: Props) {
  const { slug, environment } = await currentCompany((await params).company);
  const t = await getTranslations("dashboard");
  const company = { company: slug };
  void api.invoices.counts.prefetch({ ...company, filter: openWork.waiting });
  void api.invoices.counts.prefetch({ ...company, filter: openWork.failed });
  void api.purchases.counts.prefetch({ ...company, filter: openWork.incoming });
  void api.purchases.counts.prefetch({ ...company, filter: openWork.decision });
  void api.dashboard.deadlineStrip.prefetch(company);
  void api.dashboard.exchange.prefetch(company);
  void api.dashboard.vatCountdown.prefetch(company);
  const near = await api.deadlines.near(company);
  const setup = await api.companies.setup(company);
  const isEmpty = await hasNoDocuments(slug);
  return (
    <HydrateClient>
      <PageHeader title={t("title")} />
      <FirstSteps company={slug} setup={setup} isTrial={environment === "sandbox"} />
      {isEmpty ? (
        <Panel flush>
          <EmptyState
            text={t("empty.text")}
            action={
              <LinkButton variant="primary" href={`/${slug}/sales`}>
                {t("empty.sales")}
              </LinkButton>
            }
          />
        </Panel>
      ) : null}
      <Part rows={2}>
        <FiveNumbers company={slug} near={near} />
      </Part>
      <Part rows={4}>
        <DeadlineStrip company={slug} />
      </Part>
      <div className="grid gap-5 xl:grid-cols-2">
        <Part rows={6}>
          <ExchangeHealth company={slug} />
        </Part>
        <Part rows={6}>
          <VatCountdown company={slug} />
        </Part>
      </div>
      <MonthsPanel company={slug} />
    </HydrateClient>
  );
}

/** Each part comes when it is ready; none waits for the slowest. */
function Part({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <Panel flush>
          <LoadingState rows={rows} />
        </Panel>
      }
    >
      {children}
    </Suspense>
  );
}

async function hasNoDocuments(company: string): Promise<boolean> {
  const sales = await api.invoices.counts({ company, filter: {} });
  const purchases = await api.purchases.counts({ company, filter: {} });
  return sales.tabs.all.count + purchases.tabs.all.count === 0;
}
