"use client";

import { Building2, FileInput, FileOutput } from "lucide-react";
import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { trpc } from "#app/_trpc/client.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { PaletteEntry } from "./palette-entry.ts";

const charactersMin = 2;
const shownMax = 5;
const restMs = 200;

/** Documents and partners of the company that the lists' own search finds, a few of each. */
export function useFoundEntries(
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
  const partners = trpc.partners.list.useQuery({ company: company ?? "", search: q }, { enabled });
  const documents = enabled
    ? [
        ...(sales.data?.items ?? []).slice(0, shownMax).map((row) => ({
          ...{ ...row, place: "sales", name: row.customer.name, icon: <FileOutput /> },
        })),
        ...(purchases.data?.items ?? []).slice(0, shownMax).map((row) => ({
          ...{ ...row, place: "purchases", name: row.supplier.name, icon: <FileInput /> },
        })),
      ]
    : [];
  const documentEntries = documents.map(({ id, number, place, name, payable, currency, icon }) => ({
    ...{ key: `document:${id}`, group: "documents" as const, icon },
    label: number === null ? name : `${number} · ${name}`,
    detail: formatMoneyWithCurrency(payable, currency, locale),
    run: () => go(`/${company}/${place}/${id}`),
  }));
  const partnerEntries = (enabled ? (partners.data?.items ?? []) : [])
    .slice(0, shownMax)
    .map(({ id, name, pib, city }) => ({
      ...{ key: `partner:${id}`, group: "partners" as const, icon: <Building2 />, label: name },
      detail: [pib, city].filter(Boolean).join(" · "),
      run: () => go(`/${company}/partners/${id}`),
    }));
  const searches = [sales, purchases, partners];
  return {
    entries: [...documentEntries, ...partnerEntries],
    isSearching: company !== null && (q !== query.trim() || searches.some(({ isFetching }) => isFetching)),
    hasFailed: searches.some(({ isError }) => isError),
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
