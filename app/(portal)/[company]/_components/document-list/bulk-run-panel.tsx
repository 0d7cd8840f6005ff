"use client";

import { CircleStop, X } from "lucide-react";
import Link from "next/link";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Panel } from "#app/_components/panel.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { describeBulkCode } from "#server/messages/bulk-text.ts";
import { formatTime } from "#server/messages/format.ts";

export type BulkRun = NonNullable<Outputs["bulk"]["latestSend"]>;

const counted = ["done", "refused", "failed", "held", "stopped"] as const;

/** A bulk run before everybody's eyes: progress, the end of each row, and stop. It goes on without this page. */
export function BulkRunPanel({
  run,
  isOpen,
  path,
  stopping,
  onStop,
  onClose,
}: {
  run: BulkRun;
  /** It goes on. */
  isOpen: boolean;
  /** Where the documents of its rows are. */
  path: string;
  stopping: boolean;
  /** Null for whoever may not. */
  onStop: (() => void) | null;
  onClose: () => void;
}) {
  const t = useTranslations("bulk.run");
  const ended = run.items.filter(({ state }) => state !== "waiting" && state !== "started").length;
  return (
    <Panel title={t(`kind.${run.kind}`)}>
      <div className="flex flex-col gap-3">
        <p role="status">
          <RunSentence run={run} ended={ended} />
        </p>
        <progress
          aria-label={t("progress")}
          value={ended}
          max={run.items.length}
          className="h-2 w-full appearance-none overflow-hidden rounded bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        />
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
          {counted.map((state) => {
            const count = run.items.filter((item) => item.state === state).length;
            return count === 0 ? null : (
              <span key={state}>{t(`counts.${state}`, { count: String(count) })}</span>
            );
          })}
        </p>
        <RunRows run={run} path={path} />
        {isOpen && onStop !== null ? (
          <div className="flex flex-wrap items-center gap-3">
            <Button icon={<CircleStop />} busy={stopping || run.state === "stopping"} onClick={onStop}>
              {t("stop")}
            </Button>
            <p className="text-sm text-ink-soft">{t("stopHint")}</p>
          </div>
        ) : null}
        {isOpen ? null : (
          <Button variant="ghost" icon={<X />} className="self-start" onClick={onClose}>
            {t("close")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function RunSentence({ run, ended }: { run: BulkRun; ended: number }) {
  const t = useTranslations("bulk.run");
  const person = run.actorName;
  const facts = {
    ended: String(ended),
    total: String(run.items.length),
    person,
    time: formatTime(run.createdAt),
  };
  if (run.state !== "stopped") return t(run.state, facts);
  return run.stoppedBy === null
    ? t("stoppedWithoutRight", { person })
    : t("stopped", { stopper: run.stoppedBy });
}

/** Open by itself when something did not go through. */
function RunRows({ run, path }: { run: BulkRun; path: string }) {
  const t = useTranslations("bulk.run");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const messages = useMessages();
  const locale = useLocale();
  const bad = run.items.some(({ state }) => state === "refused" || state === "failed" || state === "held");
  return (
    <details open={bad}>
      <summary className="cursor-pointer text-sm font-medium">{t("rows")}</summary>
      <ul lang={locale} className="mt-2 flex max-h-72 flex-col divide-y divide-line overflow-y-auto text-sm">
        {run.items.map(({ position, invoiceId, label, state, code }) => (
          <li key={position} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            {invoiceId === null ? (
              <span>{label || withoutNumber}</span>
            ) : (
              <Link href={`${path}/${invoiceId}`} className="font-medium hover:underline">
                {label || withoutNumber}
              </Link>
            )}
            <span
              className={state === "refused" || state === "failed" ? "text-danger-text" : "text-ink-soft"}
            >
              {t(`item.${state}`)}
              {code === null ? null : `: ${describeBulkCode(code, messages)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
