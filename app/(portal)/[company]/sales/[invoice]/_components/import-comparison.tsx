"use client";

import { Check, CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Panel } from "#app/_components/panel.tsx";
import { OddityList } from "#app/(portal)/[company]/_components/oddity-list.tsx";
import { readableAccount } from "#app/(portal)/[company]/_components/readable-account.ts";
import { formatDate, formatMoney } from "#server/messages/format.ts";
import type { SalesInvoice } from "./sales-document.tsx";
import type { Draft } from "./use-draft.ts";

type Source = NonNullable<SalesInvoice["importSource"]>;
type Compared = {
  label: string;
  inFile: string | null;
  ours: string | null;
  /** The field of the form that may take over what the file says. */
  take?: { name: "number" | "deliveryDate" | "dueDate"; value: string | null };
};

const head =
  "border-b border-line px-3 py-1.5 text-left text-xs font-medium text-ink-soft first:pl-4 last:pr-4";
const cell = "border-b border-line px-3 py-1.5 align-top break-words first:pl-4 last:pr-4";

/** What the imported file says and what we would send, side by side; differences carry a word and an icon. */
export function ImportComparison({
  source,
  document,
  draft,
}: {
  source: Source;
  document: SalesInvoice;
  /** Null for those who may not edit. */
  draft: Draft | null;
}) {
  const t = useTranslations("sales.document.comparison");
  const rows = useCompared(source, document);
  return (
    <Panel title={t("title")} lead={t("lead")} flush>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t("field")}
            </th>
            <th scope="col" className={head}>
              {t("inFile")}
            </th>
            <th scope="col" className={head}>
              {t("ours")}
            </th>
            <th scope="col" className={`${head} w-10 sm:w-32`}>
              <span className="sr-only">{t("different")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ComparedRow key={row.label} row={row} draft={draft} />
          ))}
        </tbody>
      </table>
      {source.oddities.length === 0 ? null : (
        <div className="flex flex-col gap-2 px-4 py-3">
          <h3 className="text-sm font-semibold">{t("onlyInFile")}</h3>
          <OddityList oddities={source.oddities} />
        </div>
      )}
    </Panel>
  );
}

function ComparedRow({ row, draft }: { row: Compared; draft: Draft | null }) {
  const { label, inFile, ours } = row;
  const t = useTranslations("sales.document.comparison");
  const notEntered = useTranslations("common")("notEntered");
  const isSame = inFile === ours;
  const empty = <span className="text-ink-faint italic">{notEntered}</span>;
  return (
    <tr className={isSame ? undefined : "bg-amber-ground/40"}>
      <th scope="row" className={`${cell} text-left font-normal text-ink-soft`}>
        {label}
      </th>
      <td className={cell}>
        {inFile ?? empty}
        {isSame || draft === null ? null : <TakeFromFile row={row} draft={draft} />}
      </td>
      <td className={cell}>{ours ?? empty}</td>
      <td className={cell}>
        <span
          className={`flex items-center gap-1.5 text-xs leading-5 ${isSame ? "text-ink-soft" : "text-amber-ink"}`}
        >
          {isSame ? <Check className="size-4 shrink-0" /> : <CircleAlert className="size-4 shrink-0" />}
          <span className="max-sm:sr-only">{isSame ? t("same") : t("different")}</span>
        </span>
      </td>
    </tr>
  );
}

/** Days, and the number when the file is our own, can be taken over with one press. */
function TakeFromFile({ row: { take, label }, draft }: { row: Compared; draft: Draft }) {
  const t = useTranslations("sales.document.comparison");
  if (take === undefined || take.value === null) return null;
  const { name, value } = take;
  return (
    <button
      type="button"
      aria-label={`${t("take")}: ${label}`}
      onClick={() => draft.form.setValue(name, value, { shouldValidate: true })}
      className="block rounded text-xs text-accent-text underline underline-offset-2 pointer-coarse:py-2"
    >
      {t("take")}
    </button>
  );
}

function useCompared(source: Source, { invoice, totals }: SalesInvoice): Compared[] {
  const t = useTranslations("fields");
  const party = useTranslations("party");
  const locale = useLocale();
  const day = (date: string | null) => (date === null ? null : formatDate(date, locale));
  const money = (amount: string | null) =>
    amount === null ? null : formatMoney(amount, invoice.currency, locale);
  const account = (text: string | null) => (text === null ? null : readableAccount(text));
  const { seller, stated } = source;
  return [
    {
      label: t("number"),
      inFile: source.number,
      ours: invoice.number,
      // Somebody else's number was spent by whoever issued it.
      ...(seller.pib === invoice.seller.pib ? { take: { name: "number", value: source.number } } : {}),
    },
    { label: party("seller"), inFile: seller.name, ours: invoice.seller.name },
    { label: party("pib"), inFile: seller.pib, ours: invoice.seller.pib },
    { label: t("paymentAccount"), inFile: account(source.account), ours: account(invoice.payment.account) },
    { label: t("issueDate"), inFile: day(source.issueDate), ours: day(invoice.issueDate) },
    {
      label: t("deliveryDate"),
      inFile: day(source.deliveryDate),
      ours: day(invoice.deliveryDate),
      take: { name: "deliveryDate", value: source.deliveryDate },
    },
    {
      label: t("dueDate"),
      inFile: day(source.dueDate),
      ours: day(invoice.dueDate),
      take: { name: "dueDate", value: source.dueDate },
    },
    { label: t("totalWithoutVat"), inFile: money(stated.taxExclusive), ours: money(totals.taxExclusive) },
    { label: t("totalVat"), inFile: money(stated.taxTotal), ours: money(totals.taxTotal) },
    { label: t("payable"), inFile: money(stated.payable), ours: money(totals.payable) },
  ];
}
