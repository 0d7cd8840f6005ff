"use client";

import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "#app/_components/data-table.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { formatPercent, formatUnitPrice } from "#server/messages/format.ts";
import { unitSymbol } from "#server/messages/unit-symbol.ts";
import type { ReadItem } from "./read-items.ts";

/** Rows beyond these are counted only. */
const shownMax = 100;

/** Rows as they were understood, those with a fault first: they are what somebody has to look at. */
export function ItemsPreview({ rows }: { rows: readonly ReadItem[] }) {
  const t = useTranslations("items.import");
  const wrong = rows.filter(({ item }) => item === null);
  const right = rows.filter(({ item }) => item !== null);
  const shown = [...wrong, ...right].slice(0, shownMax);
  return (
    <div className="flex flex-col gap-2">
      <p>
        {t("ready", { count: right.length })}{" "}
        {wrong.length === 0 ? null : t("wrong", { count: wrong.length })}
      </p>
      <div className="max-h-80 overflow-y-auto rounded-md border border-line" tabIndex={-1}>
        <DataTable
          caption={t("title")}
          columns={useColumns()}
          rows={shown}
          rowKey={({ row }) => String(row)}
        />
      </div>
      {rows.length > shown.length ? (
        <p className="text-ink-soft">{t("more", { count: String(rows.length - shown.length) })}</p>
      ) : null}
    </div>
  );
}

function useColumns(): Column<ReadItem>[] {
  const t = useTranslations("items.import");
  const words = useTranslations("items.columns");
  const names = useTranslations("editorMoney.paste.column");
  const errorText = useErrorText();
  const locale = useLocale();
  return [
    { key: "row", header: t("row"), align: "right", cell: ({ row }) => row },
    {
      key: "name",
      header: words("name"),
      cell: ({ name, code, faults }) => (
        <>
          <span className="font-medium break-words">{name}</span>
          {code === "" ? null : <span className="ml-2 text-xs text-ink-faint">{code}</span>}
          {faults.map(({ column, code: fault }) => (
            <span key={`${column} ${fault}`} className="flex items-start gap-1 text-danger-text">
              <CircleAlert className="mt-0.5 size-4 shrink-0" />
              {names(column)}: {errorText(fault)}
            </span>
          ))}
        </>
      ),
    },
    {
      key: "unit",
      header: words("unit"),
      cell: ({ item }) => (item === null ? null : unitSymbol(item.unitCode, locale)),
      from: "md",
    },
    {
      key: "price",
      header: words("price"),
      align: "right",
      cell: ({ item }) => (item?.price ? formatUnitPrice(item.price, locale) : null),
      from: "sm",
    },
    {
      key: "vat",
      header: words("vat"),
      align: "right",
      cell: ({ item }) =>
        item === null
          ? null
          : item.taxCategory === "S"
            ? formatPercent(item.taxPercent, locale)
            : item.taxCategory,
      from: "sm",
    },
  ];
}
