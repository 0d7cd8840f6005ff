import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { SentMail } from "./_components/sent-mail.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("mail.list"))("title")} · ${name}` };
}

export default async function MailPage({ params }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  void api.mail.list.prefetchInfinite({ company: slug });
  return (
    <SettingsFrame company={slug} tab="mail">
      <HydrateClient>
        <SentMail company={{ slug, permissions }} />
      </HydrateClient>
    </SettingsFrame>
  );
}
