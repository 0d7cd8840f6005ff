import type { ReactNode } from "react";
import { foldText } from "#server/domain/fold-text.ts";
import { matchesWords } from "#server/domain/match-words.ts";

export const paletteGroups = ["documents", "partners", "companies", "pages", "acts"] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

export type PaletteEntry = {
  key: string;
  group: PaletteGroup;
  label: string;
  /** Stands behind the label and is searched too. */
  detail?: string;
  icon: ReactNode;
  run: () => void;
};

/** Without a word only the first companies are shown: the rest is found by typing. */
const companiesMax = 8;

/** Found by the server, which knows more of them than their labels say. */
const foundByServer: ReadonlySet<PaletteGroup> = new Set(["documents", "partners"]);

/** What is shown for a query. */
export function chooseEntries(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const found = entries.filter(
    ({ group, label, detail }) =>
      foundByServer.has(group) || matchesWords(foldText(`${label} ${detail ?? ""}`), query),
  );
  const shown = query.trim() === "" ? found.filter(isShownAtOnce) : found;
  return paletteGroups.flatMap((group) =>
    shown.filter((entry) => entry.group === group).sort((one, other) => nearer(one, other, query)),
  );
}

function isShownAtOnce(entry: PaletteEntry, _index: number, all: readonly PaletteEntry[]): boolean {
  return (
    entry.group !== "companies" ||
    all.filter(({ group }) => group === "companies").indexOf(entry) < companiesMax
  );
}

/** What begins with the query comes first; otherwise the order stays. */
function nearer(one: PaletteEntry, other: PaletteEntry, query: string): number {
  const begins = ({ label }: PaletteEntry) => foldText(label).startsWith(foldText(query.trim()));
  return Number(begins(other)) - Number(begins(one));
}
