import { sha256 } from "#server/secrets.ts";

/** What failed attempts are counted by. Under a hash: the table of attempts names nobody. */
export function attemptSubject(kind: "email" | "address" | "password" | "code", value: string): string {
  return sha256(`${kind}:${value}`);
}
