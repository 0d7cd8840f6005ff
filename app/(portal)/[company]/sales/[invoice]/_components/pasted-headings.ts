import { toCyrillic } from "#server/messages/cyrillic.ts";

/** What a column of pasted rows may hold; "other" is left where it is (sums, ordinal numbers). */
export type PastedColumn =
  | "name"
  | "description"
  | "code"
  | "quantity"
  | "unit"
  | "price"
  | "grossPrice"
  | "vat"
  | "discount"
  | "other";

const words: Readonly<Record<Exclude<PastedColumn, "other">, readonly string[]>> = {
  name: [
    "naziv",
    "naziv artikla",
    "naziv robe",
    "naziv usluge",
    "artikal",
    "roba",
    "usluga",
    "stavka",
    "name",
    "item",
    "item name",
  ],
  description: ["opis", "description"],
  code: ["šifra", "sifra", "šifra artikla", "sifra artikla", "code", "item code", "sku"],
  quantity: ["količina", "kolicina", "kol", "quantity", "qty"],
  unit: ["jm", "jed mere", "jedinica", "jedinica mere", "mera", "unit", "uom"],
  price: [
    "cena",
    "jedinična cena",
    "jedinicna cena",
    "cena bez pdv",
    "cena bez pdv-a",
    "neto cena",
    "price",
    "unit price",
    "net price",
  ],
  grossPrice: ["cena sa pdv", "cena sa pdv-om", "bruto cena", "gross price", "price with vat"],
  vat: ["pdv", "stopa", "stopa pdv", "poreska stopa", "porez", "vat", "vat rate", "tax"],
  discount: ["popust", "rabat", "discount"],
};

const columnOf: ReadonlyMap<string, PastedColumn> = new Map(
  columnEntries().flatMap(([column, names]) =>
    names.flatMap((name) => [[name, column] as const, [toCyrillic(name), column] as const]),
  ),
);

function columnEntries(): [PastedColumn, readonly string[]][] {
  const { name, description, code, quantity, unit, price, grossPrice, vat, discount } = words;
  return [
    ["name", name],
    ["description", description],
    ["code", code],
    ["quantity", quantity],
    ["unit", unit],
    ["price", price],
    ["grossPrice", grossPrice],
    ["vat", vat],
    ["discount", discount],
  ];
}

/** The columns of a heading row in its order; null when the row is no heading: it names fewer than two we know. */
export function readHeadings(cells: readonly string[]): PastedColumn[] | null {
  const columns = cells.map((cell) => columnOf.get(bareWord(cell)) ?? "other");
  const known = columns.filter((column) => column !== "other");
  if (new Set(known).size < 2) return null;
  // A list without a name column calls its goods "Opis".
  const hasName = columns.includes("name");
  return columns.map((column) => (column === "description" && !hasName ? "name" : column));
}

/** "Popust (%)" is "popust", "Jed. mere" is "jed mere". */
function bareWord(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[.:%*]|\([^)]*\)|\brsd\b|\bdin\b|\beur\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
