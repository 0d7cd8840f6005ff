"use client";

import {
  AlarmClock,
  Bell,
  Building2,
  CalendarDays,
  FileInput,
  FileOutput,
  FilePlus,
  FileStack,
  History,
  LayoutDashboard,
  LayoutGrid,
  Package,
  Settings,
  UserPlus,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CompanyMark } from "#app/_components/company-mark.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { samePage } from "./same-page.ts";

type Go = (href: string) => void;

/** The company that one is in, and what one may do there. */
export type PaletteCompany = Pick<Outputs["companies"]["current"], "slug" | "permissions" | "environment">;

/** The person's companies; a switch leads to the same kind of page there. */
export function useCompanyEntries(company: string | null, go: Go): PaletteEntry[] {
  const t = useTranslations("palette");
  const roles = useTranslations("roles");
  const environments = useTranslations("environment");
  const party = useTranslations("party");
  const pathname = usePathname();
  const { data } = trpc.session.me.useQuery();
  const companies = (data?.companies ?? []).filter(({ slug }) => slug !== company);
  const entries = companies.map(({ slug, name, pib, role, environment }): PaletteEntry => {
    const where = environment === "production" ? [] : [environments(environment)];
    return {
      key: `company:${slug}`,
      group: "companies",
      label: name,
      detail: [`${party("pib")} ${pib}`, roles(role), ...where].join(" · "),
      icon: <CompanyMark name={name} seed={slug} />,
      run: () => go(samePage(pathname, slug)),
    };
  });
  const all: PaletteEntry = {
    ...{ key: "company:all", group: "companies", label: t("allCompanies"), icon: <LayoutGrid /> },
    run: () => go("/companies"),
  };
  return [...entries, all];
}

/** Pages of the company that one is in, as far as the role opens them. */
export function usePageEntries(company: PaletteCompany | null, go: Go): PaletteEntry[] {
  const nav = useTranslations("nav");
  const tabs = useTranslations("settings.tabs");
  const titles = {
    templates: useTranslations("templates")("title"),
    calendar: useTranslations("radar.views")("calendar"),
    notifications: useTranslations("notifications")("title"),
  };
  if (company === null) return [];
  const { slug, permissions, environment } = company;
  const settings = (name: Parameters<typeof tabs>[0]): [string, string, ReactNode] => [
    `settings/${name}`,
    `${nav("settings")}: ${tabs(name)}`,
    <Settings key={name} />,
  ];
  const hasSandbox = environment === "sandbox" && permissions.includes("sef-settings.read");
  const pages: [string, string, ReactNode][] = [
    ["", nav("dashboard"), <LayoutDashboard key="dashboard" />],
    ["sales", nav("sales"), <FileOutput key="sales" />],
    ["purchases", nav("purchases"), <FileInput key="purchases" />],
    ["deadlines", nav("deadlines"), <AlarmClock key="deadlines" />],
    ["deadlines/calendar", `${nav("deadlines")}: ${titles.calendar}`, <CalendarDays key="calendar" />],
    ["partners", nav("partners"), <Building2 key="partners" />],
    ["items", nav("items"), <Package key="items" />],
    ["sales/templates", titles.templates, <FileStack key="templates" />],
    ["notifications", titles.notifications, <Bell key="notifications" />],
    ...(permissions.includes("activity.read")
      ? [["activity", nav("activity"), <History key="activity" />] satisfies [string, string, ReactNode]]
      : []),
    settings("organization"),
    settings("sef"),
    settings("people"),
    ...(hasSandbox ? [settings("sandbox")] : []),
    settings("mail"),
    settings("notifications"),
    settings("account"),
  ];
  return pages.map(([path, label, icon]) => ({
    ...{ key: `page:${path}`, group: "pages" as const, label, icon },
    run: () => go(path === "" ? `/${slug}` : `/${slug}/${path}`),
  }));
}

/** What can be begun from anywhere. */
export function useActEntries(company: PaletteCompany | null, go: Go): PaletteEntry[] {
  const t = useTranslations("palette");
  const editor = useTranslations("editor");
  const errorText = useErrorText();
  const create = trpc.invoices.create.useMutation({
    onSuccess: ({ invoiceId }) => go(`/${company?.slug}/sales/${invoiceId}`),
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
  });
  if (company === null) return [];
  const { slug, permissions } = company;
  const begin = (typeCode: "380" | "386", label: string): PaletteEntry => ({
    ...{ key: `act:${typeCode}`, group: "acts", label, icon: <FilePlus /> },
    run: () => create.mutate({ company: slug, typeCode }),
  });
  const invite: PaletteEntry = {
    ...{ key: "act:invite", group: "acts", label: t("invite"), icon: <UserPlus /> },
    run: () => go(`/${slug}/settings/people`),
  };
  return [
    ...(permissions.includes("invoice.edit")
      ? [begin("380", editor("newInvoice")), begin("386", editor("newAdvance"))]
      : []),
    ...(permissions.includes("people.edit") ? [invite] : []),
  ];
}
