"use client";

import { useEffect } from "react";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import {
  BulkRunPanel,
  isRunOpen,
} from "#app/(portal)/[company]/_components/document-list/bulk-run-panel.tsx";
import { usePutAway } from "#app/(portal)/[company]/_components/document-list/use-put-away.ts";

const openMs = 1_000;
const quietMs = 15_000;

/** The company's bulk send, whoever began it and on whichever machine. */
export function BulkSends({ company, path, mayStop }: { company: string; path: string; mayStop: boolean }) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { isPutAway, putAway } = usePutAway();
  const [run] = trpc.bulk.latestSend.useSuspenseQuery(
    { company },
    { refetchInterval: ({ state }) => (isRunOpen(state.data) ? openMs : quietMs) },
  );
  const stop = trpc.bulk.stopSend.useMutation({
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => utils.bulk.latestSend.invalidate({ company }),
  });
  const ended = run?.items.filter(({ state }) => state !== "waiting" && state !== "started").length ?? 0;
  useEffect(() => {
    if (ended > 0) void utils.invoices.list.invalidate({ company });
  }, [ended, utils, company]);
  if (!run || (isPutAway(run.id) && !isRunOpen(run))) return null;
  return (
    <BulkRunPanel
      run={run}
      path={path}
      stopping={stop.isPending}
      onStop={mayStop ? () => stop.mutate({ company, runId: run.id }) : null}
      onClose={() => putAway(run.id)}
    />
  );
}
