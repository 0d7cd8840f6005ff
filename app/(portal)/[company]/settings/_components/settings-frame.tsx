import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "#app/_components/page-header.tsx";
import { TabLinks } from "#app/_components/tab-links.tsx";

const tabs = ["organization", "sef", "mail", "account"] as const;

/** The company's settings, its connection, its mail, and the person's own: pages under one title. */
export function SettingsFrame({
  company,
  tab,
  children,
}: {
  company: string;
  tab: (typeof tabs)[number];
  children: ReactNode;
}) {
  const t = useTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} />
      <TabLinks
        label={t("tabs.label")}
        tabs={tabs.map((name) => ({
          href: `/${company}/settings/${name}`,
          label: t(`tabs.${name}`),
          active: name === tab,
        }))}
      />
      <div className="flex max-w-3xl flex-col gap-5">{children}</div>
    </>
  );
}
