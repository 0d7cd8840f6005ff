"use client";

import { FileInput, FileOutput } from "lucide-react";
import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { trpc } from "#app/_trpc/client.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { PaletteEntry } from "./palette-entry.ts";

const charactersMin = 2;
const shownMax = 5;
const restMs = 200;

/** Documents of the company that the lists' own search finds, a few of each direction. */
export function useFoundDocuments(
  company: string | null,
  query: string,
  go: (href: string) => void,
): { entries: PaletteEntry[]; isSearching: boolean; hasFailed: boolean } {
  const locale = useLocale();
  const q = useRested(query.trim());
  const enabled = company !== null && q.length >= charactersMin;
  const input = { company: company ?? "", filter: { q } };
  const sales = trpc.invoices.list.useQuery(input, { enabled });
  const purchases = trpc.purchases.list.useQuery(input, { enabled });
  const found = enabled
    ? [
        ...(sales.data?.items ?? []).slice(0, shownMax).map((row) => ({
          ...{ ...row, place: "sales", name: row.customer.name, icon: <FileOutput /> },
        })),
        ...(purchases.data?.items ?? []).slice(0, shownMax).map((row) => ({
          ...{ ...row, place: "purchases", name: row.supplier.name, icon: <FileInput /> },
        })),
      ]
    : [];
  return {
    entries: found.map(({ id, number, place, name, payable, currency, icon }) => ({
      ...{ key: `document:${id}`, group: "documents" as const, icon },
      label: number === null ? name : `${number} · ${name}`,
      detail: formatMoneyWithCurrency(payable, currency, locale),
      run: () => go(`/${company}/${place}/${id}`),
    })),
    isSearching: company !== null && (q !== query.trim() || sales.isFetching || purchases.isFetching),
    hasFailed: sales.isError || purchases.isError,
  };
}

/** The text once nobody has typed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
