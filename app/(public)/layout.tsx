import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CompanyMark } from "#app/_components/company-mark.tsx";
import { ThemeSwitch } from "#app/_components/theme-switch.tsx";
import { ChooseLanguage } from "#app/_i18n/choose-language.tsx";
import { Texts } from "#app/_i18n/texts.tsx";

/** Pages for people who are not signed in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <Texts of="app/(public)">
      <div className="flex min-h-dvh flex-col bg-canvas text-ink">
        <header className="flex items-center justify-between gap-3 px-4 py-3 md:px-8">
          <Link href="/" className="flex items-center gap-2.5 rounded-md font-semibold">
            <CompanyMark name={t("appName")} />
            {t("appName")}
          </Link>
          <div className="flex items-center gap-2">
            <ChooseLanguage />
            <ThemeSwitch />
          </div>
        </header>
        <main className="flex grow flex-col justify-center px-4 pt-6 pb-20">{children}</main>
      </div>
    </Texts>
  );
}
