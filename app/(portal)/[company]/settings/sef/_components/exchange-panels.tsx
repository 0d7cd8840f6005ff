"use client";

import { LoadingState } from "#app/_components/loading-state.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { StreamsPanel } from "./streams-panel.tsx";
import { SyncPanel } from "./sync-panel.tsx";
import { TakeoverPanel } from "./takeover-panel.tsx";

export type Exchange = Outputs["settings"]["getExchange"];
export type SyncRun = Exchange["runs"][number];

const quietMs = 30_000;
const readingMs = 1_500;

/** What we hear from SEF without being told, and the readings that somebody asks for. */
export function ExchangePanels({
  company,
  mayEdit,
  hasKey,
}: {
  company: string;
  mayEdit: boolean;
  hasKey: boolean;
}) {
  const query = trpc.settings.getExchange.useQuery(
    { company },
    {
      refetchInterval: ({ state }) =>
        state.data?.runs.some(({ state: run }) => run === "running") ? readingMs : quietMs,
    },
  );
  if (!query.data) return query.isError ? <StaleNotice query={query} /> : <LoadingState />;
  const { runs, streams, today } = query.data;
  const last = (kind: SyncRun["kind"]) => runs.find((run) => run.kind === kind) ?? null;
  return (
    <>
      <StaleNotice query={query} />
      <SyncPanel company={company} today={today} run={last("manual")} mayStart={mayEdit} hasKey={hasKey} />
      <TakeoverPanel company={company} run={last("takeover")} mayStart={mayEdit} hasKey={hasKey} />
      <StreamsPanel streams={streams} />
    </>
  );
}
