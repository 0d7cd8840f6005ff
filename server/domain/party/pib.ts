import type { Brand } from "#server/domain/brand.ts";

/** Serbian tax number, nine digits without the RS prefix. A value of this type has passed its check digit. */
export type Pib = Brand<string, "Pib">;

/** Takes "107775252" and "RS107775252". Null when the form or the check digit (ISO 7064 MOD 11,10) is wrong. */
export function parsePib(text: string): Pib | null {
  const digits = text.trim().replace(/^RS/i, "");
  if (!/^\d{9}$/.test(digits)) return null;
  return checkDigit(digits.slice(0, 8)) === Number(digits[8]) ? (digits as Pib) : null;
}

function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const total = (product + Number(digit)) % 10 || 10;
    product = (total * 2) % 11;
  }
  return (11 - product) % 10;
}
