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
import { DeadlineChip } from "#app/(portal)/[company]/_components/document-list/deadline-chip.tsx";
import { makeSorting } from "#app/(portal)/[company]/_components/document-list/make-sorting.tsx";
import { PartnerCell } from "#app/(portal)/[company]/_components/partner-cell.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { PurchaseView } from "#server/domain/listing/list-address.ts";
import {
  type PurchaseColumn,
  type PurchaseSort,
  purchaseNaturalDirection,
} from "#server/domain/listing/purchase-list.ts";

type PurchaseRow = Outputs["purchases"]["list"]["items"][number];

/** What the list shows by itself: what is decided by, and when it came. */
export const standardPurchaseColumns: readonly PurchaseColumn[] = [
  "supplier",
  "kind",
  "received",
  "deliveryDate",
  "vat",
  "amount",
  "sefStatus",
  "decideBy",
];

/** Names of what the list can be put in order by. */
export function usePurchaseSortNames(): Record<PurchaseSort, string> {
  const t = useTranslations("purchases.columns");
  return {
    deadline: t("decideBy"),
    received: t("received"),
    issued: t("issueDate"),
    amount: t("amount"),
    number: t("number"),
  };
}

export function usePurchaseColumns(
  { columns: chosen, sort }: PurchaseView,
  linkTo: Parameters<typeof makeSorting<PurchaseSort>>[0]["linkTo"],
): Column<PurchaseRow>[] {
  const t = useTranslations("purchases");
  const kind = useTranslations("documentKind");
  const names = usePurchaseSortNames();
  const { header, sorted } = makeSorting({ order: sort, natural: purchaseNaturalDirection, linkTo });
  const shows = (...columns: PurchaseColumn[]) =>
    columns.filter((column) => (chosen ?? standardPurchaseColumns).includes(column));
  const came = shows("received", "deliveryDate");
  const dates = shows("issueDate", "dueDate");
  const column = (wanted: readonly PurchaseColumn[], made: Column<PurchaseRow>) =>
    wanted.length === 0 ? [] : [made];
  return [
    {
      key: "number",
      header: header("number", names.number),
      sorted: sorted("number"),
      cell: ({ number, typeCode, supplier, oddities, ...row }) => (
        <DocumentCell
          number={
            <>
              <PurchaseNumber number={number} oddities={oddities} />
              <AttentionMark nextStep={row.nextStep} isDisputed={row.isDisputed} />
            </>
          }
          kind={shows("kind").length === 0 ? null : kind(typeCode)}
          partner={supplier.name}
          badges={
            <>
              {shows("sefStatus").length === 0 ? null : <PurchaseBadges {...row} />}
              {shows("decideBy").length === 0 ? null : (
                <DeadlineChip deadline={row.deadline} waitsForBuyer={false} stacked />
              )}
            </>
          }
        />
      ),
    },
    ...column(shows("supplier"), {
      key: "supplier",
      header: t("columns.supplier"),
      cell: ({ supplier }) => <PartnerCell name={supplier.name} pib={supplier.pib} />,
      from: "lg",
    }),
    ...column(came, {
      key: "came",
      header: (
        <span className="flex flex-col items-start">
          {came.includes("received") ? header("received", names.received) : null}
          {came.includes("deliveryDate") ? <span>{t("columns.deliveryDate")}</span> : null}
        </span>
      ),
      sorted: sorted("received"),
      cell: ({ receivedAt, deliveryDate }) => (
        <span className="flex flex-col leading-4">
          {came.includes("received") ? <MomentText instant={receivedAt} relative /> : null}
          {came.includes("deliveryDate") ? (
            <span className="text-xs text-ink-faint">
              <DateText date={deliveryDate} />
            </span>
          ) : null}
        </span>
      ),
      from: "xl",
    }),
    ...column(dates, {
      key: "dates",
      header: (
        <span className="flex flex-col items-start">
          {dates.includes("issueDate") ? header("issued", names.issued) : null}
          {dates.includes("dueDate") ? <span>{t("columns.dueDate")}</span> : null}
        </span>
      ),
      sorted: sorted("issued"),
      cell: ({ issueDate, dueDate }) => (
        <span className="flex flex-col leading-4">
          {dates.includes("issueDate") ? <DateText date={issueDate} /> : null}
          {dates.includes("dueDate") ? (
            <span className="text-xs text-ink-faint">
              <DateText date={dueDate} />
            </span>
          ) : null}
        </span>
      ),
      // Beside the other days there is room for it in a wide window only.
      from: came.length === 0 ? "xl" : "2xl",
    }),
    ...column(shows("vat"), {
      key: "vat",
      header: t("columns.vat"),
      cell: ({ taxTotal, currency }) => <Money amount={taxTotal} currency={currency} />,
      align: "right",
      from: "2xl",
    }),
    ...column(shows("amount"), {
      key: "amount",
      header: header("amount", names.amount),
      sorted: sorted("amount"),
      cell: ({ payable, currency }) => <Money amount={payable} currency={currency} />,
      align: "right",
    }),
    ...column(shows("sefStatus"), {
      key: "status",
      header: t("columns.sefStatus"),
      cell: ({ status, settledBy }) => (
        <span className="flex flex-wrap gap-1">
          <PurchaseBadges status={status} settledBy={settledBy} />
        </span>
      ),
      from: "lg",
    }),
    ...column(shows("decideBy"), {
      key: "deadline",
      header: header("deadline", names.deadline),
      sorted: sorted("deadline"),
      cell: ({ deadline }) => <DeadlineChip deadline={deadline} waitsForBuyer={false} />,
      from: "lg",
    }),
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
