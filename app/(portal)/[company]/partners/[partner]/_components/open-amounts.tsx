"use client";

import { useLocale, useTranslations } from "next-intl";
import { ErrorState } from "#app/_components/error-state.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";

type OpenAmount = Outputs["partners"]["openAmounts"][number];

/** What the partner owes us and we owe it, by currency and by how far each document has come. */
export function OpenAmounts({ company, partnerId }: { company: string; partnerId: string }) {
  const t = useTranslations("openAmounts");
  const errorText = useErrorText();
  const query = trpc.partners.openAmounts.useQuery({ company, partnerId });
  return (
    <Panel title={t("title")} lead={t("lead")}>
      {query.isPending ? <LoadingState rows={3} /> : null}
      {query.isLoadingError ? (
        <ErrorState cause={errorText(failureOf(query.error).code)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data?.length === 0 ? <p className="text-sm text-ink-soft">{t("none")}</p> : null}
      {(["sales", "purchase"] as const).map((direction) => (
        <Side
          key={direction}
          title={t(direction)}
          amounts={query.data?.filter((row) => row.direction === direction) ?? []}
        />
      ))}
    </Panel>
  );
}

function Side({ title, amounts }: { title: string; amounts: readonly OpenAmount[] }) {
  const t = useTranslations("openAmounts");
  const locale = useLocale();
  if (amounts.length === 0) return null;
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <ul className="flex flex-col divide-y divide-line">
        {amounts.map(({ currency, standing, documents, amount, pastDue }) => (
          <li
            key={`${currency}/${standing}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-1.5"
          >
            <span className="min-w-0">
              {t(`standing.${standing}`)}{" "}
              <span className="text-sm whitespace-nowrap text-ink-soft">
                {t("documents", { count: documents })}
              </span>
            </span>
            <span className="ml-auto flex flex-col items-end">
              <span className="tabular-nums">{formatMoneyWithCurrency(amount, currency, locale)}</span>
              {pastDue === "0.00" ? null : (
                <span className="text-sm text-amber-ink tabular-nums">
                  {t("pastDue", { amount: formatMoneyWithCurrency(pastDue, currency, locale) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
