import type { Brand } from "#server/domain/brand.ts";
import { weightedCheckDigit } from "./weighted-check-digit.ts";

/** Matični broj of a company or entrepreneur, eight digits as text: leading zeros belong to it. */
export type RegistrationNumber = Brand<string, "RegistrationNumber">;

const weights = [2, 7, 6, 5, 4, 3, 2] as const;

/** Null when the text is not eight digits or the check digit is wrong. */
export function parseRegistrationNumber(text: string): RegistrationNumber | null {
  const digits = text.trim();
  if (!/^\d{8}$/.test(digits)) return null;
  return weightedCheckDigit(digits, weights) === Number(digits[7]) ? (digits as RegistrationNumber) : null;
}

/** Registers and spreadsheets lose the leading zero ("7020171"): seven digits are padded before they are checked. */
export function repairRegistrationNumber(text: string): RegistrationNumber | null {
  const digits = text.trim();
  return parseRegistrationNumber(/^\d{7}$/.test(digits) ? `0${digits}` : digits);
}
