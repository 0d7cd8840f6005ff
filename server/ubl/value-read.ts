import { parseCivilDate } from "#server/domain/civil-date.ts";
import { type Decimal, decimal, parseDecimal, toMoneyText } from "#server/domain/money.ts";
import type { Note } from "./oddities.ts";
import { textAt, type XmlNode } from "./xml-tree.ts";

/** No ledger holds more; a longer number is an attack or a slip. */
const wholeDigitsMax = 13;
const decimalsMax = 8;

/** A number as plain text ("4115", "40.0"); null when it is missing or is no number we can keep. */
export function readNumber(text: string | null, path: string, note: Note): string | null {
  if (text === null) return null;
  const plain = normalizeNumber(text);
  if (plain === null) note("UBL-AMOUNT", path, text);
  return plain;
}

/** A day; a time or zone behind it ("2024-04-30T00:00:00", "2024-04-30+02:00") is cut off. */
export function readDate(text: string | null, path: string, note: Note): string | null {
  if (text === null) return null;
  const day = parseCivilDate(text.slice(0, 10));
  if (day === null || text.length !== 10) note("UBL-DATE", path, text);
  return day;
}

/** The amount of a child element with two decimals; more of them are noted and rounded off. */
export function readMoney(node: XmlNode | null, name: string, note: Note): string | null {
  const number = readNumber(textAt(node, name), `stated.${name}`, note);
  if (number === null || isMoneyText(number)) return number;
  const money = toMoneyText(decimal(number));
  if (!decimal(money).equals(decimal(number))) note("UBL-AMOUNT", `stated.${name}`, number);
  return money;
}

/** What nearly every amount is already; computing it again would be a good part of a reading's cost. */
function isMoneyText(plain: string): boolean {
  return /^-?\d+\.\d{2}$/.test(plain) && plain !== "-0.00";
}

export function parseStated(text: string | null): Decimal | null {
  const plain = text === null ? null : normalizeNumber(text);
  return plain === null ? null : parseDecimal(plain);
}

/** XML Schema decimals may carry a plus, or nothing before or behind the dot. */
function normalizeNumber(text: string): string | null {
  const match = /^([+-]?)(\d{0,40})(?:\.(\d{0,40}))?$/.exec(text);
  if (!match || text.length === 0) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return null;
  const kept = whole.replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.length > decimalsMax ? fraction.replace(/0+$/, "") : fraction;
  if (kept.length > wholeDigitsMax || decimals.length > decimalsMax) return null;
  return `${sign === "-" ? "-" : ""}${kept}${decimals === "" ? "" : `.${decimals}`}`;
}
