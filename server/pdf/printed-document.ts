import type { QrPicture } from "./qr-picture.ts";

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
  /** On the first page. */
  logo: Picture | null;
  parties: readonly PrintedParty[];
  facts: readonly { label: string; value: string }[];
  tables: readonly PrintedTable[];
  totals: readonly { label: string; amount: string; strong: boolean }[];
  /** How to pay: a code for banking apps, unless nobody shall pay, and the same in words beside it. */
  payment: {
    title: string;
    lines: readonly { label: string; value: string }[];
    qr: QrPicture | null;
    hints: readonly string[];
  } | null;
  /** Whatever follows, paragraph by paragraph; a section without any is left out. */
  sections: readonly { title: string; paragraphs: readonly string[] }[];
  /** At the bottom of every page, on the left. */
  footer: string;
  pageOf: (page: number, pages: number) => string;
};

/** A PNG or JPEG that has been checked, with its size in dots. */
export type Picture = { bytes: Uint8Array; width: number; height: number };

export type PrintedParty = { role: string; name: string; details: readonly string[] };

export type PrintedTable = {
  title: string | null;
  /** Widths are shares of the page's; they add up to one. */
  columns: readonly { label: string; width: number; align: "left" | "right" }[];
  /** `details` stand small below the second cell. */
  rows: readonly { cells: readonly string[]; details: readonly string[] }[];
};
