import type { Party } from "#server/domain/invoice/invoice.ts";
import { parseJmbg } from "./jmbg.ts";
import { parsePib } from "./pib.ts";

export const partyKinds = ["company", "public", "person", "foreign"] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What the numbers of a party say it is; SEF's register may know better of a public body. */
export function kindOfParty({ pib, registrationNumber, jbkjs, country }: Party): PartyKind {
  if (jbkjs !== null) return "public";
  if (parsePib(pib ?? "") !== null) return "company";
  if (country !== "RS") return "foreign";
  const isPerson = parseJmbg(pib ?? "") !== null || parseJmbg(registrationNumber ?? "") !== null;
  return isPerson || (pib === null && registrationNumber === null) ? "person" : "company";
}

/** Why a document for this buyer does not go through SEF, or null when it does. */
export type OutsideSef = "foreign" | "person" | "not-registered";

/**
 * Foreign buyers and natural persons cannot receive there (law on e-invoicing: no duty; SEF looks every buyer up by
 * its Serbian number), nor can a company that SEF's register does not have. `registered` is null when nobody asked.
 */
export function outsideSefBecause(buyer: Party, registered: boolean | null): OutsideSef | null {
  if (registered === true) return null;
  const kind = kindOfParty(buyer);
  if (kind === "foreign" || kind === "person") return kind;
  return registered === false ? "not-registered" : null;
}
