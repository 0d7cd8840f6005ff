import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.tsx";
import { currentCompany } from "#app/(portal)/[company]/_data/current-company.ts";
import { documentId } from "#app/(portal)/[company]/_data/document-id.ts";
import { PurchaseDocument } from "./_components/purchase-document.tsx";

type Props = { params: Promise<{ company: string; purchase: string }> };

const purchaseOf = cache((company: string, purchase: string) =>
  orNotFound(api.purchases.get({ company, purchaseId: documentId(purchase) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { company, purchase } = await params;
  const { name } = await currentCompany(company);
  const { number } = (await purchaseOf(company, purchase)).invoice;
  const t = await getTranslations("purchases.document");
  return { title: `${number === null ? t("titleWithoutNumber") : t("title", { number })} · ${name}` };
}

export default async function PurchasePage({ params }: Props) {
  const { company, purchase } = await params;
  const { slug, permissions } = await currentCompany(company);
  const mayDecide = permissions.includes("purchase.decide");
  const initialPurchase = await purchaseOf(company, purchase);
  return (
    <PurchaseDocument
      company={slug}
      mayDecide={mayDecide}
      initialPurchase={initialPurchase}
      initialDeadlines={await api.deadlines.forDocument({ company, invoiceId: initialPurchase.id })}
      initialPayment={await api.purchases.paymentCode({ company, purchaseId: initialPurchase.id })}
      initialEffects={await api.deadlines.whatIf({ company, invoiceId: initialPurchase.id })}
    />
  );
}
