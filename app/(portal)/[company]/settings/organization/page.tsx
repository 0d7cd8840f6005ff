import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { SettingsFrame } from "#app/(portal)/[company]/settings/_components/settings-frame.tsx";
import { LogoPanel } from "./_components/logo-panel.tsx";
import { OrganizationFacts } from "./_components/organization-facts.tsx";
import { OrganizationForm } from "./_components/organization-form.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("settings"))("organization.title")} · ${name}` };
}

export default async function OrganizationPage({ params }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  const organization = await api.settings.getOrganization({ company: slug });
  return (
    <SettingsFrame company={slug} tab="organization">
      {permissions.includes("company.edit") ? (
        <OrganizationForm company={slug} organization={organization} />
      ) : (
        <OrganizationFacts organization={organization} />
      )}
      <LogoPanel
        company={slug}
        mayEdit={permissions.includes("company.edit")}
        initialSince={(await api.settings.getLogo({ company: slug })).since}
      />
    </SettingsFrame>
  );
}
