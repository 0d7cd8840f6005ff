import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Environment, EnvironmentFrame } from "./environment-frame.tsx";

/** Frame of every screen behind sign-in: bar on top, rail on the left, content at full width. */
export function AppShell({
  environment,
  top,
  nav,
  children,
}: {
  environment: Environment;
  /** A TopBar. */
  top: ReactNode;
  /** A SideNav. */
  nav: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("nav");
  return (
    <div className="min-h-dvh bg-canvas text-ink">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-accent-ink focus:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      {top}
      <div className="flex">
        {nav}
        <main
          id="content"
          tabIndex={-1}
          className="flex min-w-0 grow flex-col gap-5 px-4 py-5 pb-24 outline-none md:px-6 md:pb-10"
        >
          {children}
        </main>
      </div>
      <EnvironmentFrame environment={environment} />
    </div>
  );
}
