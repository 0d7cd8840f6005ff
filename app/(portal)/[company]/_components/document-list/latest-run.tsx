"use client";

import { Suspense, useEffect, useEffectEvent } from "react";
import { latePart } from "#app/_components/late-part.tsx";
import type { BulkRun } from "./bulk-run-panel.tsx";
import { usePutAway } from "./use-put-away.ts";

const BulkRunPanel = latePart(() => import("./bulk-run-panel.tsx").then(({ BulkRunPanel }) => BulkRunPanel));

const openMs = 1_000;
const quietMs = 15_000;

function isRunOpen(run: BulkRun | null | undefined): boolean {
  return run?.state === "running" || run?.state === "stopping";
}

/** How soon to look again: a run that goes on is watched, whoever began it. */
export function runDelayMs(run: BulkRun | null | undefined): number {
  return isRunOpen(run) ? openMs : quietMs;
}

/** The company's last bulk run, whoever began it and on whichever machine, until this person has put it away. */
export function LatestRun({
  run,
  path,
  stopping,
  onStop,
  onProgress,
}: {
  run: BulkRun | null;
  path: string;
  stopping: boolean;
  /** Null for whoever may not. */
  onStop: ((runId: string) => void) | null;
  /** Another document has come to its end: the list is behind. */
  onProgress: () => void;
}) {
  const { isPutAway, putAway } = usePutAway();
  const progress = useEffectEvent(onProgress);
  const ended = run?.items.filter(({ state }) => state !== "waiting" && state !== "started").length ?? 0;
  useEffect(() => {
    if (ended > 0) progress();
  }, [ended]);
  if (!run || (isPutAway(run.id) && !isRunOpen(run))) return null;
  return (
    <Suspense>
      <BulkRunPanel
        run={run}
        isOpen={isRunOpen(run)}
        path={path}
        stopping={stopping}
        onStop={onStop === null ? null : () => onStop(run.id)}
        onClose={() => putAway(run.id)}
      />
    </Suspense>
  );
}
