import type { Brand } from "#server/domain/brand.ts";

/** Number of a public-funds user, five digits; it has no check digit, and zeros in front belong to it. */
export type Jbkjs = Brand<string, "Jbkjs">;

/** Takes "10520", "JBKJS:10520" and the form with a space that some programs send. Null otherwise. */
export function parseJbkjs(text: string): Jbkjs | null {
  const match = /^(?:JBKJS\s*:\s*)?(\d{5})$/i.exec(text.trim());
  return match?.[1] === undefined ? null : (match[1] as Jbkjs);
}

/** Spreadsheets lose the zeros in front ("5210"): what people type is padded before it is checked. */
export function repairJbkjs(text: string): Jbkjs | null {
  const digits = text.trim();
  return parseJbkjs(/^\d{3,4}$/.test(digits) ? digits.padStart(5, "0") : digits);
}

/** The form that SEF wants in PartyIdentification (UBLPartyIdentificationIdIsNotInCorrectFormat). */
export function toPartyIdentification(jbkjs: string): string {
  return `JBKJS:${jbkjs}`;
}

/** The buyer reference (BT-10) of a procurement that another body ran: "JN-JBKJS:10520-2026/5". */
export function toProcurementReference(signer: Jbkjs, text = ""): string {
  return text.trim() === "" ? `JN-JBKJS:${signer}` : `JN-JBKJS:${signer}-${text.trim()}`;
}

/** Takes such a reference apart; null when it is none, or is not in the form that SEF wants. */
export function parseProcurementReference(reference: string): { signer: Jbkjs; text: string } | null {
  const match = /^JN-JBKJS:(\d{5})(?:-(.*))?$/s.exec(reference);
  const signer = parseJbkjs(match?.[1] ?? "");
  return signer === null ? null : { signer, text: match?.[2] ?? "" };
}
