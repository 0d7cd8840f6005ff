import { expect, test } from "vitest";
import { buyer, creditNoteXml, invoiceXml, line, openWorld } from "./sandbox-under-test.ts";

type Change = [from: string | RegExp, to: string];

/** One row of SEF's checks: what is done to a lawful invoice, and the code that it then gets. */
interface Row {
  code: string;
  because: string;
  change?: Change[];
  xml?: string;
  toMinistry?: boolean;
  sendToCir?: string;
}

const tag = (name: string) => new RegExp(`<(\\w+:)?${name}( [^>]*)?>.*?</(\\w+:)?${name}>`);
const attachment = (bytes: number) =>
  `<cac:AdditionalDocumentReference><cbc:ID>a</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf">${Buffer.alloc(bytes).toString("base64")}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`;
const mark = (value: string): Change => [tag("PartyIdentification"), value];
const identification = (value: string) =>
  `<cac:PartyIdentification><cbc:ID>${value}</cbc:ID></cac:PartyIdentification>`;

const rows: Row[] = [
  { code: "XmlInvalid", because: "no XML", xml: "hello" },
  { code: "XmlInvalid", because: "an open element", change: [["</Invoice>", ""]] },
  {
    code: "XmlInvalid",
    because: "a DOCTYPE",
    change: [["<Invoice ", '<!DOCTYPE Invoice [<!ENTITY a "b">]><Invoice ']],
  },
  { code: "UBLDocumentNotValid", because: "another document", xml: "<Order><ID>1</ID></Order>" },
  {
    code: "UBLUnsupportedDocumentType",
    because: "a type that SEF does not know",
    change: [[">380<", ">384<"]],
  },
  {
    code: "UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch",
    because: "another company's PIB as seller",
    change: [['schemeID="9948">107775252', `schemeID="9948">${buyer.pib}`]],
  },
  {
    code: "ReceiverCompanyNotFound",
    because: "an unregistered buyer",
    change: [[`schemeID="9948">${buyer.pib}`, 'schemeID="9948">105917685']],
  },
  {
    code: "UBLRegistrationCodeDoesNotHaveGoodLength",
    because: "a company number that lost its leading zero",
    change: [[">07020171<", ">7020171<"]],
  },
  {
    code: "UBLVatRegistrationCodeDoesNotHaveGoodLength",
    because: "a PIB of eight digits",
    change: [["RS101134702", "RS10113470"]],
  },
  {
    code: "UBLPartyTaxSchemeCompanyIdWithoutPrefix",
    because: "a PIB without RS",
    change: [[">RS101134702<", ">101134702<"]],
  },
  {
    code: "IssueDateCannotBeDifferentFromTodays",
    because: "yesterday's issue date",
    change: [["<cbc:IssueDate>2026-11-21", "<cbc:IssueDate>2026-11-20"]],
  },
  { code: "IssueDateMustBeProvided", because: "no issue date", change: [[tag("IssueDate"), ""]] },
  { code: "InvoiceDeliveryDateMissing", because: "no supply date", change: [[tag("Delivery"), ""]] },
  {
    code: "UBLDeliveryDateMustNotBeLatterThanIssueDate",
    because: "tomorrow's supply date",
    change: [["<cbc:ActualDeliveryDate>2026-11-21", "<cbc:ActualDeliveryDate>2026-11-22"]],
  },
  {
    code: "UBLDeliveryDateNotAllowedForThisInvoiceType",
    because: "an advance with a supply date",
    change: [[">380<", ">386<"]],
  },
  {
    code: "UBLPrepaymentDateMustNotBeLatterThanIssueDate",
    because: "an advance that will be paid later",
    change: [
      [">380<", ">386<"],
      [tag("Delivery"), ""],
    ],
  },
  {
    code: "UBLIncreaseDateMustNotBeLatterThanIssueDate",
    because: "a debit note of tomorrow",
    change: [
      [">380<", ">383<"],
      ["<cbc:ActualDeliveryDate>2026-11-21", "<cbc:ActualDeliveryDate>2026-11-22"],
    ],
  },
  {
    code: "CreditNoteReductionDateMissing",
    because: "a credit note without its date",
    xml: creditNoteXml("KO-1", "X").replace(tag("Delivery"), ""),
  },
  {
    code: "UBLReductionDateMustNotBeLatterThanIssueDate",
    because: "a credit note of tomorrow",
    xml: creditNoteXml("KO-1", "X").replace("ActualDeliveryDate>2026-11-21", "ActualDeliveryDate>2026-11-22"),
  },
  {
    code: "InvoicePeriodDescriptionCodeNotDefined",
    because: "a line of category S without the VAT point",
    change: [[tag("InvoicePeriod"), ""]],
  },
  {
    code: "InvoicePeriodDescriptionCodeNotDefined",
    because: "a VAT point that does not exist",
    change: [[">35<", ">36<"]],
  },
  {
    code: "InvoicePeriodDescriptionCodeNotNeeded",
    because: "a VAT point without a line of category S",
    xml: invoiceXml({ lines: [line({ percent: "0" })] }).replace(
      "<cac:AccountingSupplierParty>",
      "<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod><cac:AccountingSupplierParty>",
    ),
  },
  {
    code: "UBLPayeeFinancialAccountIdNotDefined",
    because: "no account",
    change: [[tag("PayeeFinancialAccount"), ""]],
  },
  {
    code: "UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted",
    because: "a price of five decimals",
    change: [["100.5</cbc:PriceAmount>", "100.50001</cbc:PriceAmount>"]],
  },
  {
    code: "UBLPayableAmountMoreDecimalsThanPermitted",
    because: "a total of three decimals",
    change: [["241.20</cbc:PayableAmount>", "241.201</cbc:PayableAmount>"]],
  },
  {
    code: "SerializationError",
    because: "an amount with a comma",
    change: [["241.20</cbc:PayableAmount>", "241,20</cbc:PayableAmount>"]],
  },
  {
    code: "UBLTotalTaxAmountAndSubtotalTaxAmountDiffer",
    because: "a tax total that is not the sum",
    change: [["40.20</cbc:TaxAmount>", "40.21</cbc:TaxAmount>"]],
  },
  {
    code: "UBLForeignCurrencyShouldHaveTwoTaxTotals",
    because: "euros without the tax in dinars",
    change: [[">RSD<", ">EUR<"]],
  },
  {
    code: "UBLIncorrectVatRateForStandardVatRate",
    because: "category S at 18 percent",
    change: [[/<cbc:Percent>20</g, "<cbc:Percent>18<"]],
  },
  { code: "UBLUndefinedPayableAmount", because: "no amount to pay", change: [[tag("PayableAmount"), ""]] },
  {
    code: "UBLJBKJSNotDefined",
    because: "a public buyer without JBKJS",
    toMinistry: true,
    sendToCir: "No",
    change: [mark("")],
  },
  {
    code: "UBLPartyIdentificationIdIsNotInCorrectFormat",
    because: "a JBKJS of four digits",
    toMinistry: true,
    sendToCir: "No",
    change: [mark(identification("JBKJS:1052"))],
  },
  {
    code: "UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce",
    because: "two JBKJS",
    toMinistry: true,
    sendToCir: "No",
    change: [mark(identification("JBKJS:10520") + identification("JBKJS:10521"))],
  },
  {
    code: "CompanyWithJBKJSNotFound",
    because: "another body's JBKJS",
    toMinistry: true,
    sendToCir: "No",
    change: [mark(identification("JBKJS:99999"))],
  },
  {
    code: "SendToCirParameterMustBeDefinedForBudgetUser",
    because: "a public buyer and no word of CIR",
    toMinistry: true,
  },
  { code: "InvalidSendToCirMode", because: "an unknown mode", toMinistry: true, sendToCir: "Auto" },
  {
    code: "UBLOrderNumberLotNumberOrContractNumberIsRequired",
    because: "a public buyer without a reference",
    toMinistry: true,
    sendToCir: "No",
    change: [[tag("OrderReference"), ""]],
  },
  {
    code: "UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany",
    because: "a private buyer with JBKJS",
    change: [
      ["<cac:PartyName><cbc:Name>Kupac", `${identification("JBKJS:10520")}<cac:PartyName><cbc:Name>Kupac`],
    ],
  },
  { code: "UBLReceiverCannotSendToCir", because: "a private buyer and CIR", sendToCir: "Yes" },
  {
    code: "UBLCannotSendToCirDocumentWithForeignCurrency",
    because: "euros and CIR",
    toMinistry: true,
    sendToCir: "Yes",
    change: [
      [">RSD<", ">EUR<"],
      [/(<cac:TaxTotal>.*<\/cac:TaxTotal>)/, "$1$1"],
    ],
  },
  {
    code: "CannotSendPrepaymentInvoiceToCir",
    because: "an advance and CIR",
    toMinistry: true,
    sendToCir: "Yes",
    change: [
      [">380<", ">386<"],
      [tag("Delivery"), ""],
      [tag("DueDate"), ""],
    ],
  },
  {
    code: "CannotSendDebitNoteToCir",
    because: "a debit note and CIR",
    toMinistry: true,
    sendToCir: "Yes",
    change: [[">380<", ">383<"]],
  },
  { code: "UBLBillingReferenceMissing", because: "a credit note to nothing", xml: creditNoteXml("KO-1") },
  {
    code: "UBLSourceInvoiceNotFound",
    because: "a credit note to an unknown invoice",
    xml: creditNoteXml("KO-1", "X"),
  },
  {
    code: "TooManyAttachments",
    because: "four attachments",
    change: [
      [
        "<cac:AccountingSupplierParty>",
        [1, 2, 3, 4]
          .map(() => attachment(10))
          .join("")
          .replace(/<cac:AccountingSupplierParty>(?=.)/g, ""),
      ],
    ],
  },
  {
    code: "FileTooBig",
    because: "eleven megabytes",
    change: [["<cac:AccountingSupplierParty>", attachment(11 * 1024 * 1024)]],
  },
];

