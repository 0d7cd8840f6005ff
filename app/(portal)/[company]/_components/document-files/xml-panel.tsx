"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { followingPart } from "#app/_components/late-part.tsx";
import { LoadingState } from "#app/_components/loading-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** Fetched when somebody opens the tab: most readers never do. */
const XmlView = followingPart(
  () => import("./xml-view.tsx").then((module) => module.default),
  <LoadingState rows={8} />,
);

type Shown = {
  data: Outputs["purchases"]["readXml"] | undefined;
  error: Parameters<typeof failureOf>[0] | null;
};

/** XML of a document that we sent. */
export function SalesXml({
  company,
  invoiceId,
  origin,
  title,
  lead,
  actions,
}: {
  company: string;
  invoiceId: string;
  origin: "sent" | "sef";
  title: string;
  lead?: string;
  actions: ReactNode;
}) {
  const query = trpc.invoices.readXml.useQuery(
    { company, invoiceId, origin },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  return (
    <Panel title={title} lead={lead} actions={actions}>
      <Xml {...query} />
    </Panel>
  );
}

/** XML of a document that we received. */
export function PurchaseXml({
  company,
  purchaseId,
  actions,
}: {
  company: string;
  purchaseId: string;
  actions: ReactNode;
}) {
  const t = useTranslations("documentFiles.xml");
  const query = trpc.purchases.readXml.useQuery({ company, purchaseId }, { gcTime: 0 });
  return (
    <Panel title={t("sef")} lead={t("sefHint")} actions={actions}>
      <Xml {...query} />
    </Panel>
  );
}

function Xml({ data, error }: Shown) {
  const errorText = useErrorText();
  if (error !== null) return <p className="text-danger-text">{errorText(failureOf(error).code)}</p>;
  return data === undefined ? <LoadingState rows={8} /> : <XmlView document={data} />;
}
