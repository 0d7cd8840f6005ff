"use client";

import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { LatestRun, runDelayMs } from "./latest-run.tsx";

/** The company's bulk decision. */
export function BulkDecisions({
  company,
  path,
  mayStop,
}: {
  company: string;
  path: string;
  mayStop: boolean;
}) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [run] = trpc.bulk.latestDecision.useSuspenseQuery(
    { company },
    { refetchInterval: ({ state }) => runDelayMs(state.data) },
  );
  const stop = trpc.bulk.stopDecision.useMutation({
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => utils.bulk.latestDecision.invalidate({ company }),
  });
  return (
    <LatestRun
      run={run}
      path={path}
      stopping={stop.isPending}
      onStop={mayStop ? (runId) => stop.mutate({ company, runId }) : null}
      onProgress={() => {
        void utils.purchases.list.invalidate({ company });
        void utils.purchases.counts.invalidate({ company });
        void utils.deadlines.invalidate();
      }}
    />
  );
}
