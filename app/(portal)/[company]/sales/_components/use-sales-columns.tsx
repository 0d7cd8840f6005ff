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
import { DeadlineChip } from "#app/(portal)/[company]/_components/document-list/deadline-chip.tsx";
import { makeSorting } from "#app/(portal)/[company]/_components/document-list/make-sorting.tsx";
import { PartnerCell } from "#app/(portal)/[company]/_components/partner-cell.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { SalesView } from "#server/domain/listing/list-address.ts";
import {
  type SalesColumn,
  type SalesSort,
  salesNaturalDirection,
} from "#server/domain/listing/sales-list.ts";

type SalesRow = Outputs["invoices"]["list"]["items"][number];

/** Names of what the list can be put in order by. */
export function useSalesSortNames(): Record<SalesSort, string> {
  const t = useTranslations("sales.columns");
  return {
    changed: t("lastChange"),
    issued: t("issueDate"),
    due: t("dueDate"),
    amount: t("amount"),
    number: t("number"),
    deadline: t("buyersDeadline"),
  };
}

/** Our state and SEF's are two badges and never one word; in narrow windows they stand under the number. */
export function useSalesColumns(
  { columns: chosen, sort }: SalesView,
  linkTo: Parameters<typeof makeSorting<SalesSort>>[0]["linkTo"],
): Column<SalesRow>[] {
  const t = useTranslations("sales");
  const kind = useTranslations("documentKind");
  const withoutBuyer = useTranslations("editor")("withoutBuyer");
  const names = useSalesSortNames();
  const { header, sorted } = makeSorting({ order: sort, natural: salesNaturalDirection, linkTo });
  const shows = (...columns: SalesColumn[]) =>
    columns.filter((column) => chosen === null || chosen.includes(column));
  const dates = shows("issueDate", "dueDate");
  const states = shows("sendState", "sefStatus", "cir");
  const column = (wanted: readonly SalesColumn[], made: Column<SalesRow>) =>
    wanted.length === 0 ? [] : [made];
  return [
    {
      key: "number",
      header: header("number", names.number),
      sorted: sorted("number"),
      cell: ({ number, typeCode, customer, ...row }) => (
        <DocumentCell
          number={
            <>
              {number ?? <span className="font-normal text-ink-soft italic">{t("withoutNumber")}</span>}
              <AttentionMark nextStep={row.nextStep} isDisputed={row.isDisputed} />
            </>
          }
          kind={shows("kind").length === 0 ? null : kind(typeCode)}
          partner={customer.name || withoutBuyer}
          badges={
            <>
              <States row={row} shown={states} />
              {shows("buyersDeadline").length === 0 ? null : (
                <DeadlineChip deadline={row.deadline} waitsForBuyer stacked />
              )}
            </>
          }
        />
      ),
    },
    ...column(shows("buyer"), {
      key: "buyer",
      header: t("columns.buyer"),
      cell: ({ customer }) => <PartnerCell name={customer.name || withoutBuyer} pib={customer.pib} />,
      from: "lg",
    }),
    ...column(dates, {
      key: "dates",
      header: (
        <span className="flex flex-col items-start">
          {dates.includes("issueDate") ? header("issued", names.issued) : null}
          {dates.includes("dueDate") ? header("due", names.due) : null}
        </span>
      ),
      sorted: sorted("issued", "due"),
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
      from: "xl",
    }),
    ...column(shows("amount"), {
      key: "amount",
      header: header("amount", names.amount),
      sorted: sorted("amount"),
      cell: ({ payable, currency }) => <Money amount={payable} currency={currency} />,
      align: "right",
    }),
    ...column(states, {
      key: "states",
      header: (
        <span className="flex flex-col">
          {shows("sendState").map((each) => (
            <span key={each}>{t(`columns.${each}`)}</span>
          ))}
          <span>
            {shows("sefStatus", "cir")
              .map((each) => t(`columns.${each}`))
              .join(" · ")}
          </span>
        </span>
      ),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <States row={row} shown={states} />
        </span>
      ),
      from: "lg",
    }),
    ...column(shows("buyersDeadline"), {
      key: "deadline",
      header: header("deadline", names.deadline),
      sorted: sorted("deadline"),
      cell: ({ deadline }) => <DeadlineChip deadline={deadline} waitsForBuyer />,
      from: "xl",
    }),
    ...column(shows("lastChange"), {
      key: "lastChange",
      header: header("changed", names.changed),
      sorted: sorted("changed"),
      cell: ({ updatedAt }) => (
        <span className="text-ink-soft">
          <MomentText instant={updatedAt} relative />
        </span>
      ),
      from: "2xl",
    }),
  ];
}

type RowStates = Pick<SalesRow, "state" | "sentElsewhere" | "sefStatus" | "settledBy" | "cirStatus">;

function States({ row, shown }: { row: RowStates; shown: readonly SalesColumn[] }) {
  const { state, sentElsewhere, cirStatus } = row;
  return (
    <>
      {shown.includes("sendState") ? <SendStateBadge state={state} elsewhere={sentElsewhere} /> : null}
      {shown.includes("sefStatus") ? <SefBadges {...row} /> : null}
      {shown.includes("cir") && cirStatus !== null && cirStatus !== "None" ? (
        <CirStatusBadge status={cirStatus} />
      ) : null}
    </>
  );
}

/** What SEF says, or that it will never hear of it. */
function SefBadges({ state, sefStatus, settledBy }: Pick<RowStates, "state" | "sefStatus" | "settledBy">) {
  return (
    <>
      {state === "issued" ? <OutsideSefBadge /> : null}
      {sefStatus === null ? null : <SalesStatusBadge status={sefStatus} />}
      <AnswerOrigin settledBy={settledBy} onlySilence />
    </>
  );
}
