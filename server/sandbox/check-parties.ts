import { type Check, fault } from "./check.ts";
import type { Company } from "./company.ts";
import { companiesOfPib } from "./find-company.ts";
import type { Sandbox } from "./sandbox.ts";
import { pairKey } from "./state.ts";
import type { PartyFacts } from "./ubl-facts.ts";

/**
 * The register row that the buyer's PIB and JBKJS point to. A PIB alone may belong to several bodies; then the
 * first active one stands for them, and the public-sector checks ask for the JBKJS.
 */
export function findReceiver(sandbox: Sandbox, buyer: PartyFacts): Company | null {
  const rows = companiesOfPib(sandbox, buyer.pib ?? "").filter((company) => company.active);
  const jbkjs = readJbkjs(buyer.jbkjsMarks[0] ?? "");
  return (
    rows.find((row) => jbkjs !== null && row.jbkjs === jbkjs) ??
    rows.find((row) => row.jbkjs === null) ??
    rows[0] ??
    null
  );
}

/** "JBKJS:10520" → "10520"; some programs write a space after the colon. */
export function readJbkjs(mark: string): string | null {
  return /^JBKJS:\s*(\d{5})$/i.exec(mark)?.[1] ?? null;
}

/** The seller in the XML must be the owner of the key; a public body must not send in another's name. */
export const senderOwnsKey: Check = ({ facts, sender }) => {
  const mark = facts.seller.jbkjsMarks[0];
  const otherBody = mark !== undefined && readJbkjs(mark) !== sender.jbkjs;
  if (facts.seller.pib === sender.pib && !otherBody) return null;
  return fault(
    "UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch",
    "Sender company and sender company identifier do not match",
    "invoice.AccountingSupplierParty.Party.EndpointID",
  );
};

/** The buyer must be registered and not deleted. */
export const receiverExists: Check = ({ receiver }) =>
  receiver
    ? null
    : fault(
        "ReceiverCompanyNotFound",
        "Receiver company not found",
        "invoice.AccountingCustomerParty.Party.EndpointID",
      );

/** PIB has nine digits behind RS, the company number eight; natural persons have thirteen in both places. */
export const codesHaveGoodLength: Check = ({ facts }) => {
  for (const [role, party] of [
    ["sender", facts.seller],
    ["receiver", facts.buyer],
  ] as const) {
    const side = role === "sender" ? "AccountingSupplierParty" : "AccountingCustomerParty";
    const registration = party.registrationNumber ?? "";
    if (!/^(\d{8}|\d{13})$/.test(registration)) {
      return fault(
        "UBLRegistrationCodeDoesNotHaveGoodLength",
        `The ${role}'s registration code does not have a good length. Registration code: ${registration}`,
        `invoice.${side}.Party.PartyLegalEntity.CompanyID`,
      );
    }
    const taxNumber = party.taxNumber ?? "";
    const field = `invoice.${side}.Party.PartyTaxScheme.CompanyID`;
    if (/^\d{9}$/.test(taxNumber)) {
      return fault(
        "UBLPartyTaxSchemeCompanyIdWithoutPrefix",
        `The ${role}'s VAT registration code is without the prefix RS`,
        field,
      );
    }
    if (!/^RS(\d{9}|\d{13})$/.test(taxNumber)) {
      return fault(
        "UBLVatRegistrationCodeDoesNotHaveGoodLength",
        `The ${role}'s VAT registration code does not have a good length. VAT registration code: ${taxNumber}`,
        field,
      );
    }
  }
  return null;
};

/** A number once used is never free again, whatever became of the document; only drafts do not count. */
export const numberIsUnique: Check = ({ sandbox, facts, sender }) => {
  const { number } = facts.summary;
  if (number === "") return fault("UBLInvoiceNumberInvalid", "Invoice number is not defined", "invoice.ID");
  const { documents, documentsByNumber } = sandbox.state;
  const taken = (documentsByNumber.get(pairKey(sender.id, number)) ?? []).some((id) => {
    const status = documents.get(id)?.status;
    return status !== "Draft" && status !== "Deleted";
  });
  return taken ? fault("InvoiceNumberNotUnique", "InvoiceNumber contains duplicates", "invoice.ID") : null;
};
