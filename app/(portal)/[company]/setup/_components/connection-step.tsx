"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { followingPart } from "#app/_components/late-part.tsx";
import { LinkButton } from "#app/_components/link-button.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { RadioGroup } from "#app/_components/radio-group.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { TryInSandbox } from "./try-in-sandbox.tsx";

/** Of whoever chooses SEF itself. */
const ConnectSef = followingPart(
  () => import("./connect-sef.tsx").then((module) => module.ConnectSef),
  <LoadingState />,
);
const NotificationAddresses = followingPart(
  () => import("./notification-addresses.tsx").then((module) => module.NotificationAddresses),
  <LoadingState />,
);

type Environment = Outputs["settings"]["getSef"]["environment"];

/** The trial, or SEF itself with a key of its portal. */
export function ConnectionStep({
  company,
  settings: initialSettings,
}: {
  company: string;
  settings: Outputs["settings"]["getSef"];
}) {
  const t = useTranslations("setup");
  const words = useTranslations("environment");
  const { data: settings } = trpc.settings.getSef.useQuery({ company }, { initialData: initialSettings });
  const [chosen, setChosen] = useState<Environment>(settings.environment);
  const isConnected =
    chosen === settings.environment && chosen !== "sandbox" && settings.apiKeyLastFour !== null;

  return (
    <>
      <Panel>
        <RadioGroup<Environment>
          legend={t("connection.question")}
          options={[
            { value: "sandbox", label: t("connection.trial"), hint: t("connection.trialHint") },
            { value: "production", label: t("connection.production"), hint: words("productionHint") },
            { value: "demo", label: t("connection.demo"), hint: words("demoHint") },
          ]}
          value={chosen}
          onValueChange={setChosen}
        />
      </Panel>
      {chosen === "sandbox" ? (
        <TryInSandbox company={company} isThere={settings.environment === "sandbox"} />
      ) : isConnected ? (
        <NotificationAddresses company={company} settings={settings} />
      ) : (
        <ConnectSef key={chosen} company={company} environment={chosen} />
      )}
      <LinkButton
        href={`/${company}/setup/done`}
        variant={isConnected ? "primary" : "ghost"}
        className="self-start"
      >
        {t(isConnected ? "connection.finish" : "skip")}
      </LinkButton>
    </>
  );
}
