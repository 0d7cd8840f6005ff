import type { Brand } from "#server/domain/brand.ts";

/** Serbian current account: eighteen digits (bank 3, number 13, control 2) that have passed the control. */
export type BankAccount = Brand<string, "BankAccount">;

/**
 * Takes eighteen digits, the dashed form with a short middle ("840-1620-21") and a Serbian IBAN. Null when the form
 * or the control (ISO 7064 MOD 97-10: the whole number leaves 1) is wrong.
 */
export function parseBankAccount(text: string): BankAccount | null {
  const digits = eighteenDigits(text);
  return digits !== null && BigInt(digits) % 97n === 1n ? (digits as BankAccount) : null;
}

/** "285-2331000000253-79": the short form that people read, without the zeros of the middle part. */
export function formatBankAccount(account: BankAccount): string {
  const middle = account.slice(3, 16).replace(/^0+(?=\d)/, "");
  return `${account.slice(0, 3)}-${middle}-${account.slice(16)}`;
}

function eighteenDigits(text: string): string | null {
  const compact = text.replace(/\s/g, "");
  const dashed = /^(\d{3})-(\d{1,13})-(\d{2})$/.exec(compact);
  if (dashed) return `${dashed[1]}${dashed[2]?.padStart(13, "0")}${dashed[3]}`;
  const iban = /^RS(\d{2})(\d{18})$/i.exec(compact);
  // R is 27 and S is 28 in an IBAN's own check, which reads the country and its digits last.
  if (iban) return BigInt(`${iban[2]}2728${iban[1]}`) % 97n === 1n ? (iban[2] ?? null) : null;
  return /^\d{18}$/.test(compact) ? compact : null;
}
