/*
 * The words of lists, apart from the schemas that check them: a browser needs the words only.
 */

/** Where a document stands in the work of a person: it waits for one of us, for the other side, or for nobody. */
export const listTabs = ["attention", "waiting", "done", "all"] as const;
export type ListTab = (typeof listTabs)[number];

export const directions = ["asc", "desc"] as const;
export type SortDirection = (typeof directions)[number];

export const searchLengthMax = 100;
/** Control characters and halves of a character: no database takes them. */
const unsearchable = /[\p{Cc}\p{Cs}]/gu;

/** What can be searched of a text that somebody has typed or an address holds. */
export function searchText(text: string): string {
  return text.slice(0, searchLengthMax).replace(unsearchable, "").trim();
}

/** Longer than any term of the law. */
export const deadlineDaysMax = 365;
