"use client";

import { ChevronsUpDown, CircleUser, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CompanyMark } from "./company-mark.tsx";
import { MenuButton } from "./menu-button.tsx";

/**
 * The company one works in is always in sight; the person on the right. `children` stand between: search, language,
 * theme; `bell` is there on phones too.
 */
export function TopBar({
  company,
  companiesHref,
  person,
  accountHref,
  onSignOut,
  bell,
  children,
}: {
  company: { name: string; slug: string; detail?: string } | null;
  companiesHref: string;
  person: { name: string; email: string };
  accountHref: string;
  onSignOut: () => void | Promise<void>;
  bell?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTranslations("nav");
  return (
    <header
      data-shell
      className="sticky top-0 z-30 flex h-14 items-center justify-between gap-3 border-b border-line bg-surface px-4"
    >
      <Link
        href={companiesHref}
        title={t("switchCompany")}
        className="flex min-w-0 items-center gap-2.5 rounded-md py-1 pr-2 hover:bg-sunken"
      >
        <CompanyMark name={company?.name ?? "SEFlow"} seed={company?.slug ?? "seflow"} />
        <span className="flex min-w-0 flex-col leading-tight">
          <span className="truncate font-semibold">{company?.name ?? "SEFlow"}</span>
          {company?.detail === undefined ? null : (
            <span className="truncate text-xs text-ink-soft">{company.detail}</span>
          )}
        </span>
        <ChevronsUpDown className="size-4 shrink-0 text-ink-faint" />
        <span className="sr-only">{t("switchCompany")}</span>
      </Link>
      <div className="flex shrink-0 items-center gap-2">
        <div className="hidden items-center gap-2 sm:flex">{children}</div>
        {bell}
        <MenuButton
          label={t("personMenu")}
          className="grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11"
          trigger={<CircleUser className="size-5" />}
          heading={
            <>
              <span className="block font-semibold">{person.name}</span>
              <span className="block text-ink-soft">{person.email}</span>
            </>
          }
          entries={[
            { kind: "link", href: accountHref, label: t("account"), icon: <UserRound /> },
            { kind: "action", label: t("signOut"), icon: <LogOut />, onSelect: () => void onSignOut() },
          ]}
        />
      </div>
    </header>
  );
}
