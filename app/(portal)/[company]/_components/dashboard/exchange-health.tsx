"use client";

import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatDate } from "#server/messages/format.ts";

type Health = Outputs["dashboard"]["exchange"];
type Way = Health["ways"][number];

/** When each way of the exchange last worked, and in words what is wrong with it. */
export function ExchangeHealth({ company }: { company: string }) {
  const t = useTranslations("dashboard.exchange");
  const [health] = trpc.dashboard.exchange.useSuspenseQuery({ company }, { refetchInterval: 30_000 });
  const { problem, ways } = health;
  const isFine = problem === null && ways.every((way) => way.problem === null);
  return (
    <Panel
      title={t("title")}
      flush
      actions={
        <Link
          href={`/${company}/settings/sef`}
          className="inline-flex min-h-6 items-center text-sm text-accent-text hover:underline"
        >
          {t("more")}
        </Link>
      }
    >
      {problem === null ? null : (
        <p className="flex items-start gap-2 bg-red-ground px-4 py-2 text-sm text-red-ink [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
          <CircleAlert />
          {t(`problem.${problem}`)}
        </p>
      )}
      {isFine ? <p className="sr-only">{t("working")}</p> : null}
      <dl className="divide-y divide-line border-t border-line text-sm">
        {ways.map((way) => (
          <WayRow key={way.way} way={way} isSubscribed={health.isSubscribedForTomorrow} company={company} />
        ))}
      </dl>
    </Panel>
  );
}

function WayRow({ way, isSubscribed, company }: { way: Way; isSubscribed: boolean; company: string }) {
  const t = useTranslations("dashboard.exchange");
  const address = way.way === "send" ? `/${company}/sales` : `/${company}/settings/sef`;
  return (
    <div className="relative flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-0.5 px-4 py-1.5 hover:bg-sunken">
      <dt className="flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0">
        <WayIcon way={way} />
        <Link href={address} className="after:absolute after:inset-0 -outline-offset-2">
          {t(`way.${way.way}`)}
        </Link>
      </dt>
      <dd className="flex flex-wrap items-baseline justify-end gap-x-2 text-right text-ink-soft">
        {way.problem === null ? null : (
          <span className="text-danger-text">{t(`problem.${way.problem}`)}</span>
        )}
        <WayTime way={way} isSubscribed={isSubscribed} />
      </dd>
    </div>
  );
}

function WayTime({ way, isSubscribed }: { way: Way; isSubscribed: boolean }) {
  const t = useTranslations("dashboard.exchange");
  const locale = useLocale();
  const through = way.through === null ? null : formatDate(way.through, locale);
  if (way.way === "subscription") {
    if (isSubscribed) return <span>{t("subscribed")}</span>;
    return <span>{through === null ? t("notSubscribed") : t("subscribedThrough", { date: through })}</span>;
  }
  if (way.at === null) return <span>{t("never")}</span>;
  return (
    <>
      {through === null ? null : <span>{t("sweptThrough", { date: through })}</span>}
      <span className="relative text-ink">
        <MomentText instant={way.at} relative />
      </span>
    </>
  );
}

function WayIcon({ way }: { way: Way }) {
  if (way.problem !== null) return <CircleAlert className="text-danger-text" />;
  if (way.at === null && way.through === null) return <CircleDashed className="text-ink-faint" />;
  return <CircleCheck className="text-green-ink" />;
}
