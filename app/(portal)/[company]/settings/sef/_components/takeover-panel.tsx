"use client";

import { CircleAlert, CircleCheck, Clock, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { ConfirmDialog } from "#app/_components/confirm-dialog.tsx";
import { type Column, DataTable } from "#app/_components/data-table.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { SyncRun } from "./exchange-panels.tsx";
import { KeyMissing } from "./key-missing.tsx";
import { RunState } from "./run-state.tsx";

/** Brings everything that SEF has of the company, and shows for each month that all of it is here. */
export function TakeoverPanel({
  company,
  run,
  mayStart,
  hasKey,
}: {
  company: string;
  run: SyncRun | null;
  mayStart: boolean;
  /** Without one SEF cannot be read: the panel says so. */
  hasKey: boolean;
}) {
  const t = useTranslations("exchange.takeover");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const takeOver = trpc.settings.takeOverFromSef.useMutation();
  const [asking, setAsking] = useState(false);

  async function start() {
    try {
      await takeOver.mutateAsync({ company });
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    }
    setAsking(false);
    await utils.settings.getExchange.invalidate({ company });
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      {hasKey ? null : <KeyMissing mayEdit={mayStart} />}
      {mayStart && hasKey ? (
        <Button
          icon={<Download />}
          busy={takeOver.isPending || run?.state === "running"}
          className="self-start"
          onClick={() => setAsking(true)}
        >
          {t("start")}
        </Button>
      ) : null}
      {run === null ? null : (
        <>
          <RunState company={company} run={run} mayStop={mayStart} />
          <Months run={run} />
        </>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("start")}
        confirmLabel={t("start")}
        busy={takeOver.isPending}
        onConfirm={() => void start()}
      >
        <p>{t("confirm")}</p>
      </ConfirmDialog>
    </Panel>
  );
}

type Month = SyncRun["months"][number];

/** Months with documents; the empty ones are one line together. */
function Months({ run: { months, state } }: { run: SyncRun }) {
  const t = useTranslations("exchange.takeover");
  // After the end a month without its list is one that SEF did not give.
  const filled = months.filter(({ listed, isDone }) => listed > 0 || (!isDone && state === "done"));
  const empty = months.filter(({ listed, isDone }) => listed === 0 && isDone).length;
  const unread = months.filter(({ listed, isDone }) => listed === 0 && !isDone).length;
  const columns: Column<Month>[] = [
    { key: "month", header: t("month"), cell: ({ month }) => `${month.slice(5)}.${month.slice(0, 4)}.` },
    { key: "atSef", header: t("atSef"), cell: ({ listed }) => listed, align: "right" },
    { key: "here", header: t("here"), cell: ({ stored }) => stored, align: "right" },
    { key: "state", header: "", cell: (month) => <Completeness month={month} isOver={state === "done"} /> },
  ];
  return (
    <>
      {filled.length === 0 ? null : (
        <DataTable caption={t("title")} columns={columns} rows={filled} rowKey={({ month }) => month} />
      )}
      {empty === 0 ? null : <p className="text-sm text-ink-soft">{t("emptyMonths", { count: empty })}</p>}
      {state === "done" || unread === 0 ? null : (
        <p className="text-sm text-ink-soft">{t("unreadMonths", { count: unread })}</p>
      )}
    </>
  );
}

function Completeness({ month: { listed, stored, isDone }, isOver }: { month: Month; isOver: boolean }) {
  const t = useTranslations("exchange.takeover");
  const shared = "flex items-center gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0";
  if (!isDone && !isOver)
    return (
      <span className={`${shared} text-ink-soft`}>
        <Clock />
        {t("waiting")}
      </span>
    );
  return listed === stored && isDone ? (
    <span className={`${shared} text-green-ink`}>
      <CircleCheck />
      {t("complete")}
    </span>
  ) : (
    <span className={`${shared} text-amber-ink`}>
      <CircleAlert />
      {t("incomplete")}
    </span>
  );
}
