"use client";

import { useTranslations } from "next-intl";
import { followingPart } from "#app/_components/late-part.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { mailDelayMs } from "#app/(portal)/[company]/_data/mail-delay.ts";
import type { CompanyOfPage, SalesInvoice } from "./sales-document.tsx";

const MailEntry = followingPart(() =>
  import("#app/(portal)/[company]/_components/mail-entry.tsx").then((module) => module.MailEntry),
);

/** To whom this document went by mail, and whether it got there. A draft is never mailed. */
export function DocumentMails({ company, document }: { company: CompanyOfPage; document: SalesInvoice }) {
  const t = useTranslations("mail.list");
  const isFinal = document.state === "sent" || document.state === "issued";
  const { data } = trpc.mail.list.useQuery(
    { company: company.slug, invoiceId: document.id },
    { enabled: isFinal, refetchInterval: ({ state }) => mailDelayMs(state.data?.items ?? []) },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul className="flex flex-col gap-4">
        {data.items.map((mail) => (
          <MailEntry key={mail.id} company={company} mail={mail} hasServer={data.hasServer} />
        ))}
      </ul>
    </Panel>
  );
}
