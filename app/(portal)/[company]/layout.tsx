import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "#app/_components/app-shell.tsx";
import { CompanyClock } from "#app/_components/company-clock.tsx";
import { Texts } from "#app/_i18n/texts.tsx";
import { api, sessionOfRequest } from "#app/_trpc/server.tsx";
import { PortalTopBar } from "#app/(portal)/_components/portal-top-bar.tsx";
import { CompanyNav } from "#app/(portal)/[company]/_components/company-nav.tsx";
import { CompanyWatch } from "#app/(portal)/[company]/_components/company-watch.tsx";
import { NotificationBell } from "#app/(portal)/[company]/_components/notification-bell.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";

type Props = { children: ReactNode; params: Promise<{ company: string }> };

/** Frame of one company: nobody but its members gets to see that it exists. */
export default async function CompanyLayout({ children, params }: Props) {
  const { company: slug } = await params;
  const session = await sessionOfRequest();
  const company = session?.memberships.find((membership) => membership.slug === slug);
  if (!session || !company) notFound();
  const { clockAheadMs, permissions } = await currentCompany(slug);
  const { count } = await api.notifications.unread({ company: slug });
  const openWork = await api.dashboard.openWork({ company: slug });
  const party = await getTranslations("party");
  return (
    <Texts of="app/(portal)/[company]">
      <AppShell
        environment={company.environment}
        top={
          <PortalTopBar
            company={{
              ...{ name: company.name, slug, detail: `${party("pib")} ${company.pib}` },
              ...{ permissions, environment: company.environment },
            }}
            person={{ name: session.name, email: session.email }}
            accountHref={`/${slug}/settings/account`}
            bell={
              <CompanyClock aheadMs={clockAheadMs}>
                <NotificationBell company={slug} initialCount={count} />
              </CompanyClock>
            }
          />
        }
        nav={
          <CompanyNav
            company={slug}
            openWork={openWork}
            mayReadActivity={permissions.includes("activity.read")}
          />
        }
      >
        <CompanyWatch
          company={{ slug, name: company.name, role: company.role, environment: company.environment }}
        />
        <CompanyClock aheadMs={clockAheadMs}>{children}</CompanyClock>
      </AppShell>
    </Texts>
  );
}
