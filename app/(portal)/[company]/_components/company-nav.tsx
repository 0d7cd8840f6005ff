"use client";

import {
  AlarmClock,
  Building2,
  FileInput,
  FileOutput,
  History,
  LayoutDashboard,
  Package,
  Settings,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { SideNav } from "#app/_components/side-nav.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

const quietMs = 60_000;

/** Rail and bottom bar of a company; counters are open work: what asks for attention, and what ends within three days. */
export function CompanyNav({
  company,
  openWork,
  mayReadActivity,
}: {
  company: string;
  openWork: Outputs["dashboard"]["openWork"];
  mayReadActivity: boolean;
}) {
  const t = useTranslations("nav");
  const { data } = trpc.dashboard.openWork.useQuery(
    { company },
    { initialData: openWork, refetchInterval: quietMs },
  );
  return (
    <SideNav
      phoneOrder={[`/${company}/deadlines`, `/${company}/purchases`, `/${company}/sales`]}
      items={[
        { href: `/${company}`, label: t("dashboard"), icon: <LayoutDashboard />, exact: true },
        {
          href: `/${company}/sales`,
          label: t("sales"),
          phoneLabel: t("salesShort"),
          icon: <FileOutput />,
          count: data.sales,
        },
        {
          href: `/${company}/purchases`,
          label: t("purchases"),
          phoneLabel: t("purchasesShort"),
          icon: <FileInput />,
          count: data.purchases,
        },
        {
          href: `/${company}/deadlines`,
          label: t("deadlines"),
          phoneLabel: t("deadlines"),
          icon: <AlarmClock />,
          count: data.deadlines,
        },
        { href: `/${company}/partners`, label: t("partners"), icon: <Building2 /> },
        { href: `/${company}/items`, label: t("itemsShort"), icon: <Package /> },
        ...(mayReadActivity
          ? [{ href: `/${company}/activity`, label: t("activityShort"), icon: <History /> }]
          : []),
        { href: `/${company}/settings`, label: t("settings"), icon: <Settings /> },
      ]}
    />
  );
}
