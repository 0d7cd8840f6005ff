import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";

test.each<[string, string, [number, string[]][]]>([
  [
    "what is copied",
    "Naziv\tCena\nBurek\t180,50\n",
    [
      [1, ["Naziv", "Cena"]],
      [2, ["Burek", "180,50"]],
    ],
  ],
  [
    "a Serbian CSV file",
    "Naziv;Cena\r\nBurek;180,50",
    [
      [1, ["Naziv", "Cena"]],
      [2, ["Burek", "180,50"]],
    ],
  ],
  [
    "an English CSV file",
    'Name,Price\r\n"Pie, cheese",180.50\r\n',
    [
      [1, ["Name", "Price"]],
      [2, ["Pie, cheese", "180.50"]],
    ],
  ],
  [
    "quotes and ends of lines in a cell",
    'A;B\n"on ""da""\nne";2\n',
    [
      [1, ["A", "B"]],
      [2, ['on "da"\nne', "2"]],
    ],
  ],
  [
    "a first cell that goes over two lines, with signs that part other tables",
    '"A;\n(b, c)"\tD\n1\t2',
    [
      [1, ["A;\n(b, c)", "D"]],
      [2, ["1", "2"]],
    ],
  ],
  [
    "empty rows and cells",
    "A;B\n;\n\n x ;\n",
    [
      [1, ["A", "B"]],
      [4, ["x", ""]],
    ],
  ],
  [
    "one column",
    "A\nB",
    [
      [1, ["A"]],
      [2, ["B"]],
    ],
  ],
  ["nothing", "", []],
  [
    "a quote that never ends",
    'A;B\n"x;1',
    [
      [1, ["A", "B"]],
      [2, ['"x', "1"]],
    ],
  ],
])("%s is read", (_, text, rows) => {
  expect(readTable(text).map(({ row, cells }) => [row, cells])).toEqual(rows);
});
