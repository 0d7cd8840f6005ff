"use client";

import { useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { DateText } from "#app/_components/date-text.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import { Money } from "#app/_components/money.tsx";
import { SalesStatusBadge } from "#app/_components/sales-status-badge.tsx";
import { SendStateBadge } from "#app/_components/send-state-badge.tsx";
import { CirStatusBadge } from "#app/(portal)/[company]/_components/cir-status-badge.tsx";
import { PartnerCell } from "#app/(portal)/[company]/_components/partner-cell.tsx";
import { PhoneCell } from "#app/(portal)/[company]/_components/phone-cell.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type SalesRow = Outputs["invoices"]["list"]["items"][number];

/** Our state and SEF's are two columns, on phones two badges under the number, and never one word. CRF shows only when a row has it. */
export function useSalesColumns(rows: readonly SalesRow[]): Column<SalesRow>[] {
  const t = useTranslations("sales");
  const kind = useTranslations("documentKind");
  const cir: Column<SalesRow> = {
    key: "cir",
    header: t("columns.cir"),
    cell: ({ cirStatus }) => (isInCir(cirStatus) ? <CirStatusBadge status={cirStatus} /> : null),
    from: "xl",
  };
  return [
    {
      key: "number",
      header: t("columns.number"),
      cell: ({ number, customer, state, sefStatus }) => (
        <PhoneCell
          first={number ?? <span className="font-normal text-ink-soft italic">{t("withoutNumber")}</span>}
          second={customer.name}
        >
          <SendStateBadge state={state} />
          {sefStatus === null ? null : <SalesStatusBadge status={sefStatus} />}
        </PhoneCell>
      ),
    },
    {
      key: "buyer",
      header: t("columns.buyer"),
      cell: ({ customer }) => <PartnerCell name={customer.name} pib={customer.pib} />,
      from: "md",
    },
    { key: "kind", header: t("columns.kind"), cell: ({ typeCode }) => kind(typeCode), from: "xl" },
    {
      key: "issueDate",
      header: t("columns.issueDate"),
      cell: ({ issueDate }) => <DateText date={issueDate} />,
      from: "lg",
    },
    {
      key: "dueDate",
      header: t("columns.dueDate"),
      cell: ({ dueDate }) => <DateText date={dueDate} />,
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
      cell: ({ state }) => <SendStateBadge state={state} />,
      from: "md",
    },
    {
      key: "sefStatus",
      header: t("columns.sefStatus"),
      cell: ({ sefStatus }) => (sefStatus === null ? null : <SalesStatusBadge status={sefStatus} />),
      from: "md",
    },
    ...(rows.some(({ cirStatus }) => isInCir(cirStatus)) ? [cir] : []),
    {
      key: "lastChange",
      header: t("columns.lastChange"),
      cell: ({ updatedAt }) => (
        <span className="text-ink-soft">
          <MomentText instant={updatedAt} relative />
        </span>
      ),
      from: "lg",
    },
  ];
}

function isInCir(status: string | null): status is string {
  return status !== null && status !== "None";
}
