import type { RadarRow } from "./deadline-filter.ts";

/** The document; for a duty of the company the place where its tax period is set. `home`: "/firma". */
export function rowAddress({ document, subject }: RadarRow, home: string): string {
  if (document === null) return `${home}/settings/organization`;
  return `${home}/${subject === "sales" ? "sales" : "purchases"}/${document.id}`;
}
