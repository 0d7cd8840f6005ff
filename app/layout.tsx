import "@fontsource-variable/inter/index.css";
import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ThemeProvider } from "./_components/theme-provider.tsx";
import { Toaster } from "./_components/toaster.tsx";
import { Texts } from "./_i18n/texts.tsx";
import { TrpcProvider } from "./_trpc/provider.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const name = (await getTranslations("common"))("appName");
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } };
}

/** What every page stands in: language, theme, texts, procedures. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme's class is set by a script before React wakes up.
    <html lang={locale} suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={nonce}>
          <NextIntlClientProvider messages={{}}>
            <Texts of="app">
              <TrpcProvider>{children}</TrpcProvider>
              <Toaster />
            </Texts>
          </NextIntlClientProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
