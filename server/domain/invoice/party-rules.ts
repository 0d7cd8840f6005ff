import type { Party } from "#server/domain/invoice/invoice.ts";
import { parseJbkjs } from "#server/domain/party/jbkjs.ts";
import { parseJmbg } from "#server/domain/party/jmbg.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { parseRegistrationNumber } from "#server/domain/party/registration-number.ts";
import { isBlank, type SendContext, type SendRule } from "./send-rule.ts";

/** Who sells, who buys, and what a public buyer asks for. */
export const partyRules: readonly SendRule[] = [
  {
    code: "INV-SELLER-NAME",
    path: "seller.name",
    ok: ({ invoice }) => !isBlank(invoice.seller.name),
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BT-27",
  },
  {
    code: "INV-SELLER-PIB",
    path: "seller.pib",
    ok: ({ invoice }) => parsePib(invoice.seller.pib ?? "") !== null,
    prevents: ["UBLVatRegistrationCodeDoesNotHaveGoodLength", "SenderEndpointValueEmpty", "InvalidVatNumber"],
    source: "SRBDT RSR-11, RSR-13",
  },
  {
    code: "INV-SELLER-REGISTRATION-NUMBER",
    path: "seller.registrationNumber",
    ok: ({ invoice }) => hasRegistrationNumber(invoice.seller),
    prevents: ["UBLRegistrationCodeDoesNotHaveGoodLength"],
    source: "SRBDT RSR-18",
  },
  {
    code: "INV-SELLER-CITY",
    path: "seller.city",
    ok: ({ invoice }) => !isBlank(invoice.seller.city),
    prevents: ["UBLDocumentNotValid"],
    source: "SRBDT RSR-16",
  },
  {
    code: "INV-SELLER-JBKJS",
    onlySef: true,
    path: "seller.jbkjs",
    ok: ({ invoice }) => invoice.seller.jbkjs === null || parseJbkjs(invoice.seller.jbkjs) !== null,
    prevents: ["SenderJBKJSLengthInvalid", "UBLPartyIdentificationIdIsNotInCorrectFormat"],
    source: "SRBDT: five digits",
  },
  {
    // Two users of public funds may share a PIB; their JBKJS tells them apart.
    code: "INV-BUYER-IS-SELLER",
    severity: "warning",
    path: "buyer.pib",
    ok: ({ invoice: { seller, buyer } }) =>
      isBlank(buyer.pib ?? "") || buyer.pib !== seller.pib || buyer.jbkjs !== seller.jbkjs,
    prevents: [],
    source: "VAT law article 3: a supply is made to another",
  },
  {
    code: "INV-BUYER-NAME",
    path: "buyer.name",
    ok: ({ invoice }) => !isBlank(invoice.buyer.name),
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BT-44",
  },
  {
    // A person registered at SEF is known by thirteen digits.
    code: "INV-BUYER-PIB",
    onlySef: true,
    path: "buyer.pib",
    ok: ({ invoice }) =>
      parsePib(invoice.buyer.pib ?? "") !== null || parseJmbg(invoice.buyer.pib ?? "") !== null,
    prevents: [
      "UBLVatRegistrationCodeDoesNotHaveGoodLength",
      "UBLReceiverCompanyIdentifierMissing",
      "CompanyWithVATRegistrationCodeNotFound",
    ],
    source: "SRBDT RSR-21, RSR-22",
  },
  {
    code: "INV-BUYER-REGISTRATION-NUMBER",
    onlySef: true,
    path: "buyer.registrationNumber",
    ok: ({ invoice }) => hasRegistrationNumber(invoice.buyer),
    prevents: ["UBLRegistrationCodeDoesNotHaveGoodLength", "CompanyWithRegistrationCodeNotFound"],
    source: "SRBDT RSR-19",
  },
  {
    code: "INV-BUYER-CITY",
    path: "buyer.city",
    ok: ({ invoice }) => !isBlank(invoice.buyer.city),
    prevents: ["UBLDocumentNotValid"],
    source: "SRBDT RSR-25",
  },
  {
    code: "INV-BUYER-POSTAL-CODE",
    onlySef: true,
    path: "buyer.postalCode",
    ok: ({ invoice }) => !isBlank(invoice.buyer.postalCode),
    prevents: ["UBLDocumentNotValid"],
    source: "SRBDT RSR-26",
  },
  {
    code: "INV-COUNTRY",
    brokenAt: ({ invoice }) =>
      (["seller", "buyer"] as const).flatMap((side) =>
        /^[A-Z]{2}$/.test(invoice[side].country) ? [] : [`${side}.country`],
      ),
    prevents: ["UBLDocumentNotValid"],
    source: "EN 16931 BT-40, BT-55",
  },
  {
    code: "INV-BUYER-JBKJS",
    onlySef: true,
    path: "buyer.jbkjs",
    ok: ({ invoice: { buyer }, context }) =>
      !context.buyerIsPublic ||
      parseJbkjs(buyer.jbkjs ?? "") !== null ||
      isPublicWithoutJbkjs(buyer, context),
    prevents: ["UBLJBKJSNotDefined", "UBLCompanyIsBudgetUser", "ReceiverJBKJSLengthInvalid"],
    source: "SRBDT: a public buyer is found by its JBKJS",
  },
  {
    code: "INV-BUYER-JBKJS-NOT-PUBLIC",
    onlySef: true,
    path: "buyer.jbkjs",
    ok: ({ invoice, context }) => context.buyerIsPublic || invoice.buyer.jbkjs === null,
    prevents: ["UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany", "UBLCompanyIsNonBudgetUser"],
    source: "SRBDT: for anyone else PartyIdentification is left out",
  },
  {
    code: "INV-PUBLIC-REFERENCE",
    onlySef: true,
    path: "contractNumber",
    ok: ({ invoice, context }) =>
      !context.buyerIsPublic ||
      [invoice.orderNumber, invoice.lotNumber, invoice.contractNumber].some((number) => !isBlank(number)),
    prevents: ["UBLOrderNumberLotNumberOrContractNumberIsRequired"],
    source: "SRBDT: order, lot or contract number",
  },
];

/** Public by ownership: SEF's register has the company, and has no JBKJS for it. */
function isPublicWithoutJbkjs({ jbkjs }: Party, { register }: SendContext): boolean {
  return isBlank(jbkjs) && (register ?? []).some((entry) => entry.jbkjs === null);
}

function hasRegistrationNumber({ registrationNumber }: Party): boolean {
  const text = registrationNumber ?? "";
  return parseRegistrationNumber(text) !== null || parseJmbg(text) !== null;
}
