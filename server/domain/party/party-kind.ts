import type { Party } from "#server/domain/invoice/invoice.ts";
import { parseJmbg } from "./jmbg.ts";
import { parsePib } from "./pib.ts";

/** What a party is; the database has the same list as a CHECK on partners. */
export const partyKinds = ["company", "public_body", "person", "foreign"] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What the numbers of a party say it is; SEF's register may know better of a public body. */
export function kindOfParty({ pib, registrationNumber, jbkjs, country }: Party): PartyKind {
  if (jbkjs !== null) return "public_body";
  if (parsePib(pib ?? "") !== null) return "company";
  if (country !== "RS") return "foreign";
  const isPerson = parseJmbg(pib ?? "") !== null || parseJmbg(registrationNumber ?? "") !== null;
  return isPerson || (pib === null && registrationNumber === null) ? "person" : "company";
}

/** Why a document for this buyer does not go through SEF. */
export const outsideSefReasons = ["foreign", "person", "not-registered"] as const;
export type OutsideSef = (typeof outsideSefReasons)[number];

/**
 * Why a document does not go through SEF, or null when it does. Foreign buyers and natural persons cannot receive
 * there (law on e-invoicing: no duty; SEF looks every buyer up by its Serbian number), unless SEF is known to have
 * them; nor can a company that it does not have. A public body is always there: it is in the register by law.
 *
 * @param registered whether SEF has the buyer; null when nobody knows.
 */
export function outsideSefBecause(kind: PartyKind, registered: boolean | null): OutsideSef | null {
  switch (kind) {
    case "foreign":
    case "person":
      return registered === true ? null : kind;
    case "company":
      return registered === false ? "not-registered" : null;
    case "public_body":
      return null;
    default:
      return kind satisfies never;
  }
}

/** Whether a party says anything by which it could be looked up: of somebody without a number nothing is concluded. */
export function isIdentified({ pib, registrationNumber, jbkjs, country }: Party): boolean {
  return country !== "RS" || [pib, registrationNumber, jbkjs].some((number) => number !== null);
}
