/** The Post of Serbia's codes have five digits; people write "11 000" too. Null for what is none. */
export function repairPostalCode(text: string): string | null {
  const digits = text.replaceAll(/\s/g, "");
  return /^\d{5}$/.test(digits) ? digits : null;
}
