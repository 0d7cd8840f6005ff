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
  if (!data) return null;
  const { isKeyRefused, notSubscribedFor } = data;
  const link = (
    <Link href={`/${company}/settings/sef`} className="font-medium underline underline-offset-2">
      {t("link")}
    </Link>
  );
  return (
    <>
      {isKeyRefused ? (
        <Notice kind="bad" title={t("keyTitle")} urgent>
          <p>
            {t("keyText")} {link}
          </p>
        </Notice>
      ) : null}
      {notSubscribedFor === null ? null : (
        <Notice kind="bad" title={t("title", { date: formatDate(notSubscribedFor, locale) })} urgent>
          <p>
            {t("text")} {link}
          </p>
        </Notice>
      )}
    </>
  );
}
