import type { Brand } from "#server/domain/brand.ts";

/** Number of a public-funds user, five digits; it has no check digit, and zeros in front belong to it. */
export type Jbkjs = Brand<string, "Jbkjs">;

/** Takes "10520", "JBKJS:10520" and the form with a space that some programs send. Null otherwise. */
export function parseJbkjs(text: string): Jbkjs | null {
  const match = /^(?:JBKJS\s*:\s*)?(\d{5})$/i.exec(text.trim());
  return match?.[1] === undefined ? null : (match[1] as Jbkjs);
}

/** The form that SEF wants in PartyIdentification (UBLPartyIdentificationIdIsNotInCorrectFormat). */
export function toPartyIdentification(jbkjs: string): string {
  return `JBKJS:${jbkjs}`;
}
