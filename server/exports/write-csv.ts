import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Stringifier, stringify } from "csv-stringify";
import { belgradeDay, belgradeTime } from "#server/domain/civil-date.ts";
import { parseDecimal, toMoneyText } from "#server/domain/money.ts";
import { harmlessText } from "./harmless-text.ts";
import type { CellKind, CellValue, Sheet } from "./sheet.ts";

/**
 * A list as the Excel of this country opens it by double click: UTF-8 with its mark, semicolons, decimal commas and
 * days as 2026-11-21, which every language of Excel takes for a day. Rows are read as fast as they are taken.
 */
export function writeCsv({ columns, pages }: Sheet): Readable {
  async function* rows(): AsyncGenerator<readonly string[]> {
    yield columns.map(({ header }) => harmlessText(header));
    for await (const page of pages) {
      for (const row of page) yield columns.map(({ kind }, index) => csvText(kind, row[index] ?? null));
    }
  }
  const file: Stringifier = stringify({
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted_match: /[\r\t]/,
  });
  // What fails while rows are read ends the file with an error: a cut list must never look like a whole one.
  pipeline(Readable.from(rows()), file).catch((error: Error) => file.destroy(error));
  return file;
}

function csvText(kind: CellKind, value: CellValue): string {
  if (value === null) return "";
  if (value instanceof Date) return `${belgradeDay(value)} ${belgradeTime(value)}`;
  const amount = kind === "amount" ? parseDecimal(value) : null;
  return amount === null ? harmlessText(value) : toMoneyText(amount).replace(".", ",");
}
