import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { ChooseNotices } from "./_components/choose-notices.tsx";
import { DigestMails } from "./_components/digest-mails.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("notifications"))("title")} · ${name}` };
}

/** What the person wants to be told of in this company, and the daily mails of all companies. */
export default async function NotificationSettingsPage({ params }: Props) {
  const { slug } = await currentCompany((await params).company);
  const me = await api.session.me();
  const { preferences } = await api.notifications.preferences({ company: slug });
  void api.notifications.digests.prefetch();
  return (
    <SettingsFrame company={slug} tab="notifications">
      <HydrateClient>
        <ChooseNotices
          company={slug}
          saved={preferences}
          email={me.email}
          companiesCount={me.companies.length}
        />
        <DigestMails />
      </HydrateClient>
    </SettingsFrame>
  );
}
