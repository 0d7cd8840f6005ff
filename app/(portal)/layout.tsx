import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentLocale } from "#app/_i18n/current-locale.ts";
import { api, sessionOfRequest } from "#app/_trpc/server.tsx";

/** Everything behind sign-in. For comfort: each procedure asks again, because a layout is not run for every change of page. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const session = await sessionOfRequest();
  if (!session) redirect("/sign-in");
  // Mail knows no cookie: the language in which a person first sees the portal is that of mail, until another is chosen.
  if (session.locale === null) await api.session.setLocale({ locale: await currentLocale() });
  return children;
}
