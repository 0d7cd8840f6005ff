/**
 * Sum of amounts as they travel: decimal text with at most two places, to text with two ("1234.50"). In whole
 * hundredths, so that a browser that only adds needs no decimal arithmetic. Throws a RangeError on any other text.
 */
export function sumMoney(amounts: readonly string[]): string {
  const hundredths = amounts.reduce((total, amount) => total + hundredthsOf(amount), 0n);
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, "0");
  return `${hundredths < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function hundredthsOf(amount: string): bigint {
  const parts = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  if (parts === null) throw new RangeError(`not an amount: ${amount.slice(0, 40)}`);
  return BigInt(`${parts[1]}${(parts[2] ?? "").padEnd(2, "0")}`);
}
