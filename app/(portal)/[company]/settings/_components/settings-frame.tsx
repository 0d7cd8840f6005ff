import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "#app/_components/page-header.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";

const tabs = ["organization", "sef", "people", "sandbox", "mail", "notifications", "account"] as const;

/** The company's settings, its connection, its trial world, its mail, and the person's own: pages under one title. */
export async function SettingsFrame({
  company,
  tab,
  children,
}: {
  company: string;
  tab: (typeof tabs)[number];
  children: ReactNode;
}) {
  const t = await getTranslations("settings");
  const { environment, permissions } = await currentCompany(company);
  const hasSandbox = environment === "sandbox" && permissions.includes("sef-settings.read");
  return (
    <>
      <PageHeader title={t("title")} />
      <TabLinks
        label={t("tabs.label")}
        tabs={tabs
          .filter((name) => name !== "sandbox" || hasSandbox)
          .map((name) => ({
            href: `/${company}/settings/${name}`,
            label: t(`tabs.${name}`),
            active: name === tab,
          }))}
      />
      <div className="flex max-w-3xl flex-col gap-5">{children}</div>
    </>
  );
}
