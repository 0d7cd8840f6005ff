/** A unit of measure that SEF takes: UN/ECE Recommendation 20 code and what people in Serbia write. */
export type Unit = { code: string; symbol: string; nameSr: string; nameEn: string };

/** The units of SEF's own short list, the most used first; its full list is read from SEF at run time. */
export const units: readonly Unit[] = [
  { code: "H87", symbol: "kom", nameSr: "komad", nameEn: "piece" },
  { code: "HUR", symbol: "h", nameSr: "sat", nameEn: "hour" },
  { code: "DAY", symbol: "dan", nameSr: "dan", nameEn: "day" },
  { code: "MON", symbol: "mes", nameSr: "mesec", nameEn: "month" },
  { code: "ANN", symbol: "god", nameSr: "godina", nameEn: "year" },
  { code: "MIN", symbol: "min", nameSr: "minut", nameEn: "minute" },
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
  ["pcs", "H87"],
  ["c62", "H87"],
  ["ea", "H87"],
  ["sati", "HUR"],
  ["čas", "HUR"],
  ["dana", "DAY"],
  ["meseci", "MON"],
  ["lit", "LTR"],
  ["m2", "MTK"],
  ["m3", "MTQ"],
]);

export function findUnit(code: string): Unit | null {
  return units.find((unit) => unit.code === code) ?? null;
}

/** The code for what a person typed or a file carries ("kom", "Kom.", "H87"). Null when nobody would be sure. */
export function unitCodeOf(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const known = units.find(({ code, symbol, nameSr, nameEn }) =>
    [code, symbol, nameSr, nameEn].some((name) => name.toLowerCase() === wanted),
  );
  return known?.code ?? synonyms.get(wanted) ?? null;
}
