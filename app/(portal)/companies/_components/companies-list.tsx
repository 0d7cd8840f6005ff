"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import { trpc } from "#app/_trpc/client.ts";
import { foldText } from "#server/domain/fold-text.ts";
import { matchesWords } from "#server/domain/match-words.ts";
import { useCompanyColumns } from "./use-company-columns.tsx";

const lookMs = 60_000;
/** Fewer are seen at a glance. */
const searchedFrom = 6;

/** Each company with its open work; the box finds by name or PIB, without regard to diacritics and script. */
export function CompaniesList() {
  const t = useTranslations("companies");
  const [companies] = trpc.companies.overview.useSuspenseQuery(undefined, { refetchInterval: lookMs });
  const [query, setQuery] = useState("");
  const columns = useCompanyColumns();
  const shown = companies.filter(({ name, pib }) => matchesWords(foldText(`${name} ${pib}`), query));
  if (companies.length === 0) {
    return (
      <Panel flush>
        <EmptyState text={t("empty")} />
      </Panel>
    );
  }
  return (
    <>
      {companies.length < searchedFrom ? null : (
        <TextInput
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          className="max-w-md"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <Panel flush>
        {shown.length === 0 ? (
          <EmptyState text={t("nothingFound")} />
        ) : (
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={shown}
            rowKey={({ slug }) => slug}
            rowHref={({ slug }) => `/${slug}`}
          />
        )}
      </Panel>
    </>
  );
}
