import type { Brand } from "#server/domain/brand.ts";
import { weightedCheckDigit } from "./weighted-check-digit.ts";

/** The number of a natural person, thirteen digits. */
export type Jmbg = Brand<string, "Jmbg">;

const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Null when the text is not thirteen digits or the check digit is wrong. The birth date in it is not judged. */
export function parseJmbg(text: string): Jmbg | null {
  const digits = text.trim();
  if (!/^\d{13}$/.test(digits)) return null;
  return weightedCheckDigit(digits, weights) === Number(digits[12]) ? (digits as Jmbg) : null;
}
