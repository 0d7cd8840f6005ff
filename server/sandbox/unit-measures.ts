interface UnitMeasure {
  code: string;
  symbol: string | null;
  english: string;
  latin: string;
  cyrillic: string;
  /** Offered first on the portal. */
  onShortList: boolean;
}

/** Units of UN/ECE Recommendation 20 in SEF's list: the short list of the portal and a few more. */
export const unitMeasures: readonly UnitMeasure[] = [
  short("H87", null, "pc", "kom", "ком"),
  short("KGM", "kg", "kilogram", "kg", "кг"),
  short("KMT", "km", "kilometre", "km", "км"),
  short("GRM", "g", "gram", "g", "г"),
  short("MTR", "m", "metre", "m", "м"),
  short("LTR", "l", "litre", "l", "л"),
  short("TNE", "t", "tonne", "t", "т"),
  short("MTK", "m²", "square metre", "m2", "м2"),
  short("MTQ", "m³", "cubic metre", "m3", "м3"),
  short("MIN", "min", "minute", "min", "мин"),
  short("HUR", "h", "hour", "h", "ч"),
  short("DAY", "d", "day", "dan", "дан"),
  short("MON", null, "month", "mesec", "месец"),
  short("ANN", null, "year", "godina", "година"),
  short("KWH", "kWh", "kilowatt hour", "kWh", "кВч"),
  other("SEC", "s", "second", "s", "с"),
  other("ACT", null, "activity", "aktivnost", "активност"),
  other("H18", "ha", "hectare", "ha", "ха"),
  other("CMK", "cm²", "square centimetre", "cm2", "цм2"),
  other("KT", null, "kit", "komplet", "комплет"),
  other("PR", null, "pair", "par", "пар"),
  other("KWT", "kW", "kilowatt", "kW", "кВ"),
  other("XKI", null, "kit, package", "paket", "пакет"),
];

function short(
  code: string,
  symbol: string | null,
  english: string,
  latin: string,
  cyrillic: string,
): UnitMeasure {
  return { code, symbol, english, latin, cyrillic, onShortList: true };
}

function other(...unit: Parameters<typeof short>): UnitMeasure {
  return { ...short(...unit), onShortList: false };
}
