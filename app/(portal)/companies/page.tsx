import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#app/_components/page-header.tsx";
import { api, HydrateClient, sessionOfRequest } from "#app/_trpc/server.tsx";
import { PortalTopBar } from "#app/(portal)/_components/portal-top-bar.tsx";
import { CompaniesList } from "./_components/companies-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("companies"))("title") };
}

/** The companies one works in, those first that need one most. Whoever has one only is taken there at once. */
export default async function CompaniesPage() {
  const session = await sessionOfRequest();
  if (!session) redirect("/sign-in");
  const [only, ...others] = session.memberships;
  if (only && others.length === 0) redirect(`/${only.slug}`);
  const t = await getTranslations("companies");
  void api.companies.overview.prefetch();
  return (
    <div className="min-h-dvh bg-canvas text-ink">
      <PortalTopBar
        company={null}
        person={{ name: session.name, email: session.email }}
        accountHref={only ? `/${only.slug}/settings/account` : "/companies"}
      />
      <main className="mx-auto flex max-w-5xl flex-col gap-5 px-4 py-8">
        <PageHeader title={t("title")} subtitle={only ? t("sortedByNeed") : t("lead")} />
        <HydrateClient>
          <CompaniesList />
        </HydrateClient>
      </main>
    </div>
  );
}
