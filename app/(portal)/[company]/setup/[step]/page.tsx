import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { CompanyStep } from "#app/(portal)/[company]/setup/_components/company-step.tsx";
import { ConnectionStep } from "#app/(portal)/[company]/setup/_components/connection-step.tsx";
import { SetupDone } from "#app/(portal)/[company]/setup/_components/setup-done.tsx";
import { SetupProgress } from "#app/(portal)/[company]/setup/_components/setup-progress.tsx";

type Props = { params: Promise<{ company: string; step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("setup"))("title")} · ${name}` };
}

/** One step of the path from sign-up to the first invoice; which steps are done is computed, never stored. */
export default async function SetupStepPage({ params }: Props) {
  const { company, step } = await params;
  const { slug, permissions } = await currentCompany(company);
  const { steps, next } = await api.companies.setup({ company: slug });
  const mayEdit = permissions.includes("company.edit") && permissions.includes("sef-settings.edit");
  const t = await getTranslations("setup");
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("lead")} />
      <SetupProgress company={slug} steps={steps} current={step} />
      <div className="flex max-w-3xl flex-col gap-5">
        {mayEdit || step === "done" ? (
          <Step company={slug} step={step} next={next} />
        ) : (
          <Notice>
            <p>{t("onlyAdministrators")}</p>
          </Notice>
        )}
      </div>
    </>
  );
}

async function Step({ company, step, next }: { company: string; step: string; next: string | null }) {
  switch (step) {
    case "company":
    case "bank-account":
      return (
        <CompanyStep
          key={step}
          company={company}
          part={step}
          organization={await api.settings.getOrganization({ company })}
        />
      );
    case "connection":
      return <ConnectionStep company={company} settings={await api.settings.getSef({ company })} />;
    case "done":
      return <SetupDone company={company} next={next} />;
    default:
      notFound();
  }
}
