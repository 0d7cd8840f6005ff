import type { Locale } from "#server/messages/locales.ts";

/**
 * An amount as people type or paste it, "1.234,56" or "1234.56", as decimal text "1234.56". Null when unreadable.
 * With both signs the last one is the decimal sign. A single sign followed by exactly three digits is ambiguous and
 * read as the language writes it: in Serbian "1.234" is a thousand and "1,234" is one and a bit.
 */
export function parseMoneyText(text: string, locale: Locale): string | null {
  const compact = text.replace(/[\s\u00a0\u202f']/g, "").replace(/^\u2212/, "-");
  const parts = /^(-?)([\d.,]+)$/.exec(compact);
  if (parts === null) return null;
  const [, sign = "", figure = ""] = parts;
  const decimalSign = findDecimalSign(figure, locale);
  const at = decimalSign === null ? figure.length : figure.lastIndexOf(decimalSign);
  const whole = figure.slice(0, at);
  const fraction = figure.slice(at + 1);
  if (/[.,]/.test(fraction) || !isGrouped(whole)) return null;
  const digits = whole.replace(/[.,]/g, "").replace(/^0+(?=\d)/, "") || "0";
  if (whole === "" && fraction === "") return null;
  const amount = fraction === "" ? digits : `${digits}.${fraction}`;
  return /[1-9]/.test(amount) ? sign + amount : amount;
}

function findDecimalSign(figure: string, locale: Locale): "." | "," | null {
  const dots = figure.split(".").length - 1;
  const commas = figure.split(",").length - 1;
  if (dots > 0 && commas > 0) return figure.lastIndexOf(".") > figure.lastIndexOf(",") ? "." : ",";
  if (dots + commas !== 1) return null;
  const sign = dots === 1 ? "." : ",";
  const groupSign = locale === "en" ? "," : ".";
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(figure);
  return sign === groupSign && looksGrouped ? null : sign;
}

/** Either plain digits, or groups of three parted by one and the same sign. */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}(?:\.\d{3})+$/.test(whole) || /^\d{1,3}(?:,\d{3})+$/.test(whole);
}
