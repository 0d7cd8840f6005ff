import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_components/link-button.tsx";
import { sessionOfRequest } from "#app/_trpc/server.tsx";

/** What SEFlow is, in two sentences; whoever is signed in goes on to work. */
export default async function LandingPage() {
  if (await sessionOfRequest()) redirect("/companies");
  const t = await getTranslations("landing");
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-6">
      <h1 className="text-3xl font-semibold tracking-tight text-balance">{t("title")}</h1>
      <p className="max-w-prose text-lg text-ink-soft">{t("lead")}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/sign-up" variant="primary">
          {t("signUp")}
        </LinkButton>
        <LinkButton href="/sign-in">{t("signIn")}</LinkButton>
      </div>
    </div>
  );
}