test.each(rows)("$code: $because", async ({ code, change = [], xml, toMinistry = false, sendToCir }) => {
  const world = await openWorld();
  const text = change.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    expect(after, `${String(from)} must change the document`).not.toBe(before);
    return after;
  }, xml ?? invoiceXml({ toMinistry }));
  const reply = await world.upload(text, {
    requestId: "r1",
    ...(sendToCir === undefined ? {} : { sendToCir }),
  });
  expect([reply.status, reply.json.ErrorCode]).toEqual([400, code]);
  expect(Object.keys(reply.json)).toEqual(["Message", "FieldName", "ErrorCode"]);
});

test("an upload without requestId is refused before it is read", async () => {
  const world = await openWorld();
  expect((await world.upload("hello")).json.ErrorCode).toBe("RequiredRequestId");
});

test("the first fault wins, in the order of SEF's checks", async () => {
  const world = await openWorld();
  const xml = invoiceXml()
    .replace(tag("Delivery"), "")
    .replace(/2026-11-21/g, "2026-11-20")
    .replace(">07020171<", ">7<");
  expect((await world.upload(xml, { requestId: "r1" })).json.ErrorCode).toBe(
    "UBLRegistrationCodeDoesNotHaveGoodLength",
  );
});

test("a number is never free again, not even after a storno", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  await world.call("POST", "/sales-invoice/storno", {
    json: { invoiceId: salesId, stornoComment: "greška" },
  });
  const again = await world.upload(invoiceXml(), { requestId: "r2" });
  expect([again.json.ErrorCode, again.json.Message]).toEqual([
    "InvoiceNumberNotUnique",
    "InvoiceNumber contains duplicates",
  ]);
});

