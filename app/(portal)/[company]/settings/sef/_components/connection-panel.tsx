"use client";

import { CircleAlert, CircleCheck, CirclePause, LoaderCircle, PlugZap } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { formatDateTime } from "#server/messages/format.ts";
import { AskSefButton } from "./ask-sef-button.tsx";
import type { Settings } from "./sef-settings.tsx";

const lineClasses = "flex items-start gap-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0";

/** Whether calls reach SEF now, in words, and a test of it that anybody may ask for who may change the key. */
export function ConnectionPanel({
  company,
  settings,
  mayEdit,
}: {
  company: string;
  settings: Settings;
  mayEdit: boolean;
}) {
  const t = useTranslations("settings.sef");
  const ask = trpc.settings.testSefConnection.useMutation();
  const isTesting = ask.isPending || settings.connectionTest?.status === "pending";

  return (
    <Panel title={t("connection.label")} lead={t("connection.lead")}>
      <div role="status" className="flex flex-col gap-2">
        <BreakerLine breaker={settings.gate.breaker} />
        {settings.credentialsState === "refused" ? (
          <p className={`${lineClasses} text-danger-text`}>
            <CircleAlert />
            {t("connection.held")}
          </p>
        ) : null}
        <TestLine test={settings.connectionTest} />
      </div>
      {mayEdit ? (
        <AskSefButton
          company={company}
          icon={<PlugZap />}
          busy={isTesting}
          hasKey={settings.hasKey}
          ask={() => ask.mutateAsync({ company })}
        >
          {isTesting ? t("testing") : t("test")}
        </AskSefButton>
      ) : null}
    </Panel>
  );
}

function BreakerLine({ breaker }: { breaker: Settings["gate"]["breaker"] }) {
  const t = useTranslations("settings.sef.connection");
  const locale = useLocale();
  if (breaker.kind === "go") {
    return (
      <p className={`${lineClasses} text-green-ink`}>
        <CircleCheck />
        {t("breakerClosed")}
      </p>
    );
  }
  const time = formatDateTime(breaker.until, locale);
  return (
    <p className={`${lineClasses} text-amber-ink`}>
      <CirclePause />
      {breaker.by === "host" ? t("breakerHost", { time }) : t("breakerCompany", { time })}
    </p>
  );
}

function TestLine({ test }: { test: Settings["connectionTest"] }) {
  const t = useTranslations("settings.sef.connection");
  const testing = useTranslations("settings.sef")("testing");
  const locale = useLocale();
  if (test === null) return null;
  const time = formatDateTime(test.finishedAt ?? test.requestedAt, locale);
  switch (test.status) {
    case "pending":
      return (
        <p className={`${lineClasses} text-ink-soft`}>
          <LoaderCircle className="animate-spin" />
          {testing}
        </p>
      );
    case "ok":
      return (
        <p className={`${lineClasses} text-green-ink`}>
          <CircleCheck />
          {t("ok", { time })}
        </p>
      );
    case "refused":
      return (
        <p className={`${lineClasses} text-danger-text`}>
          <CircleAlert />
          {t("rejected", { time })}
        </p>
      );
    case "unavailable":
      return (
        <p className={`${lineClasses} text-danger-text`}>
          <CircleAlert />
          {t("unavailable", { time })}
        </p>
      );
    default:
      return test.status satisfies never;
  }
}
