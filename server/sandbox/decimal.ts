/** Exact decimals for checks and totals: a whole number of ten-millionths, never a floating-point number. */
const scale = 7;
const unitsInOne = 10n ** BigInt(scale);

export interface Decimal {
  /** The value in ten-millionths. */
  units: bigint;
  /** Decimals as written, trailing zeros left out: "1.50" has one. */
  decimals: number;
}

/** Reads "1234.50"; null for anything that is not a plain decimal number of at most seven decimals. */
export function parseDecimal(text: string): Decimal | null {
  const found = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!found) return null;
  const written = (found[3] ?? "").replace(/0+$/, "");
  const units = BigInt(found[2] ?? "0") * unitsInOne + BigInt(written.padEnd(scale, "0").slice(0, scale));
  return { units: found[1] === "-" ? -units : units, decimals: written.length };
}

/** 123456n paras is "1234.56". */
export function formatParas(paras: bigint): string {
  const digits = (paras < 0n ? -paras : paras).toString().padStart(3, "0");
  return `${paras < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Quantity times price in paras; both are in ten-millionths. */
export function multiplyToParas(left: bigint, right: bigint): bigint {
  return divideHalfUp(left * right, unitsInOne * 10n ** BigInt(scale - 2));
}

/** A percentage (in ten-millionths of a percent) of an amount in paras. */
export function percentOf(paras: bigint, percentUnits: bigint): bigint {
  return divideHalfUp(paras * percentUnits, unitsInOne * 100n);
}

/** Division rounded half away from zero, as money is rounded. */
function divideHalfUp(value: bigint, divisor: bigint): bigint {
  const magnitude = value < 0n ? -value : value;
  const quotient = (2n * magnitude + divisor) / (2n * divisor);
  return value < 0n ? -quotient : quotient;
}
