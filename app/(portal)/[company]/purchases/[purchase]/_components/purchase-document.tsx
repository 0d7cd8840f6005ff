"use client";

import { useTranslations } from "next-intl";
import { followingPart } from "#app/_components/late-part.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeader } from "#app/_components/page-header.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { DocumentColumns } from "#app/(portal)/[company]/_components/document-columns.tsx";
import {
  DeadlinePanel,
  DocumentPaper,
  EventTimeline,
  PurchasePayment,
  VatEffectsPanel,
} from "#app/(portal)/[company]/_components/document-parts.tsx";
import { StaleNotice } from "#app/(portal)/[company]/_components/stale-notice.tsx";
import { actDelayMs, isActOpen } from "#app/(portal)/[company]/_data/act-pace.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { Decisions } from "./decisions.tsx";
import { DocumentForms } from "./document-forms.tsx";
import { PurchaseState } from "./purchase-state.tsx";

const OddityList = followingPart(() =>
  import("#app/(portal)/[company]/_components/oddity-list.tsx").then((module) => module.OddityList),
);

const quietMs = 10_000;

/** One incoming document: as the supplier wrote it, with what struck us about it and what happened to it. */
export function PurchaseDocument({
  company,
  mayDecide,
  initialPurchase,
  initialEffects,
  initialDeadlines,
  initialPayment,
}: {
  company: string;
  mayDecide: boolean;
  initialPurchase: Outputs["purchases"]["get"];
  initialEffects: Outputs["deadlines"]["whatIf"];
  initialDeadlines: Outputs["deadlines"]["forDocument"];
  initialPayment: Outputs["purchases"]["paymentCode"];
}) {
  const t = useTranslations("purchases.document");
  const timeline = useTranslations("timeline");
  const query = trpc.purchases.get.useQuery(
    { company, purchaseId: initialPurchase.id },
    {
      initialData: initialPurchase,
      refetchInterval: ({ state: { data = initialPurchase } }) =>
        isActOpen(data.act) ? actDelayMs : quietMs,
    },
  );
  const purchase = query.data;
  const { invoice, totals, oddities, partnerId } = purchase;
  const isUnreadable = invoice.number === null && invoice.lines.length === 0;
  return (
    <>
      <PageHeader
        title={invoice.number === null ? t("titleWithoutNumber") : t("title", { number: invoice.number })}
        subtitle={invoice.seller.name}
        back={{ href: `/${company}/purchases`, label: t("back") }}
      />
      <StaleNotice query={query} />
      <DocumentColumns
        state={
          <>
            <PurchaseState company={company} purchase={purchase} mayDecide={mayDecide}>
              {mayDecide ? <Decisions company={company} purchase={purchase} /> : null}
            </PurchaseState>
            <DeadlinePanel
              company={company}
              invoiceId={purchase.id}
              direction="purchase"
              initial={initialDeadlines}
            />
            <VatEffectsPanel
              company={company}
              invoiceId={purchase.id}
              followed={[purchase.sef.status, purchase.sef.xmlSha256]}
              initialEffects={initialEffects}
            />
          </>
        }
        history={
          <Panel title={timeline("title")}>
            <EventTimeline events={purchase.timeline} />
          </Panel>
        }
      >
        {oddities.length === 0 ? null : (
          <Panel title={t("readingProblems.title")} lead={t("readingProblems.lead")}>
            <OddityList oddities={oddities} />
          </Panel>
        )}
        <DocumentForms company={company} purchase={purchase}>
          {isUnreadable ? (
            <Notice kind="wait">
              <p>{t("unreadable")}</p>
            </Notice>
          ) : (
            <DocumentPaper
              invoice={invoice}
              totals={totals}
              filesHref={`/api/companies/${company}/purchases/${purchase.id}/attachments`}
              partner={{
                side: "seller",
                href: partnerId === null ? null : `/${company}/partners/${partnerId}`,
              }}
              payment={
                <PurchasePayment
                  company={company}
                  invoiceId={purchase.id}
                  status={purchase.sef.status}
                  initial={initialPayment}
                />
              }
            />
          )}
        </DocumentForms>
      </DocumentColumns>
    </>
  );
}
