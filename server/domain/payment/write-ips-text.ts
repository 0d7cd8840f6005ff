import type { PaymentSlip } from "./payment-slip.ts";

/** What version 13 of a QR code holds at error level M. */
export const ipsBytesMax = 331;

/**
 * The text of the NBS IPS QR code on a bill: `TAG:value` joined by "|" in the fixed order; a tag without a value is
 * left out. Where the bytes do not suffice, the payer's address goes first, then the payer: both are optional.
 *
 * Source: NBS, ips.nbs.rs, "Preporuke za validaciju".
 */
export function writeIpsText(slip: PaymentSlip): string {
  const payers = [slip.payer, slip.payer.slice(0, 1), []];
  const texts = payers.map((payer) => join(slip, payer));
  return texts.find((text) => ipsBytes(text) <= ipsBytesMax) ?? join(slip, []);
}

/** Bytes in UTF-8. */
export function ipsBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function join({ account, amount, payee, code, purpose, reference }: PaymentSlip, payer: readonly string[]) {
  const tags: readonly (readonly [tag: string, value: string])[] = [
    ["K", "PR"],
    ["V", "01"],
    ["C", "1"],
    ["R", account],
    ["N", payee.join("\n")],
    ["I", `RSD${amount.replace(".", ",")}`],
    ["P", payer.join("\n")],
    ["SF", code],
    ["S", purpose],
    ["RO", reference === null ? "" : `${reference.model}${reference.number}`],
  ];
  return tags
    .filter(([, value]) => value !== "")
    .map(([tag, value]) => `${tag}:${value}`)
    .join("|");
}
