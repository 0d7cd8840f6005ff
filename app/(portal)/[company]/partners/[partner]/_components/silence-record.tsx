"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "#app/_components/error-state.tsx";
import { type KeyValue, KeyValues } from "#app/_components/key-values.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** Whether this customer answers, and how soon. */
export function SilenceRecord({ company, partnerId }: { company: string; partnerId: string }) {
  const t = useTranslations("following.silence");
  const errorText = useErrorText();
  const query = trpc.partners.silenceRecord.useQuery({ company, partnerId });
  return (
    <Panel title={t("title")} lead={t("lead")}>
      {query.isPending ? <LoadingState rows={3} /> : null}
      {query.isLoadingError ? (
        <ErrorState cause={errorText(failureOf(query.error).code)} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data ? <RecordFacts record={query.data} /> : null}
    </Panel>
  );
}

function RecordFacts({ record }: { record: Outputs["partners"]["silenceRecord"] }) {
  const t = useTranslations("following.silence");
  const { settled, unanswered, accepted, rejected, unknown, open, medianDays } = record;
  if (settled === 0 && open === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  const facts: KeyValue[] = [
    { label: t("unanswered"), value: t("ofSettled", { unanswered: String(unanswered), settled }) },
    {
      label: t("answered"),
      value: `${t("accepted", { count: String(accepted) })} · ${t("rejected", { count: String(rejected) })}`,
    },
  ];
  if (medianDays !== null) {
    const days = Math.round(medianDays);
    facts.push({ label: t("median"), value: days === 0 ? t("sameDay") : t("days", { days }) });
  }
  if (unknown > 0) facts.push({ label: t("unknown"), value: unknown });
  if (open > 0) facts.push({ label: t("open"), value: open });
  return <KeyValues items={facts} />;
}
