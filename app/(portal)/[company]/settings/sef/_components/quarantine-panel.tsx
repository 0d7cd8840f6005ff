"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Job = Outputs["settings"]["listQuarantine"]["jobs"][number];

const lookMs = 30_000;

/** Jobs that were set aside because they brought worker after worker down, and the way back for each. */
export function QuarantinePanel({ company, mayEdit }: { company: string; mayEdit: boolean }) {
  const t = useTranslations("quarantine");
  const query = trpc.settings.listQuarantine.useQuery({ company }, { refetchInterval: lookMs });
  return (
    <Panel title={t("title")} lead={t("lead")}>
      {query.isPending ? <LoadingState rows={1} /> : null}
      {query.isError ? (
        <Notice kind="bad">
          <p>{t("failed")}</p>
        </Notice>
      ) : null}
      {query.data?.jobs.length === 0 ? <p className="text-ink-soft">{t("empty")}</p> : null}
      {query.data && query.data.jobs.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line">
          {query.data.jobs.map((job) => (
            <StoppedJob key={job.id} company={company} job={job} mayEdit={mayEdit} />
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function StoppedJob({ company, job, mayEdit }: { company: string; job: Job; mayEdit: boolean }) {
  const t = useTranslations("quarantine");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const replay = trpc.settings.replayJob.useMutation();
  const nameOf = useTaskName();

  async function putBack() {
    try {
      await replay.mutateAsync({ company, jobId: job.id });
      showToast(t("replayed"));
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
    await utils.settings.listQuarantine.invalidate({ company });
  }

  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-3">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-medium">{nameOf(job.task)}</p>
        <p className="text-sm text-ink-soft">
          {t("reason", { count: job.workers.length })} · {t("stoppedAt")}{" "}
          <MomentText instant={job.quarantinedAt} relative real />
        </p>
        <details className="text-sm text-ink-soft">
          <summary>{t("workers")}</summary>
          <ul className="font-mono text-xs break-all">
            {job.workers.map((worker) => (
              <li key={worker}>{worker}</li>
            ))}
          </ul>
        </details>
      </div>
      {mayEdit ? (
        <Button icon={<RotateCcw />} busy={replay.isPending} onClick={() => void putBack()}>
          {t("replay")}
        </Button>
      ) : null}
    </li>
  );
}

function useTaskName() {
  const t = useTranslations("quarantine.tasks");
  return (task: string) => {
    switch (task) {
      case "send-invoices":
        return t("sending");
      case "receive-notification":
        return t("notification");
      case "subscribe-company":
        return t("subscription");
      default:
        return t("other", { task });
    }
  };
}
