"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "#app/_components/notice.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { formatDate } from "#server/messages/format.ts";

const lookMs = 60_000;

/** What all people of the company should see, on whichever page they are, until it is mended. */
export function CompanyNotices({ company }: { company: string }) {
  const t = useTranslations("exchange.notice");
  const locale = useLocale();
  const { data } = trpc.companies.notices.useQuery({ company }, { refetchInterval: lookMs });
  if (!data?.notSubscribedFor) return null;
  return (
    <Notice kind="bad" title={t("title", { date: formatDate(data.notSubscribedFor, locale) })} urgent>
      <p>
        {t("text")}{" "}
        <Link href={`/${company}/settings/sef`} className="font-medium underline underline-offset-2">
          {t("link")}
        </Link>
      </p>
    </Notice>
  );
}
