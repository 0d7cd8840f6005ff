"use client";

import { CircleUser, LogOut, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MenuButton } from "./menu-button.tsx";

/**
 * The company one works in is always in sight; the person on the right. `children` stand between: search, language,
 * theme; `bell` is there on phones too.
 */
export function TopBar({
  switcher,
  person,
  accountHref,
  onSignOut,
  bell,
  children,
}: {
  /** The company, as the button that leads to others. */
  switcher: ReactNode;
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
      {switcher}
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
