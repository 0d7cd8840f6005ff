import type { Readable } from "node:stream";
import type { CivilDate } from "#server/domain/civil-date.ts";
import type { Sheet } from "./sheet.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file that is made while it is taken. */
export type ExportedFile = { fileName: string; contentType: string; content: Readable };

const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A list as a file of its own name: whose it is, what it lists and of which day. */
export function exportFile(
  sheet: Sheet,
  { format, company, day }: { format: ExportFormat; company: string; day: CivilDate },
): ExportedFile {
  const stem = [company, sheet.name, day].map(fileNamePart).join(" ");
  return {
    fileName: `${stem}.${format}`,
    contentType: contentTypes[format],
    content: format === "csv" ? writeCsv(sheet) : writeXlsx(sheet),
  };
}

/** Without signs that a file system refuses. */
function fileNamePart(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}._ -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
