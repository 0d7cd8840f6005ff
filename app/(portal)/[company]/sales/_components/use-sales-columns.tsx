"use client";

import { useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { DateText } from "#app/_components/date-text.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Money } from "#app/_components/money.tsx";
import { OutsideSefBadge } from "#app/_components/outside-sef-badge.tsx";
import { SalesStatusBadge } from "#app/_components/sales-status-badge.tsx";
import { SendStateBadge } from "#app/_components/send-state-badge.tsx";
import { AnswerOrigin } from "#app/(portal)/[company]/_components/answer-origin.tsx";
import { AttentionMark } from "#app/(portal)/[company]/_components/attention-mark.tsx";
import { CirStatusBadge } from "#app/(portal)/[company]/_components/cir-status-badge.tsx";
import { DocumentCell } from "#app/(portal)/[company]/_components/document-cell.tsx";
import { PartnerCell } from "#app/(portal)/[company]/_components/partner-cell.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type SalesRow = Outputs["invoices"]["list"]["items"][number];

/** Our state and SEF's are two columns, in narrow windows two badges under the number, and never one word. */
export function useSalesColumns(): Column<SalesRow>[] {
  const t = useTranslations("sales");
  const kind = useTranslations("documentKind");
  const withoutBuyer = useTranslations("editor")("withoutBuyer");
  return [
    {
      key: "number",
      header: t("columns.number"),
      cell: ({ number, typeCode, customer, state, sentElsewhere, ...sef }) => (
        <DocumentCell
          number={
            <>
              {number ?? <span className="font-normal text-ink-soft italic">{t("withoutNumber")}</span>}
              <AttentionMark nextStep={sef.nextStep} isDisputed={sef.isDisputed} />
            </>
          }
          kind={kind(typeCode)}
          partner={customer.name || withoutBuyer}
          badges={
            <>
              <SendStateBadge state={state} elsewhere={sentElsewhere} />
              <SefBadges state={state} {...sef} />
            </>
          }
        />
      ),
    },
    {
      key: "buyer",
      header: t("columns.buyer"),
      cell: ({ customer }) => <PartnerCell name={customer.name || withoutBuyer} pib={customer.pib} />,
      from: "lg",
    },
    {
      key: "dates",
      header: (
        <span className="flex flex-col">
          <span>{t("columns.issueDate")}</span>
          <span className="font-normal">{t("columns.dueDate")}</span>
        </span>
      ),
      cell: ({ issueDate, dueDate }) => (
        <span className="flex flex-col leading-4">
          <DateText date={issueDate} />
          <span className="text-xs text-ink-faint">
            <DateText date={dueDate} />
          </span>
        </span>
      ),
      from: "xl",
    },
    {
      key: "amount",
      header: t("columns.amount"),
      cell: ({ payable, currency }) => <Money amount={payable} currency={currency} />,
      align: "right",
    },
    {
      key: "sendState",
      header: t("columns.sendState"),
      cell: ({ state, sentElsewhere }) => <SendStateBadge state={state} elsewhere={sentElsewhere} />,
      from: "lg",
    },
    {
      key: "sefStatus",
      header: t("columns.sefStatus"),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <SefBadges {...row} />
        </span>
      ),
      from: "lg",
    },
    {
      key: "lastChange",
      header: t("columns.lastChange"),
      cell: ({ updatedAt }) => (
        <span className="text-ink-soft">
          <MomentText instant={updatedAt} relative />
        </span>
      ),
      from: "xl",
    },
  ];
}

/** What SEF says, or that it will never hear of it, and the public sector's register when the document is in it. */
function SefBadges({
  state,
  sefStatus,
  settledBy,
  cirStatus,
}: Pick<SalesRow, "state" | "sefStatus" | "settledBy" | "cirStatus">) {
  return (
    <>
      {state === "issued" ? <OutsideSefBadge /> : null}
      {sefStatus === null ? null : <SalesStatusBadge status={sefStatus} />}
      <AnswerOrigin settledBy={settledBy} onlySilence />
      {cirStatus === null || cirStatus === "None" ? null : <CirStatusBadge status={cirStatus} />}
    </>
  );
}
