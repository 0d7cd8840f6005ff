"use client";

import { CircleAlert, CircleCheck, LoaderCircle, RefreshCw } from "lucide-react";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { KeyValues } from "#app/_components/key-values.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { formatDate } from "#server/messages/format.ts";
import type { Settings } from "./sef-settings.tsx";

/** SEF wants a new subscription each day; here one sees that it is there, and can ask for it. */
export function SubscriptionPanel({
  company,
  settings,
  mayEdit,
}: {
  company: string;
  settings: Settings;
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const subscribe = trpc.settings.subscribeForSef.useMutation();
  const [fault, setFault] = useState<string | null>(null);
  const isRenewing = subscribe.isPending || settings.lastSubscription?.status === "pending";

  async function renew() {
    setFault(null);
    try {
      await subscribe.mutateAsync({ company, webhookUrl: settings.webhookUrl ?? settings.addresses.sales });
    } catch (error) {
      setFault(failureOf(error).code);
    }
    await utils.settings.getSef.invalidate({ company });
  }

  return (
    <Panel title={t("subscription.title")} lead={t("subscription.lead")}>
      <SubscriptionState settings={settings} />
      <KeyValues
        items={
          settings.lastSuccessAt === null
            ? []
            : [{ label: t("lastExchange"), value: <MomentText instant={settings.lastSuccessAt} relative /> }]
        }
      />
      {fault === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(fault)}</p>
        </Notice>
      )}
      {mayEdit ? (
        <Button icon={<RefreshCw />} busy={isRenewing} className="self-start" onClick={() => void renew()}>
          {isRenewing ? t("subscription.renewing") : t("subscription.renew")}
        </Button>
      ) : null}
    </Panel>
  );
}

function SubscriptionState({
  settings: { lastSubscription, tomorrow, isSubscribedForTomorrow },
}: {
  settings: Settings;
}) {
  const t = useTranslations("settings.sef.subscription");
  const locale = useLocale();
  const reasonOf = useReasonText();
  const date = formatDate(tomorrow, locale);
  const shared = "flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0";
  return (
    <div role="status" className="flex flex-col gap-1">
      {isSubscribedForTomorrow ? (
        <p className={`${shared} text-green-ink`}>
          <CircleCheck />
          {t("yesForTomorrow", { date })}
        </p>
      ) : (
        <p className={`${shared} text-amber-ink`}>
          <CircleAlert />
          {t("noForTomorrow", { date })}
        </p>
      )}
      {lastSubscription?.status === "failed" ? (
        <p className={`${shared} text-danger-text`}>
          <CircleAlert />
          {t("failed", { reason: reasonOf(lastSubscription.error) })}
        </p>
      ) : null}
      {lastSubscription?.status === "pending" ? (
        <p className={`${shared} text-ink-soft`}>
          <LoaderCircle className="animate-spin" />
          {t("renewing")}
        </p>
      ) : null}
    </div>
  );
}

/** A failed renewal carries a code of ours, one of SEF's, or what the connection said. */
function useReasonText() {
  const { errors, sefErrors } = useMessages();
  const ours = new Map<string, string>(Object.entries(errors));
  const theirs = new Map(Object.entries(sefErrors));
  return (reason: string | null) => ours.get(reason ?? "") ?? theirs.get(reason ?? "")?.cause ?? reason ?? "";
}