test("a buyer who left SEF can receive nothing", async () => {
  const world = await openWorld();
  await world.control("POST /companies", { companies: [{ pib: buyer.pib, active: false }] });
  expect((await world.upload(invoiceXml(), { requestId: "r1" })).json.ErrorCode).toBe(
    "ReceiverCompanyNotFound",
  );
});

test("the JBKJS chooses among public bodies that share a PIB", async () => {
  const world = await openWorld();
  await world.control("POST /companies", {
    companies: [{ pib: "108213413", registrationNumber: "17862146", jbkjs: "10521", name: "Uprava" }],
  });
  const xml = invoiceXml({ toMinistry: true }).replace("JBKJS:10520", "JBKJS: 10521");
  expect((await world.upload(xml, { requestId: "r1", sendToCir: "No" })).status).toBe(200);
  expect((await world.control("GET /state")).documents?.[0]?.buyerJbkjs).toBe("10521");
});

test("a credit note needs a source that still stands", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  const good = await world.upload(creditNoteXml("KO-1", "FKT-2026-0001"), { requestId: "k1" });
  expect(good.status).toBe(200);
  const blocked = await world.call("POST", "/sales-invoice/storno", {
    json: { invoiceId: salesId, stornoComment: "greška" },
  });
  expect(blocked.json.ErrorCode).toBe("AllAttachedInvoicesToThisInvoiceMustBeStornoFirst");
  await world.call("POST", "/sales-invoice/storno", {
    json: { invoiceId: good.json.SalesInvoiceId, stornoComment: "greška" },
  });
  await world.call("POST", "/sales-invoice/storno", {
    json: { invoiceId: salesId, stornoComment: "greška" },
  });
  const late = await world.upload(creditNoteXml("KO-2", "FKT-2026-0001"), { requestId: "k2" });
  expect(late.json.ErrorCode).toBe("UBLSourceInvoiceUnallowedStatus");
});

test("a credit note may speak of a period or of a document issued outside SEF", async () => {
  const world = await openWorld();
  const period =
    "<cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod><cac:AccountingSupplierParty>";
  const forPeriod = creditNoteXml("KO-1").replace("<cac:AccountingSupplierParty>", period);
  const outside = creditNoteXml("KO-2", "PAPIR-1").replace(
    "</cac:InvoiceDocumentReference>",
    "<cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:InvoiceDocumentReference>",
  );
  expect((await world.upload(forPeriod, { requestId: "k1" })).status).toBe(200);
  expect((await world.upload(outside, { requestId: "k2" })).status).toBe(200);
});

test("a body above 25 MB is refused", async () => {
  const world = await openWorld();
  const reply = await world.upload("x".repeat(25 * 1024 * 1024 + 1), { requestId: "r1" });
  expect(reply.json.ErrorCode).toBe("FileTooBig");
});
