import { buffer } from "node:stream/consumers";
import excel from "exceljs";
import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { exportFile } from "./export-file.ts";
import type { CellValue, Sheet, SheetColumn } from "./sheet.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

const columns: SheetColumn[] = [
  { header: "Kupac", kind: "text", width: 30 },
  { header: "Datum izdavanja", kind: "day", width: 14 },
  { header: "Iznos sa PDV", kind: "amount", width: 16 },
  { header: "Poslednja promena", kind: "moment", width: 18 },
];

const hostile = [
  '=HYPERLINK("http://zlo.example";"Klikni")',
  "+381 11 123",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  ' =1+1;"razdvojeno"',
];
const summer = new Date("2026-07-01T22:30:00Z");

function sheet(...pages: CellValue[][][]): Sheet {
  return {
    name: "Izlazni dokumenti",
    columns,
    pages: (async function* () {
      yield* pages;
    })(),
  };
}

const ofNames = (names: readonly string[]) =>
  names.map((name): CellValue[] => [name, "2026-11-21", "-1234.50", summer]);

async function readCsv(source: Sheet): Promise<string[][]> {
  const text = (await buffer(writeCsv(source))).toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const cell = /(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/y;
  const rows: string[][] = [[]];
  cell.lastIndex = 1;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") rows.push([]);
  }
  expect(cell.lastIndex).toBe(0);
  return rows.slice(0, -1);
}

async function readXlsx(source: Sheet): Promise<excel.Worksheet> {
  const book = new excel.Workbook();
  const bytes = await buffer(writeXlsx(source));
  await book.xlsx.load(bytes.buffer);
  const table = book.worksheets[0];
  if (table === undefined) throw new Error("The workbook has no sheet.");
  return table;
}

test("a list is read back from CSV with its header, days, moments of Belgrade and decimal commas", async () => {
  expect(
    await readCsv(
      sheet(ofNames(["Čačanska mlekara; d.o.o."]), ofNames(['"Ђ" & sin']), [[null, null, null, null]]),
    ),
  ).toEqual([
    ["Kupac", "Datum izdavanja", "Iznos sa PDV", "Poslednja promena"],
    ["Čačanska mlekara; d.o.o.", "2026-11-21", "-1234,50", "2026-07-02 00:30"],
    ['"Ђ" & sin', "2026-11-21", "-1234,50", "2026-07-02 00:30"],
    ["", "", "", ""],
  ]);
});

test("no name in a CSV begins as a formula does", async () => {
  const [, ...rows] = await readCsv(sheet(ofNames(hostile)));
  expect(rows.map(([name]) => name)).toEqual(hostile.map((name) => `'${name}`));
});

test("a list is read back from Excel with typed cells: text stays text, days and amounts can be counted with", async () => {
  const names = [...hostile, "Čačanska mlekara", "_x0041_ & <b>"];
  const table = await readXlsx(sheet(ofNames(names.slice(0, 3)), ofNames(names.slice(3))));
  expect(table.getRow(1).values).toEqual([undefined, ...columns.map(({ header }) => header)]);
  for (const [index, name] of names.entries()) {
    const row = table.getRow(index + 2);
    // A carriage return is a line feed to whoever reads XML.
    expect(row.getCell(1).value).toBe(name.replace("\r", "\n"));
    expect(row.getCell(1).type).toBe(excel.ValueType.String);
    expect(row.getCell(1).numFmt).toBe("@");
    expect(row.getCell(2).value).toEqual(new Date("2026-11-21T00:00:00Z"));
    expect(row.getCell(3).value).toBe(-1234.5);
    expect(row.getCell(3).numFmt).toBe("#,##0.00");
    expect(row.getCell(4).value).toEqual(new Date("2026-07-02T00:30:00Z"));
  }
});

test("signs that no XML can hold do not make the workbook unreadable", async () => {
  const table = await readXlsx(sheet(ofNames(["A\u0000B\u0008\uFFFF\uD800C"])));
  expect(table.getRow(2).getCell(1).value).toBe("ABC");
});

test("an amount that a binary float would change stays exact as text", async () => {
  const table = await readXlsx(sheet([["x", null, "12345678901234567.89", null]]));
  expect(table.getRow(2).getCell(3).value).toBe("12345678901234567.89");
});

test.each([["csv"], ["xlsx"]] as const)(
  "a %s that fails while it is made ends with an error",
  async (format) => {
    const source: Sheet = {
      ...sheet(),
      pages: (async function* () {
        yield ofNames(["Prvi"]);
        throw new Error("the database went away");
      })(),
    };
    const { content } = exportFile(source, { format, company: "Dunav", day: civilDate("2026-11-21") });
    await expect(buffer(content)).rejects.toThrow("the database went away");
  },
);

test.each([["csv"], ["xlsx"]] as const)(
  "a %s whose reader has gone reads no further pages",
  async (format) => {
    let pages = 0;
    let ended = false;
    const source: Sheet = {
      ...sheet(),
      pages: (async function* () {
        try {
          for (;;) {
            pages += 1;
            yield Array.from({ length: 500 }, () =>
              ofNames([crypto.randomUUID() + crypto.randomUUID()]),
            ).flat();
          }
        } finally {
          ended = true;
        }
      })(),
    };
    const { content } = exportFile(source, { format, company: "Dunav", day: civilDate("2026-11-21") });
    for await (const chunk of content) if (chunk.length > 0) break;
    await expect.poll(() => ended).toBe(true);
    expect(pages).toBeLessThan(20);
  },
);

test("the file is named after company, list and day, without signs that file systems refuse", () => {
  const { fileName, content } = exportFile(sheet(), {
    format: "csv",
    company: 'Ćuprija "Izvoz" / d.o.o.',
    day: civilDate("2026-11-21"),
  });
  content.destroy();
  expect(fileName).toBe("Ćuprija Izvoz d.o.o. Izlazni dokumenti 2026-11-21.csv");
});
