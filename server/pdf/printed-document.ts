/**
 * What stands on paper, without measures: all texts are final, in the reader's language. What describes a document
 * is pure; what draws follows it and decides nothing.
 */
export type PrintedDocument = {
  language: string;
  title: string;
  number: string;
  /** Small framed words in the corner of the first page: "Van SEF-a". */
  marks: readonly string[];
  /** A large pale word across every page: nobody may take a trial for the real thing. */
  stamp: string | null;
  parties: readonly PrintedParty[];
  facts: readonly { label: string; value: string }[];
  tables: readonly PrintedTable[];
  totals: readonly { label: string; amount: string; strong: boolean }[];
  /** Whatever follows the sums, paragraph by paragraph. */
  notes: { title: string; paragraphs: readonly string[] };
  /** At the bottom of every page, on the left. */
  footer: string;
  pageOf: (page: number, pages: number) => string;
};

export type PrintedParty = { role: string; name: string; details: readonly string[] };

export type PrintedTable = {
  title: string | null;
  /** Widths are shares of the page's; they add up to one. */
  columns: readonly { label: string; width: number; align: "left" | "right" }[];
  /** `details` stand small below the second cell. */
  rows: readonly { cells: readonly string[]; details: readonly string[] }[];
};
