"use client";

import { CircleAlert, CircleCheck, LoaderCircle, RefreshCw } from "lucide-react";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { KeyValues } from "#app/_components/key-values.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { formatDate } from "#server/messages/format.ts";
import { AskSefButton } from "./ask-sef-button.tsx";
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
  const subscribe = trpc.settings.subscribeForSef.useMutation();
  const isRenewing = subscribe.isPending || settings.lastSubscription?.status === "pending";
  const webhookUrl = settings.webhookUrl ?? settings.addresses.sales;

  return (
    <Panel title={t("subscription.title")} lead={t("subscription.lead")}>
      <SubscriptionState settings={settings} />
      <KeyValues
        items={
          settings.lastSuccessAt === null
            ? []
            : [
                {
                  label: t("lastExchange"),
                  value: <MomentText instant={settings.lastSuccessAt} relative real />,
                },
              ]
        }
      />
      {mayEdit ? (
        <AskSefButton
          company={company}
          icon={<RefreshCw />}
          busy={isRenewing}
          hasKey={settings.hasKey}
          ask={() => subscribe.mutateAsync({ company, webhookUrl })}
        >
          {isRenewing ? t("subscription.renewing") : t("subscription.renew")}
        </AskSefButton>
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
