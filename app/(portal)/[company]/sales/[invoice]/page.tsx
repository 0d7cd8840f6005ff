import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { documentId } from "#app/(portal)/[company]/_data/document-id.ts";
import { SalesDocument } from "./_components/sales-document.tsx";

type Props = { params: Promise<{ company: string; invoice: string }> };

/** Title and page need the same document: it is loaded once, and the page goes on from there. */
const documentOf = cache((company: string, invoice: string) =>
  orNotFound(api.invoices.get({ company, invoiceId: documentId(invoice) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { company, invoice } = await params;
  const { name } = await currentCompany(company);
  const { number } = (await documentOf(company, invoice)).invoice;
  const t = await getTranslations("sales.document");
  return {
    title: `${number === null ? t("titleWithoutNumber") : t("titleWithNumber", { number })} · ${name}`,
  };
}

export default async function SalesDocumentPage({ params }: Props) {
  const { company, invoice } = await params;
  const { slug, name, permissions } = await currentCompany(company);
  const initialDocument = await documentOf(company, invoice);
  return (
    <SalesDocument
      company={{ slug, name, permissions }}
      initialDocument={initialDocument}
      initial={{
        deadlines: await api.deadlines.forDocument({ company, invoiceId: initialDocument.id }),
        payment: await api.invoices.paymentCode({ company, invoiceId: initialDocument.id }),
        effects: await api.deadlines.whatIf({ company, invoiceId: initialDocument.id }),
      }}
    />
  );
}
