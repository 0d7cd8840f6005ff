/** Amounts in hundredths, both ends among them. */
export type ParasRange = { from: bigint; to: bigint };

/** Digits, perhaps in groups of three, perhaps with one or two decimals; people write both signs both ways. */
const amountText = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d{1,15})(?:([.,])(\d{1,2}))?$/;

/**
 * The amounts that somebody may mean who searches for "1.234,56", "1234.56" or "1234": decimals that are left out can
 * be any. Null when the text does not read like an amount.
 */
export function soughtAmount(text: string): ParasRange | null {
  const parts = amountText.exec(text.replace(/[\s\u00a0\u202f]/g, ""));
  if (parts === null) return null;
  const [, whole = "", group, sign, decimals = ""] = parts;
  if (group !== undefined && group === sign) return null;
  const from = BigInt(whole.replace(/\D/g, "")) * 100n + BigInt(decimals.padEnd(2, "0"));
  const open = [99n, 9n, 0n][decimals.length] ?? 0n;
  return { from, to: from + open };
}
