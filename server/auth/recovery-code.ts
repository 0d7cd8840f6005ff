import { randomInt } from "node:crypto";
import { sha256 } from "#server/secrets.ts";

export const recoveryCodesMade = 10;
/** Without signs that look alike on paper: 32 of them, five bits each. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const groups = 4;
const groupSigns = 4;

/** Fresh codes as people keep them: `ABCD-EFGH-JKLM-NPQR`, 80 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodesMade }, () => Array.from({ length: groups }, newGroup).join("-"));
}

function newGroup(): string {
  return Array.from({ length: groupSigns }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}

/** How a code is kept: nobody guesses 80 bits, so a fast hash is enough. Case, dashes and spaces do not matter. */
export function hashRecoveryCode(userId: string, code: string): string {
  return sha256(`${userId}:${code.toUpperCase().replace(/[^0-9A-Z]/g, "")}`);
}
