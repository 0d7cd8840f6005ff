"use client";

import { AlarmClock, Building2, FileInput, FileOutput, History, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import { SideNav } from "#app/_components/side-nav.tsx";
import { trpc } from "#app/_trpc/client.ts";

const quietMs = 60_000;

/** Rail and bottom bar of a company; the counter is what ends within three days. */
export function CompanyNav({
  company,
  near,
  mayReadActivity,
}: {
  company: string;
  near: { count: number };
  mayReadActivity: boolean;
}) {
  const t = useTranslations("nav");
  const { data } = trpc.deadlines.near.useQuery({ company }, { initialData: near, refetchInterval: quietMs });
  return (
    <SideNav
      items={[
        {
          href: `/${company}/sales`,
          label: t("sales"),
          phoneLabel: t("salesShort"),
          icon: <FileOutput />,
        },
        {
          href: `/${company}/purchases`,
          label: t("purchases"),
          phoneLabel: t("purchasesShort"),
          icon: <FileInput />,
        },
        {
          href: `/${company}/deadlines`,
          label: t("deadlines"),
          phoneLabel: t("deadlines"),
          icon: <AlarmClock />,
          count: data.count,
        },
        { href: `/${company}/partners`, label: t("partners"), icon: <Building2 /> },
        ...(mayReadActivity
          ? [{ href: `/${company}/activity`, label: t("activityShort"), icon: <History /> }]
          : []),
        { href: `/${company}/settings`, label: t("settings"), icon: <Settings /> },
      ]}
    />
  );
}
