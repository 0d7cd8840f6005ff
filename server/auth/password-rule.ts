import { commonPasswords } from "./common-passwords.ts";

/** Length counts, composition does not: NIST SP 800-63B, 3.1.1.2. */
export const passwordCharactersMin = 10;
/** A limit only so that nobody lets us hash megabytes. */
export const passwordCharactersMax = 200;

export type PasswordFault = "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_TOO_COMMON";

/**
 * Judges a new password. Pure, so that the form says the same as the server.
 *
 * @param known what an attacker tries first for this person: e-mail, own name, name of the company.
 */
export function findPasswordFault(password: string, known: readonly string[] = []): PasswordFault | null {
  const length = [...password].length;
  if (length < passwordCharactersMin) return "PASSWORD_TOO_SHORT";
  if (length > passwordCharactersMax) return "PASSWORD_TOO_LONG";
  const plain = fold(password);
  const guessable = known.flatMap((text) => [text, text.split("@")[0] ?? ""]).map(fold);
  return commonPasswords.has(plain) || guessable.includes(plain) ? "PASSWORD_TOO_COMMON" : null;
}

/** Case and outer spaces make a guess no harder. */
function fold(text: string): string {
  return text.trim().toLowerCase();
}
