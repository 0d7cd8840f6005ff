"use client";

import { useTranslations } from "next-intl";
import type { Column } from "#app/_components/data-table.tsx";
import { MomentText } from "#app/_components/moment-text.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type PartnerRow = Outputs["partners"]["list"]["items"][number];

export function usePartnerColumns(): Column<PartnerRow>[] {
  const t = useTranslations("partners.columns");
  const kind = useTranslations("party.kind");
  return [
    { key: "name", header: t("name"), cell: ({ name }) => name },
    { key: "kind", header: t("kind"), cell: (row) => kind(row.kind), from: "md" },
    { key: "pib", header: t("pib"), cell: ({ pib }) => pib },
    {
      key: "registrationNumber",
      header: t("registrationNumber"),
      cell: ({ registrationNumber }) => registrationNumber,
      from: "lg",
    },
    { key: "jbkjs", header: t("jbkjs"), cell: ({ jbkjs }) => jbkjs, from: "sm" },
    { key: "city", header: t("city"), cell: ({ city }) => city, from: "md" },
    {
      key: "lastChange",
      header: t("lastChange"),
      cell: ({ updatedAt }) => (
        <span className="text-ink-soft">
          <MomentText instant={updatedAt} relative />
        </span>
      ),
      from: "lg",
    },
  ];
}
