import type { RadarRow } from "#app/(portal)/[company]/deadlines/_data/deadline-filter.ts";

export type MayAct = { decide: boolean; remind: boolean };
export type ListedDocument = NonNullable<RadarRow["document"]>;

export function isRemindable({ subject, clock }: RadarRow): boolean {
  return subject === "sales" && (clock === "answer" || clock === "payment");
}

/** Whether there is anything that this person can do about a row. */
export function isActable(row: RadarRow, may: MayAct): boolean {
  return (may.decide && row.decidable) || (may.remind && isRemindable(row));
}

/** The documents of rows, each once: one document may stand in several. */
export function documentsOf(rows: readonly RadarRow[]): ListedDocument[] {
  const found = new Map<string, ListedDocument>();
  for (const { document } of rows) if (document !== null) found.set(document.id, document);
  return [...found.values()];
}
