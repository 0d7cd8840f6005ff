import type { Party } from "#server/domain/invoice/invoice.ts";
import { parseJbkjs, toPartyIdentification } from "#server/domain/party/jbkjs.ts";
import { group, leaf, type XmlElement } from "./element.ts";
import { endpointScheme, taxScheme } from "./profile.ts";

/** AccountingSupplierParty or AccountingCustomerParty. PartyIdentification is for public bodies only. */
export function party(
  name: "cac:AccountingSupplierParty" | "cac:AccountingCustomerParty",
  { pib, jbkjs, name: legalName, registrationNumber, email, ...address }: Party,
): XmlElement | null {
  return group(
    name,
    group(
      "cac:Party",
      leaf("cbc:EndpointID", pib, { schemeID: endpointScheme }),
      group(
        "cac:PartyIdentification",
        leaf("cbc:ID", jbkjs === null ? null : toPartyIdentification(parseJbkjs(jbkjs) ?? jbkjs)),
      ),
      group("cac:PartyName", leaf("cbc:Name", legalName)),
      group(
        "cac:PostalAddress",
        leaf("cbc:StreetName", address.street),
        leaf("cbc:CityName", address.city),
        leaf("cbc:PostalZone", address.postalCode),
        group("cac:Country", leaf("cbc:IdentificationCode", address.country)),
      ),
      pib === null
        ? null
        : group(
            "cac:PartyTaxScheme",
            leaf("cbc:CompanyID", `RS${pib}`),
            group("cac:TaxScheme", leaf("cbc:ID", taxScheme)),
          ),
      group(
        "cac:PartyLegalEntity",
        leaf("cbc:RegistrationName", legalName),
        leaf("cbc:CompanyID", registrationNumber),
      ),
      group("cac:Contact", leaf("cbc:ElectronicMail", email)),
    ),
  );
}
