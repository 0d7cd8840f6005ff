"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#app/_components/copy-button.tsx";
import { KeyValues } from "#app/_components/key-values.tsx";
import { followingPart } from "#app/_components/late-part.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import type { Settings } from "./sef-settings.tsx";

const SefPortalPicture = followingPart(() =>
  import("#app/(portal)/[company]/_components/sef-portal-picture.tsx").then(
    (module) => module.SefPortalPicture,
  ),
);

const directions = ["sales", "purchase", "ppc"] as const;

/** Addresses to copy into SEF's portal: its API cannot set them. */
export function WebhookPanel({
  settings: { addresses, environment, lastNotificationAt },
}: {
  settings: Settings;
}) {
  const t = useTranslations("settings.sef");
  // The sandbox runs beside us and reaches any address; SEF comes from outside.
  const isUnreachable = environment !== "sandbox" && isLocal(addresses.sales);
  return (
    <Panel title={t("webhook.title")} lead={t("webhook.lead")}>
      <SefPortalPicture scene="addresses" />
      <dl className="flex flex-col gap-3">
        {directions.map((direction) => (
          <div key={direction} className="flex flex-col gap-1">
            <dt className="text-sm text-ink-soft">{t(`webhook.${direction}`)}</dt>
            <dd className="flex items-center gap-2 rounded border border-line bg-sunken px-2.5 py-1">
              <code className="min-w-0 grow font-mono text-xs break-all">{addresses[direction]}</code>
              <CopyButton value={addresses[direction]} label={t(`webhook.${direction}`)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">{t("webhook.secret")}</p>
      {isUnreachable ? (
        <Notice kind="wait">
          <p>{t("webhook.notReachable")}</p>
        </Notice>
      ) : null}
      <KeyValues
        items={[
          {
            label: t("lastNotification"),
            value:
              lastNotificationAt === null ? (
                t("noNotification")
              ) : (
                <MomentText instant={lastNotificationAt} relative />
              ),
          },
        ]}
      />
    </Panel>
  );
}

function isLocal(address: string): boolean {
  return /^https?:\/\/(localhost|127\.|10\.|192\.168\.|\[::1\])/.test(address);
}
