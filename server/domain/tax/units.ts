import { foldText } from "#server/domain/fold-text.ts";

/**
 * A unit of measure that SEF takes: UN/ECE Recommendation 20 code and what people write. Symbols of the metric system are
 * the same in every script and language; where the symbol is a word cut short, each has its own.
 */
export type Unit = {
  code: string;
  symbol: string;
  symbolCyrl?: string;
  symbolEn?: string;
  nameSr: string;
  nameEn: string;
};

/** The units of SEF's own short list, the most used first; its full list is read from SEF at run time. */
export const units: readonly Unit[] = [
  { code: "H87", symbol: "kom", symbolCyrl: "ком", symbolEn: "pcs", nameSr: "komad", nameEn: "piece" },
  { code: "HUR", symbol: "h", nameSr: "sat", nameEn: "hour" },
  { code: "DAY", symbol: "dan", symbolCyrl: "дан", symbolEn: "day", nameSr: "dan", nameEn: "day" },
  { code: "MON", symbol: "mes", symbolCyrl: "мес", symbolEn: "month", nameSr: "mesec", nameEn: "month" },
  { code: "ANN", symbol: "god", symbolCyrl: "год", symbolEn: "year", nameSr: "godina", nameEn: "year" },
  { code: "MIN", symbol: "min", symbolCyrl: "мин", symbolEn: "min", nameSr: "minut", nameEn: "minute" },
  { code: "KGM", symbol: "kg", nameSr: "kilogram", nameEn: "kilogram" },
  { code: "GRM", symbol: "g", nameSr: "gram", nameEn: "gram" },
  { code: "TNE", symbol: "t", nameSr: "tona", nameEn: "tonne" },
  { code: "LTR", symbol: "l", nameSr: "litar", nameEn: "litre" },
  { code: "MTR", symbol: "m", nameSr: "metar", nameEn: "metre" },
  { code: "KMT", symbol: "km", nameSr: "kilometar", nameEn: "kilometre" },
  { code: "MTK", symbol: "m²", nameSr: "kvadratni metar", nameEn: "square metre" },
  { code: "MTQ", symbol: "m³", nameSr: "kubni metar", nameEn: "cubic metre" },
  { code: "KWH", symbol: "kWh", nameSr: "kilovat-sat", nameEn: "kilowatt hour" },
];

/** What people write for a unit beside its symbol, name and code. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["kom.", "H87"],
  ["c62", "H87"],
  ["ea", "H87"],
  ["sati", "HUR"],
  ["cas", "HUR"],
  ["dana", "DAY"],
  ["meseci", "MON"],
  ["lit", "LTR"],
  ["m2", "MTK"],
  ["m3", "MTQ"],
]);

export function findUnit(code: string): Unit | null {
  return units.find((unit) => unit.code === code) ?? null;
}

/** Units whose code, symbol, name or other name begins with, or else contains, what a person typed; all for nothing. */
export function searchUnits(text: string): readonly Unit[] {
  const wanted = plain(text);
  const rank = (unit: Unit) => {
    const names = namesOf(unit).map(plain);
    if (names.some((name) => name === wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((place) => units.filter((unit) => rank(unit) === place));
}

function namesOf({ code, symbol, symbolEn = symbol, nameSr, nameEn }: Unit): string[] {
  const others = [...synonyms].filter(([, of]) => of === code).map(([name]) => name);
  return [code, symbol, symbolEn, nameSr, nameEn, ...others];
}

/** "Čas" is found by "cas" and by "час": many type without the marks, or in the other script. */
function plain(text: string): string {
  return foldText(text.trim());
}

/** The code for what a person typed or a file carries ("kom", "Kom.", "ком", "H87"). Null when nobody would be sure. */
export function unitCodeOf(text: string): string | null {
  const wanted = plain(text);
  return units.find((unit) => namesOf(unit).some((name) => plain(name) === wanted))?.code ?? null;
}
