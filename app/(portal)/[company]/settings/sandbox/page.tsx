import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_components/notice.tsx";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { SandboxWorld } from "./_components/sandbox-world.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("sandboxWorld"))("title")} · ${name}` };
}

export default async function SandboxPage({ params }: Props) {
  const { slug, permissions, environment } = await currentCompany((await params).company);
  const t = await getTranslations("sandboxWorld");
  const settings = await getTranslations("settings.sef");
  const mayRead = permissions.includes("sef-settings.read");
  return (
    <SettingsFrame company={slug} tab="sandbox">
      {environment === "sandbox" && mayRead ? (
        <SandboxWorld
          company={slug}
          mayEdit={permissions.includes("sef-settings.edit")}
          initialWorld={await api.sandbox.get({ company: slug })}
        />
      ) : (
        <Notice>
          <p>{mayRead ? t("onlySandbox") : settings("noAccess")}</p>
        </Notice>
      )}
    </SettingsFrame>
  );
}
