import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { documentId } from "#app/(portal)/[company]/_data/document-id.ts";
import { PartnerPage } from "./_components/partner-page.tsx";

type Props = { params: Promise<{ company: string; partner: string }> };

const partnerOf = cache((company: string, partner: string) =>
  orNotFound(api.partners.get({ company, partnerId: documentId(partner) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { company, partner } = await params;
  const { name } = await currentCompany(company);
  return { title: `${(await partnerOf(company, partner)).name} · ${name}` };
}

export default async function Partner({ params }: Props) {
  const { company, partner } = await params;
  const { slug, permissions } = await currentCompany(company);
  return (
    <PartnerPage
      company={slug}
      initialPartner={await partnerOf(company, partner)}
      mayEdit={permissions.includes("partner.edit")}
    />
  );
}
