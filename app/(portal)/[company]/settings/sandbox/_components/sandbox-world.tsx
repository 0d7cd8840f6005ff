"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "#app/_components/notice.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { BuyersPanel } from "./buyers-panel.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import { FaultsPanel } from "./faults-panel.tsx";
import { PartnersPanel } from "./partners-panel.tsx";
import { ResetPanel } from "./reset-panel.tsx";

export type World = Outputs["sandbox"]["get"];
export type PanelProps = { company: string; world: World; mayEdit: boolean };

const busyMs = 500;
const quietMs = 3_000;

/** The company's own SEF for trying: what it shows the worker has done, what is pressed the worker will do. */
export function SandboxWorld({
  company,
  mayEdit,
  initialWorld,
}: {
  company: string;
  mayEdit: boolean;
  initialWorld: World;
}) {
  const t = useTranslations("sandboxWorld");
  const errorText = useErrorText();
  const query = trpc.sandbox.get.useQuery(
    { company },
    {
      initialData: initialWorld,
      refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? busyMs : quietMs),
    },
  );
  const world = query.data;
  useNewDay(world.daysAhead, isBusy(world));
  const panel = { company, world, mayEdit: mayEdit && !isBusy(world) };
  return (
    <>
      <p className="max-w-prose text-ink-soft">{t("lead")}</p>
      <StaleNotice query={query} />
      {world.lastError === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(world.lastError)}</p>
        </Notice>
      )}
      <ClockPanel {...panel} />
      <FaultsPanel {...panel} />
      <BuyersPanel {...panel} />
      <PartnersPanel {...panel} />
      <ResetPanel {...panel} />
    </>
  );
}

function isBusy({ daysLeft, isResetting }: World): boolean {
  return daysLeft > 0 || isResetting;
}

/** The rest of the portal goes by the same clock: it learns the new day when the days have passed. */
function useNewDay(daysAhead: number, busy: boolean): void {
  const router = useRouter();
  const utils = trpc.useUtils();
  const known = useRef(daysAhead);
  useEffect(() => {
    if (busy || known.current === daysAhead) return;
    known.current = daysAhead;
    void utils.invalidate();
    router.refresh();
  }, [busy, daysAhead, router, utils]);
}
