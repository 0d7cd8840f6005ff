"use client";

import type { ReactNode } from "react";
import { ThemeSwitch } from "#app/_components/theme-switch.tsx";
import { TopBar } from "#app/_components/top-bar.tsx";
import { ChooseOwnLanguage } from "#app/(portal)/_components/choose-own-language.tsx";
import {
  CompanySwitcher,
  type SwitchedCompany,
} from "#app/(portal)/_components/palette/company-switcher.tsx";

/** The bar with the company, the language, the theme and the person. */
export function PortalTopBar({
  company,
  person,
  accountHref,
  bell,
}: {
  company: SwitchedCompany | null;
  person: { name: string; email: string };
  accountHref: string;
  bell?: ReactNode;
}) {
  return (
    <TopBar
      switcher={<CompanySwitcher company={company} />}
      person={person}
      accountHref={accountHref}
      onSignOut={leave}
      bell={bell}
    >
      <ChooseOwnLanguage />
      <ThemeSwitch />
    </TopBar>
  );
}

/** A whole new page, so that nothing of this person stays in memory. */
async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.assign("/sign-in?reason=signed-out");
}
