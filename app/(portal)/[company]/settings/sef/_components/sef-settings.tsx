"use client";

import dynamic from "next/dynamic";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { ApiKeyPanel } from "./api-key-panel.tsx";
import { ConnectionPanel } from "./connection-panel.tsx";
import { EnvironmentPanel } from "./environment-panel.tsx";
import { GatePanel } from "./gate-panel.tsx";
import { ProfilePanel } from "./profile-panel.tsx";
import { RedatePanel } from "./redate-panel.tsx";
import { SubscriptionPanel } from "./subscription-panel.tsx";
import { WebhookPanel } from "./webhook-panel.tsx";

/** Their data comes after the page; so does their code. */
const ExchangePanels = dynamic(
  () => import("./exchange-panels.tsx").then((module) => module.ExchangePanels),
  { loading: () => <LoadingState /> },
);
const QuarantinePanel = dynamic(() =>
  import("./quarantine-panel.tsx").then((module) => module.QuarantinePanel),
);

export type Settings = Outputs["settings"]["getSef"];

const quietMs = 15_000;
const renewingMs = 1_000;

/** The connection to SEF of the environment the company works in. */
export function SefSettings({
  company,
  mayEdit,
  initialSettings,
}: {
  company: string;
  mayEdit: boolean;
  initialSettings: Settings;
}) {
  const query = trpc.settings.getSef.useQuery(
    { company },
    {
      initialData: initialSettings,
      refetchInterval: ({ state }) =>
        state.data?.lastSubscription?.status === "pending" || state.data?.connectionTest?.status === "pending"
          ? renewingMs
          : quietMs,
    },
  );
  const settings = query.data;
  return (
    <>
      <StaleNotice query={query} />
      <EnvironmentPanel company={company} environment={settings.environment} mayEdit={mayEdit} />
      <ApiKeyPanel company={company} settings={settings} mayEdit={mayEdit} />
      <ConnectionPanel company={company} settings={settings} mayEdit={mayEdit} />
      <WebhookPanel settings={settings} />
      <RedatePanel company={company} policy={settings.redatePolicy} mayEdit={mayEdit} />
      <SubscriptionPanel company={company} settings={settings} mayEdit={mayEdit} />
      <ExchangePanels company={company} mayEdit={mayEdit} hasKey={settings.hasKey} />
      <ProfilePanel company={company} settings={settings} mayEdit={mayEdit} />
      <GatePanel key={settings.environment} company={company} gate={settings.gate} mayEdit={mayEdit} />
      <QuarantinePanel company={company} mayEdit={mayEdit} />
    </>
  );
}
