"use client";

import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { IconButton } from "#app/_components/icon-button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatPercent, formatUnitPrice } from "#server/messages/format.ts";
import { unitSymbol } from "#server/messages/unit-symbol.ts";

export type Item = Outputs["items"]["list"]["items"][number];

export function useItemColumns({
  company,
  onEdit,
}: {
  company: string;
  /** Null for whoever only reads. */
  onEdit: ((item: Item) => void) | null;
}): Column<Item>[] {
  const t = useTranslations("items");
  const locale = useLocale();
  const columns: Column<Item>[] = [
    {
      key: "name",
      header: t("columns.name"),
      cell: ({ name, description, code }) => (
        <>
          <span className="font-medium">{name}</span>
          {code === null ? null : <span className="block text-ink-soft sm:hidden">{code}</span>}
          {description === null ? null : (
            <span className="block max-w-prose truncate text-ink-soft max-md:hidden">{description}</span>
          )}
        </>
      ),
    },
    { key: "code", header: t("columns.code"), cell: ({ code }) => code, from: "sm", nowrap: true },
    {
      key: "unit",
      header: t("columns.unit"),
      cell: ({ unitCode }) => unitSymbol(unitCode, locale),
      from: "md",
    },
    {
      key: "price",
      header: t("columns.price"),
      align: "right",
      cell: ({ price, priceIncludesTax }) =>
        price === null ? (
          <span className="text-ink-soft">{t("byAgreement")}</span>
        ) : (
          <>
            <span className="tabular-nums">{formatUnitPrice(price, locale)}</span>{" "}
            <span className="text-xs text-ink-soft">{t(priceIncludesTax ? "withTax" : "withoutTax")}</span>
          </>
        ),
    },
    {
      key: "vat",
      header: t("columns.vat"),
      align: "right",
      cell: ({ taxCategory, taxPercent }) =>
        taxCategory === "S" ? formatPercent(taxPercent, locale) : taxCategory,
      from: "sm",
    },
  ];
  if (onEdit === null) return columns;
  return [
    ...columns,
    {
      key: "acts",
      header: <span className="sr-only">{t("columns.acts")}</span>,
      align: "right",
      cell: (item) => (
        <span className="flex justify-end gap-1">
          <IconButton
            label={t("editNamed", { name: item.name })}
            icon={<Pencil />}
            onClick={() => onEdit(item)}
          />
          <ArchiveButton company={company} item={item} />
        </span>
      ),
    },
  ];
}

/** Putting away can be taken back, so it asks nothing. */
function ArchiveButton({ company, item }: { company: string; item: Item }) {
  const t = useTranslations("items");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const archive = trpc.items.archive.useMutation({
    onSuccess: () => {
      showToast(t(item.isActive ? "archived" : "restored", { name: item.name }));
      return utils.items.list.invalidate({ company });
    },
    onError: (error) => showToast(errorText(failureOf(error).code), "failed"),
  });
  return (
    <IconButton
      label={t(item.isActive ? "archiveNamed" : "restoreNamed", { name: item.name })}
      icon={item.isActive ? <Archive /> : <ArchiveRestore />}
      disabled={archive.isPending}
      onClick={() => archive.mutate({ company, itemId: item.id, archived: item.isActive })}
    />
  );
}
