import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompanyMark } from "#app/_components/company-mark.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { sessionOfRequest } from "#app/_trpc/server.tsx";
import { PortalTopBar } from "#app/(portal)/_components/portal-top-bar.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("companies"))("title") };
}

/** The companies one works in. Whoever has one only is taken there at once. */
export default async function CompaniesPage() {
  const session = await sessionOfRequest();
  if (!session) redirect("/sign-in");
  const [only, ...others] = session.memberships;
  if (only && others.length === 0) redirect(`/${only.slug}`);
  const t = await getTranslations("companies");
  const environment = await getTranslations("environment");
  const roles = await getTranslations("roles");
  const party = await getTranslations("party");
  return (
    <div className="min-h-dvh bg-canvas text-ink">
      <PortalTopBar
        company={null}
        person={{ name: session.name, email: session.email }}
        accountHref={only ? `/${only.slug}/settings/account` : "/companies"}
      />
      <main className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-8">
        <PageHeader title={t("title")} subtitle={t("lead")} />
        <Panel flush>
          {only ? null : <EmptyState text={t("empty")} />}
          <ul className="divide-y divide-line">
            {session.memberships.map(({ slug, name, pib, role, environment: where }) => (
              <li key={slug}>
                <Link
                  href={`/${slug}`}
                  aria-label={t("open", { name })}
                  className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
                >
                  <CompanyMark name={name} seed={slug} />
                  <span className="flex min-w-0 grow flex-col">
                    <span className="truncate font-semibold">{name}</span>
                    <span className="text-sm text-ink-soft">
                      {party("pib")} {pib}
                    </span>
                  </span>
                  <span className="flex flex-col items-end text-sm text-ink-soft">
                    <span>{roles(role)}</span>
                    {where === "production" ? null : <span>{environment(where)}</span>}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      </main>
    </div>
  );
}
