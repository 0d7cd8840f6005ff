import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_components/notice.tsx";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { SefSettings } from "./_components/sef-settings.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("settings"))("sef.title")} · ${name}` };
}

export default async function SefPage({ params }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  const t = await getTranslations("settings.sef");
  return (
    <SettingsFrame company={slug} tab="sef">
      {permissions.includes("sef-settings.read") ? (
        <SefSettings
          company={slug}
          mayEdit={permissions.includes("sef-settings.edit")}
          initialSettings={await api.settings.getSef({ company: slug })}
        />
      ) : (
        <Notice>
          <p>{t("noAccess")}</p>
        </Notice>
      )}
    </SettingsFrame>
  );
}
