"use client";

import { CircleCheck, CircleStop } from "lucide-react";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { KeyValues } from "#app/_components/key-values.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { formatDate, formatDateTime } from "#server/messages/format.ts";
import type { SyncRun } from "./exchange-panels.tsx";

/** How far a reading of SEF is, and how it ended: counts, and what could not be had. */
export function RunState({ company, run, mayStop }: { company: string; run: SyncRun; mayStop: boolean }) {
  const t = useTranslations("exchange.run");
  const locale = useLocale();
  const period = t("period", { from: formatDate(run.dateFrom, locale), to: formatDate(run.dateTo, locale) });
  const time = run.finishedAt === null ? "" : formatDateTime(run.finishedAt, locale);
  const percent = Math.floor(run.progress * 100);
  const isRunning = run.state === "running";
  const isStopped = run.state === "stopped";
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <p className="text-sm text-ink-soft">{period}</p>
      {isRunning ? (
        <>
          <progress
            aria-label={t("progress")}
            value={percent}
            max={100}
            className="h-2 w-full overflow-hidden rounded accent-accent"
          />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-sm text-ink-soft">{t("resumable")}</p>
            {mayStop ? <StopButton company={company} runId={run.id} /> : null}
          </div>
        </>
      ) : null}
      <p
        role="status"
        className={`flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0 ${run.state === "done" ? "text-green-ink" : "text-ink-soft"}`}
      >
        {isRunning ? null : isStopped ? <CircleStop /> : <CircleCheck />}
        {isRunning ? t("running", { percent: String(percent) }) : t(isStopped ? "stopped" : "done", { time })}
      </p>
      {run.result === null ? null : (
        <KeyValues
          items={[
            { label: t("sales"), value: run.result.salesSynced },
            { label: t("purchase"), value: run.result.purchaseSynced },
            { label: t("created"), value: run.created },
            { label: t("changed"), value: run.changed },
          ]}
        />
      )}
      <Problems run={run} />
    </div>
  );
}

function StopButton({ company, runId }: { company: string; runId: string }) {
  const t = useTranslations("exchange.run");
  const utils = trpc.useUtils();
  const stop = trpc.settings.stopSync.useMutation({
    onSettled: () => utils.settings.getExchange.invalidate({ company }),
  });
  return (
    <Button icon={<CircleStop />} busy={stop.isPending} onClick={() => stop.mutate({ company, runId })}>
      {t("stop")}
    </Button>
  );
}

function Problems({ run: { problems } }: { run: SyncRun }) {
  const t = useTranslations("exchange.run");
  const locale = useLocale();
  const reasonOf = useReason();
  if (problems.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="self-start text-amber-ink">{t("problems", { count: problems.length })}</summary>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
        {problems.map(({ sefInvoiceId, direction, from, to, code }) => (
          <li key={`${direction} ${sefInvoiceId ?? from} ${code}`}>
            {sefInvoiceId === null
              ? t("problemOfList", {
                  from: formatDate(from, locale),
                  to: formatDate(to, locale),
                  reason: reasonOf(code),
                })
              : t("problemOfDocument", { id: sefInvoiceId, reason: reasonOf(code) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Codes of ours and of SEF in words; what is neither is shown as the exchange said it. */
function useReason() {
  const { errors, sefErrors, exchange } = useMessages();
  const reasons = new Map<string, string>([
    ...Object.entries(errors),
    ...Object.entries(sefErrors).map(([code, { cause }]): [string, string] => [code, cause]),
    ...Object.entries(exchange.run.reasons),
    ["HTTP 404", exchange.run.reasons.notGiven],
  ]);
  return (code: string) => reasons.get(code.split(" ")[0] ?? "") ?? reasons.get(code) ?? code;
}
