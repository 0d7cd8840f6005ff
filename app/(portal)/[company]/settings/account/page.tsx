import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeyValues } from "#app/_components/key-values.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { ThemeSwitch } from "#app/_components/theme-switch.tsx";
import { api } from "#app/_trpc/server.tsx";
import { ChooseOwnLanguage } from "#app/(portal)/_components/choose-own-language.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { ChangePassword } from "./_components/change-password.tsx";
import { SecondFactorPanel } from "./_components/second-factor-panel.tsx";
import { SessionsPanel } from "./_components/sessions-panel.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("account"))("title")} · ${name}` };
}

/** The person's own page; it stands among the settings of whatever company one is in. */
export default async function AccountPage({ params }: Props) {
  const { slug, role } = await currentCompany((await params).company);
  const me = await api.session.me();
  const secondFactor = await api.secondFactor.get();
  const sessions = await api.session.sessions();
  const t = await getTranslations("account");
  const roles = await getTranslations("roles");
  const companies = await getTranslations("companies");
  return (
    <SettingsFrame company={slug} tab="account">
      <Panel title={t("data")}>
        <KeyValues
          items={[
            { label: t("name"), value: me.name },
            { label: t("email"), value: me.email },
            { label: companies("role"), value: roles(role) },
          ]}
        />
      </Panel>
      <Panel title={t("preferences")}>
        <div className="flex flex-wrap items-center gap-3">
          <ChooseOwnLanguage />
          <ThemeSwitch />
        </div>
      </Panel>
      <ChangePassword email={me.email} />
      <SecondFactorPanel email={me.email} initialState={secondFactor} />
      <SessionsPanel initialSessions={sessions} />
    </SettingsFrame>
  );
}
