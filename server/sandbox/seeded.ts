import { createHash } from "node:crypto";

/** Randomness that repeats: the same seed and the same label give the same value in every run. */
function digest(seed: string, label: string): Buffer {
  return createHash("sha256").update(`${seed}:${label}`).digest();
}

/** A GUID in lower case with the version 4 marks, since clients may check its form. */
export function seededGuid(seed: string, label: string): string {
  const hex = digest(seed, label).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A number from 0 (included) to 1 (excluded). */
export function seededFraction(seed: string, label: string): number {
  return digest(seed, label).readUInt32BE(0) / 2 ** 32;
}

/** A short register number such as "J5W9". SEF gives four letters and digits to what stands in CIR. */
export function seededCirId(seed: string, label: string): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  return Array.from(digest(seed, label).subarray(0, 4), (byte) => alphabet.charAt(byte % 32)).join("");
}
