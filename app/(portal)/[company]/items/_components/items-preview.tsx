"use client";

import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { formatPercent, formatUnitPrice } from "#server/messages/format.ts";
import { unitSymbol } from "#server/messages/unit-symbol.ts";
import type { ReadItem } from "./read-items.ts";

/** Rows beyond these are counted only. */
const shownMax = 100;

const cell = "px-3 py-1.5 align-top";

/** Rows as they were understood, those with a fault first: they are what somebody has to look at. */
export function ItemsPreview({ rows }: { rows: readonly ReadItem[] }) {
  const t = useTranslations("items.import");
  const words = useTranslations("items.columns");
  const wrong = rows.filter(({ item }) => item === null);
  const right = rows.filter(({ item }) => item !== null);
  const shown = [...wrong, ...right].slice(0, shownMax);
  return (
    <div className="flex flex-col gap-2">
      <p>
        {t("ready", { count: right.length })}{" "}
        {wrong.length === 0 ? null : t("wrong", { count: wrong.length })}
      </p>
      <div className="rounded-md border border-line">
        <table className="w-full text-sm">
          <caption className="sr-only">{t("title")}</caption>
          <thead className="bg-canvas text-left text-xs text-ink-soft">
            <tr>
              <th className={`${cell} text-right font-medium`}>{t("row")}</th>
              <th className={`${cell} w-full font-medium`}>{words("name")}</th>
              <th className={`${cell} hidden font-medium md:table-cell`}>{words("unit")}</th>
              <th className={`${cell} hidden text-right font-medium sm:table-cell`}>{words("price")}</th>
              <th className={`${cell} hidden text-right font-medium sm:table-cell`}>{words("vat")}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {shown.map((row) => (
              <Row key={row.row} {...row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length ? (
        <p className="text-ink-soft">{t("more", { count: String(rows.length - shown.length) })}</p>
      ) : null}
    </div>
  );
}

function Row({ row, name, code, item, faults }: ReadItem) {
  const t = useTranslations("items.import");
  const words = useTranslations("items");
  const errorText = useErrorText();
  const locale = useLocale();
  return (
    <tr>
      <td className={`${cell} text-right tabular-nums text-ink-soft`}>{row}</td>
      <td className={`${cell} min-w-0`}>
        <span className="font-medium break-words">{name}</span>
        {code === "" ? null : <span className="ml-2 text-xs text-ink-faint">{code}</span>}
        {faults.map(({ column, code: fault, text }) => (
          <span key={`${column} ${fault}`} className="flex items-start gap-1 text-danger-text">
            <CircleAlert className="mt-0.5 size-4 shrink-0" />
            {words(column === "description" ? "form.description" : `columns.${column}`)}:{" "}
            {fault === "VALIDATION" ? t("unread", { text }) : errorText(fault)}
          </span>
        ))}
      </td>
      <td className={`${cell} hidden md:table-cell`}>
        {item === null ? null : unitSymbol(item.unitCode, locale)}
      </td>
      <td className={`${cell} hidden text-right whitespace-nowrap tabular-nums sm:table-cell`}>
        {item?.price ? formatUnitPrice(item.price, locale) : null}
      </td>
      <td className={`${cell} hidden text-right whitespace-nowrap sm:table-cell`}>
        {item === null
          ? null
          : item.taxCategory === "S"
            ? formatPercent(item.taxPercent, locale)
            : item.taxCategory}
      </td>
    </tr>
  );
}
