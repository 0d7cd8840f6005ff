"use client";

import { useTranslations } from "next-intl";
import { Panel } from "#app/_components/panel.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { ConnectionPanel } from "#app/(portal)/[company]/settings/sef/_components/connection-panel.tsx";
import { WebhookPanel } from "#app/(portal)/[company]/settings/sef/_components/webhook-panel.tsx";

/** The company is connected: whether the key works, and the addresses that SEF's portal wants from us. */
export function NotificationAddresses({
  company,
  settings,
}: {
  company: string;
  settings: Outputs["settings"]["getSef"];
}) {
  const t = useTranslations("setup.connection");
  return (
    <>
      <ConnectionPanel company={company} settings={settings} mayEdit />
      <Panel title={t("addressesTitle")}>
        <p className="max-w-prose">{t("addressesText")}</p>
      </Panel>
      <WebhookPanel settings={settings} />
    </>
  );
}
