"use client";

import { followingPart } from "#app/_components/late-part.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { ApiKeyPanel } from "./api-key-panel.tsx";
import { ConnectionPanel } from "./connection-panel.tsx";
import { EnvironmentPanel } from "./environment-panel.tsx";
import { RedatePanel } from "./redate-panel.tsx";
import { SubscriptionPanel } from "./subscription-panel.tsx";

/** Addresses to copy, and what is seldom changed. */
const WebhookPanel = followingPart(
  () => import("./webhook-panel.tsx").then((module) => module.WebhookPanel),
  <Waiting />,
);
const ProfilePanel = followingPart(
  () => import("./profile-panel.tsx").then((module) => module.ProfilePanel),
  <Waiting />,
);
const GatePanel = followingPart(
  () => import("./gate-panel.tsx").then((module) => module.GatePanel),
  <Waiting />,
);
/** Their data comes after the page; so does their code. */
const ExchangePanels = followingPart(
  () => import("./exchange-panels.tsx").then((module) => module.ExchangePanels),
  <LoadingState />,
);
const QuarantinePanel = followingPart(() =>
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

function Waiting() {
  return (
    <Panel>
      <LoadingState rows={6} />
    </Panel>
  );
}
