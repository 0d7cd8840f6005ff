import type { Party } from "#server/domain/invoice/invoice.ts";
import { parseJbkjs } from "#server/domain/party/jbkjs.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { repairRegistrationNumber } from "#server/domain/party/registration-number.ts";
import type { Note } from "./oddities.ts";
import { endpointScheme } from "./profile.ts";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-tree.ts";

/** A party from the outer AccountingSupplierParty or AccountingCustomerParty, as much of it as is there. */
export function readParty(outer: XmlNode | null, path: "seller" | "buyer", note: Note): Party {
  const party = nodeAt(outer, "Party");
  const address = nodeAt(party, "PostalAddress");
  return {
    name: textAt(party, "PartyLegalEntity", "RegistrationName") ?? textAt(party, "PartyName", "Name") ?? "",
    pib: readPib(party, path, note),
    registrationNumber: readRegistrationNumber(party, path, note),
    jbkjs: readJbkjs(party, path, note),
    street: textAt(address, "StreetName"),
    city: textAt(address, "CityName"),
    postalCode: textAt(address, "PostalZone"),
    country: textAt(address, "Country", "IdentificationCode") ?? "RS",
    email: textAt(party, "Contact", "ElectronicMail"),
  };
}

/** The tax scheme named VAT is the company's word; the endpoint is only an address but the better than nothing. */
function readPib(party: XmlNode | null, path: string, note: Note): string | null {
  const schemes = childrenOf(party, "PartyTaxScheme");
  const scheme = schemes.find((entry) => textAt(entry, "TaxScheme", "ID") === "VAT") ?? schemes[0] ?? null;
  const text = textAt(scheme, "CompanyID");
  const stated = withoutCountry(text);
  const endpoint = withoutCountry(textAt(party, "EndpointID"));
  const pib = stated ?? endpoint;
  noteForm(party, { text, path, note });
  if (pib === null || (pib.length !== 13 && parsePib(pib) === null)) note("UBL-PIB", `${path}.pib`, pib);
  if (stated !== null && endpoint !== null && stated !== endpoint) {
    note("UBL-PIB-TWO", `${path}.pib`, `${stated} | ${endpoint}`);
  }
  return pib;
}

/** SEF wants RS before the number here (UBLPartyTaxSchemeCompanyIdWithoutPrefix) and its own scheme at the endpoint. */
function noteForm(
  party: XmlNode | null,
  { text, path, note }: { text: string | null; path: string; note: Note },
): void {
  if (text !== null && !text.startsWith("RS")) note("UBL-PIB", `${path}.pib`, text);
  const scheme = nodeAt(party, "EndpointID")?.attributes.schemeID;
  if (scheme !== undefined && scheme !== endpointScheme) note("UBL-PIB", `${path}.pib`, `schemeID ${scheme}`);
}

function withoutCountry(text: string | null): string | null {
  return text === null ? null : text.replace(/^RS\s*/i, "") || null;
}

/** Kept as it stands, leading zeros included; only a lost zero that the check digit proves is put back. */
function readRegistrationNumber(party: XmlNode | null, path: string, note: Note): string | null {
  const text = textAt(party, "PartyLegalEntity", "CompanyID");
  if (text === null) return null;
  const repaired = repairRegistrationNumber(text);
  if (repaired !== text && text.length !== 13) {
    note("UBL-REGISTRATION-NUMBER", `${path}.registrationNumber`, text);
  }
  return repaired ?? text;
}

/** Some programs put a matični broj there; that is no JBKJS. */
function readJbkjs(party: XmlNode | null, path: string, note: Note): string | null {
  const texts = childrenOf(party, "PartyIdentification").flatMap((entry) => textAt(entry, "ID") ?? []);
  const found = texts.map(parseJbkjs).find((jbkjs) => jbkjs !== null) ?? null;
  const clean = texts.length === 0 || (texts.length === 1 && texts[0] === `JBKJS:${found}`);
  if (!clean) note("UBL-JBKJS", `${path}.jbkjs`, texts.join(" | "));
  return found;
}
