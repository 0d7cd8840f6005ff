"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { MailEntry } from "#app/(portal)/[company]/_components/mail-entry.tsx";
import { ShowMore } from "#app/(portal)/[company]/_components/show-more.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { mailDelayMs } from "#app/(portal)/[company]/_data/mail-delay.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** All mail of the company, the newest first; where no mail server is set this is where it stays. */
export function SentMail({
  company,
}: {
  company: Pick<Outputs["companies"]["current"], "slug" | "permissions">;
}) {
  const t = useTranslations("mail.list");
  const [{ pages }, query] = trpc.mail.list.useSuspenseInfiniteQuery(
    { company: company.slug },
    {
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) => mailDelayMs(state.data?.pages.flatMap((page) => page.items) ?? []),
    },
  );
  const mails = pages.flatMap((page) => page.items);
  const hasServer = pages[0]?.hasServer ?? false;
  return (
    <>
      <StaleNotice query={query} />
      {hasServer ? null : (
        <Notice kind="wait">
          <p>{t("noServer")}</p>
        </Notice>
      )}
      <Panel title={t("title")}>
        {mails.length === 0 ? (
          <EmptyState text={t("empty")} />
        ) : (
          <ul className="flex flex-col gap-5 divide-y divide-line [&>li]:pb-5 [&>li:last-child]:pb-0">
            {mails.map((mail) => (
              <MailEntry key={mail.id} company={company} mail={mail} hasServer={hasServer} namesDocument />
            ))}
          </ul>
        )}
      </Panel>
      <ShowMore query={query} />
    </>
  );
}
