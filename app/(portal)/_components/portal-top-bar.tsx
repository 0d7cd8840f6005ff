"use client";

import type { ReactNode } from "react";
import { ThemeSwitch } from "#app/_components/theme-switch.tsx";
import { TopBar } from "#app/_components/top-bar.tsx";
import { ChooseOwnLanguage } from "#app/(portal)/_components/choose-own-language.tsx";

/** The bar with the company, the language, the theme and the person. */
export function PortalTopBar({
  company,
  person,
  accountHref,
  bell,
}: {
  company: { name: string; slug: string; detail: string } | null;
  person: { name: string; email: string };
  accountHref: string;
  bell?: ReactNode;
}) {
  return (
    <TopBar
      company={company}
      companiesHref="/companies"
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
