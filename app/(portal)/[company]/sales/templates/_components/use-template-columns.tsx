"use client";

import { useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { BeginFromTemplate } from "./begin-from-template.tsx";
import { DeleteTemplate } from "./delete-template.tsx";
import { RenameTemplate } from "./rename-template.tsx";
import type { Permissions, TemplateRow } from "./templates-list.tsx";

export function useTemplateColumns(company: string, permissions: Permissions): Column<TemplateRow>[] {
  const t = useTranslations("templates.columns");
  const kind = useTranslations("documentKind");
  const mayEdit = permissions.includes("invoice.edit");
  const mayDelete = permissions.includes("invoice.delete");
  const acts: Column<TemplateRow> = {
    key: "actions",
    header: <span className="sr-only">{t("actions")}</span>,
    align: "right",
    cell: (row) => (
      <span className="flex flex-wrap items-center justify-end gap-1">
        {mayEdit ? <BeginFromTemplate company={company} template={row} /> : null}
        {mayEdit ? <RenameTemplate company={company} template={row} /> : null}
        {mayDelete ? <DeleteTemplate company={company} template={row} /> : null}
      </span>
    ),
  };
  return [
    {
      key: "name",
      header: t("name"),
      cell: ({ name, buyer }) => (
        <span className="flex flex-col break-words">
          <span className="font-medium">{name}</span>
          <span className="text-ink-soft md:hidden">{buyer}</span>
        </span>
      ),
    },
    { key: "buyer", header: t("buyer"), cell: ({ buyer }) => buyer, from: "md" },
    { key: "kind", header: t("kind"), cell: ({ typeCode }) => kind(typeCode), from: "lg" },
    {
      key: "amount",
      header: t("amount"),
      cell: ({ payable, currency }) => <Money amount={payable} currency={currency} />,
      align: "right",
      from: "sm",
      nowrap: true,
    },
    ...(mayEdit || mayDelete ? [acts] : []),
  ];
}
