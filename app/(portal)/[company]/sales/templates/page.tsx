import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api, HydrateClient } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { TemplatesList } from "./_components/templates-list.tsx";

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await currentCompany((await params).company);
  return { title: `${(await getTranslations("templates"))("title")} · ${name}` };
}

export default async function TemplatesPage({ params }: Props) {
  const { slug, permissions } = await currentCompany((await params).company);
  void api.templates.list.prefetch({ company: slug });
  return (
    <HydrateClient>
      <TemplatesList company={slug} permissions={permissions} />
    </HydrateClient>
  );
}
