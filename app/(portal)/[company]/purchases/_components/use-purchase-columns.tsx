"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { DateText } from "#app/_components/date-text.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Money } from "#app/_components/money.tsx";
import { PurchaseStatusBadge } from "#app/_components/purchase-status-badge.tsx";
import { AnswerOrigin } from "#app/(portal)/[company]/_components/answer-origin.tsx";
import { AttentionMark } from "#app/(portal)/[company]/_components/attention-mark.tsx";
import { DocumentCell } from "#app/(portal)/[company]/_components/document-cell.tsx";
import { PartnerCell } from "#app/(portal)/[company]/_components/partner-cell.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type PurchaseRow = Outputs["purchases"]["list"]["items"][number];

export function usePurchaseColumns(): Column<PurchaseRow>[] {
  const t = useTranslations("purchases");
  const kind = useTranslations("documentKind");
  return [
    {
      key: "number",
      header: t("columns.number"),
      cell: ({ number, typeCode, supplier, oddities, status, settledBy, nextStep, isDisputed }) => (
        <DocumentCell
          number={
            <>
              <PurchaseNumber number={number} oddities={oddities} />
              <AttentionMark nextStep={nextStep} isDisputed={isDisputed} />
            </>
          }
          kind={kind(typeCode)}
          partner={supplier.name}
          badges={<PurchaseBadges status={status} settledBy={settledBy} />}
        />
      ),
    },
    {
      key: "supplier",
      header: t("columns.supplier"),
      cell: ({ supplier }) => <PartnerCell name={supplier.name} pib={supplier.pib} />,
      from: "lg",
    },
    {
      key: "received",
      header: t("columns.receivedDate"),
      cell: ({ receivedAt }) => (
        <span className="text-ink-soft">
          <MomentText instant={receivedAt} relative />
        </span>
      ),
      from: "xl",
    },
    {
      key: "deliveryDate",
      header: t("columns.deliveryDate"),
      cell: ({ deliveryDate }) => <DateText date={deliveryDate} />,
      from: "xl",
    },
    {
      key: "vat",
      header: t("columns.vat"),
      cell: ({ taxTotal, currency }) => <Money amount={taxTotal} currency={currency} />,
      align: "right",
      from: "xl",
    },
    {
      key: "amount",
      header: t("columns.amount"),
      cell: ({ payable, currency }) => <Money amount={payable} currency={currency} />,
      align: "right",
    },
    {
      key: "status",
      header: t("columns.sefStatus"),
      cell: ({ status, settledBy }) => (
        <span className="flex flex-wrap gap-1">
          <PurchaseBadges status={status} settledBy={settledBy} />
        </span>
      ),
      from: "lg",
    },
  ];
}

function PurchaseBadges({ status, settledBy }: Pick<PurchaseRow, "status" | "settledBy">) {
  return (
    <>
      <PurchaseStatusBadge status={status} />
      <AnswerOrigin settledBy={settledBy} onlySilence />
    </>
  );
}

function PurchaseNumber({ number, oddities }: { number: string | null; oddities: number }) {
  const t = useTranslations("purchases.document");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const remark = t("oddityCount", { count: oddities });
  return (
    <>
      {number ?? <span className="font-normal text-ink-soft italic">{withoutNumber}</span>}
      {oddities === 0 ? null : (
        <span
          role="img"
          aria-label={remark}
          title={remark}
          className="relative z-1 ml-1.5 inline-flex align-middle text-amber-ink"
        >
          <TriangleAlert className="size-4" />
        </span>
      )}
    </>
  );
}
