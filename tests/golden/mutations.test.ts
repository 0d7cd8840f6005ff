import { expect, test } from "vitest";
import { checkDocument } from "#server/command-line/check-document.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { fixtureDay, goldenXml, invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";

/** A way to spoil the XML of a lawful document; where it finds nothing to spoil, the document stays as it is. */
type Sin = [name: string, pattern: RegExp, replacement: string, where?: (invoice: Invoice) => boolean];

const seller = "<cac:AccountingSupplierParty>[\\s\\S]*?";
const buyer = "<cac:AccountingCustomerParty>[\\s\\S]*?";
const line = "<cac:(?:Invoice|CreditNote)Line>[\\s\\S]*?";
const within = (before: string, rest: string) => new RegExp(`(${before})${rest}`);
const breakdown = "\\n {2}<cac:TaxTotal>[\\s\\S]*?";
const isKind =
  (...codes: string[]) =>
  (invoice: Invoice) =>
    codes.includes(invoice.typeCode);
const isPublic = ({ buyer: { jbkjs } }: Invoice) => jbkjs !== null;
const isForeign = ({ currency }: Invoice) => currency !== "RSD";

const sins: readonly Sin[] = [
  ["no number", /\n {2}<cbc:ID>.*<\/cbc:ID>/, ""],
  ["a space in the number", /(\n {2}<cbc:ID>)/, "$11 "],
  ["a number too long", /(\n {2}<cbc:ID>)/, `$1${"1".repeat(50)}`],
  ["issued tomorrow", /(\n {2}<cbc:IssueDate>)[^<]*/, "$12026-11-22"],
  ["issued yesterday", /(\n {2}<cbc:IssueDate>)[^<]*/, "$12026-11-20"],
  ["issued on no day", /(\n {2}<cbc:IssueDate>)[^<]*/, "$121.11.2026."],
  ["no due date", /\n {2}<cbc:DueDate>.*/, ""],
  ["due in four months", /(\n {2}<cbc:DueDate>)[^<]*/, "$12027-03-21", isKind("380", "383")],
  ["an advance paid tomorrow", /(\n {2}<cbc:DueDate>)[^<]*/, "$12026-11-22", isKind("386")],
  ["no supply date", /\n {2}<cac:Delivery>[\s\S]*?<\/cac:Delivery>/, "", isKind("380", "381")],
  ["supplied tomorrow", /(<cbc:ActualDeliveryDate>)[^<]*/, "$12026-11-22"],
  [
    "a supply date on an advance",
    /(\n {2}<cac:PaymentMeans>)/,
    "\n<cac:Delivery><cbc:ActualDeliveryDate>2026-11-19</cbc:ActualDeliveryDate></cac:Delivery>$1",
    isKind("386"),
  ],
  ["an unknown kind", /(TypeCode>)38\d/, "$1384"],
  ["a credit note's code under the wrong root", /(InvoiceTypeCode>)38\d/, "$1381"],
  ["no currency", /\n {2}<cbc:DocumentCurrencyCode>.*/, ""],
  ["an unknown currency", /(<cbc:DocumentCurrencyCode>)\w+/, "$1DIN."],
  ["a foreign currency without dinars", /(<cbc:DocumentCurrencyCode>)RSD/, "$1EUR"],
  ["another profile", /(<cbc:CustomizationID>)[^<]*/, "$1urn:cen.eu:en16931:2017"],
  ["no VAT point", /\n {4}<cbc:DescriptionCode>.*/, ""],
  ["an unknown VAT point", /(<cbc:DescriptionCode>)\d+/, "$17"],
  ["the supply date as VAT point of an advance", /(<cbc:DescriptionCode>)432/, "$135", isKind("386")],
  ["a wrong digit in the seller's PIB", within(`${seller}<cbc:CompanyID>RS`, "99"), "$198"],
  ["a wrong digit in the buyer's PIB", within(`${buyer}<cbc:CompanyID>RS\\d{7}`, "\\d"), "$1X"],
  ["a PIB without RS", within(`${buyer}<cbc:CompanyID>`, "RS"), "$1"],
  ["another endpoint", within(`${buyer}<cbc:EndpointID schemeID="9948">`, "\\d"), "$18"],
  ["another scheme of endpoints", within(`${seller}<cbc:EndpointID schemeID=`, '"9948"'), '$1"0088"'],
  [
    "a wrong digit in the seller's number",
    within(`${seller}</cbc:RegistrationName>\\s*<cbc:CompanyID>`, "99"),
    "$198",
  ],
  ["no buyer's number", within(`${buyer}</cbc:RegistrationName>`, "\\s*<cbc:CompanyID>.*"), "$1"],
  ["no seller's city", within(`${seller}`, "<cbc:CityName>.*"), "$1"],
  ["no buyer's city", within(`${buyer}`, "<cbc:CityName>.*"), "$1"],
  ["no buyer's post code", within(`${buyer}`, "<cbc:PostalZone>.*"), "$1"],
  ["no buyer", /<cac:AccountingCustomerParty>[\s\S]*?<\/cac:AccountingCustomerParty>/, ""],
  ["a country by name", within(`${buyer}<cbc:IdentificationCode>`, "RS"), "$1Srbija"],
  ["a JBKJS of four digits", within(`${buyer}JBKJS:`, "\\d"), "$1", isPublic],
  ["no JBKJS prefix", within(`${buyer}`, "JBKJS:"), "$1X", isPublic],
  [
    "nothing that a public buyer can find it by",
    /\n {2}<cac:(Order|Contract|OriginatorDocument)(Document)?Reference>[\s\S]*?<\/cac:\1(Document)?Reference>/g,
    "",
    isPublic,
  ],
  ["a misspelt procurement body", /JN-JBKJS:/, "JN-JBKJS: "],
  ["no means of payment", /\n {2}<cac:PaymentMeans>[\s\S]*?<\/cac:PaymentMeans>/, ""],
  ["an unknown means of payment", /(<cbc:PaymentMeansCode>)\d+/, "$199"],
  ["no account", /\n {4}<cac:PayeeFinancialAccount>[\s\S]*?<\/cac:PayeeFinancialAccount>/, ""],
  ["a wrong digit in the account", /(<cac:PayeeFinancialAccount>\s*<cbc:ID>\d)\d/, "$1X"],
  ["a wrong control of the reference", /(\(mod97\) )\d/, "$10"],
  ["tax that is not the sum of its groups", within(`${breakdown}<cbc:TaxAmount[^>]*>`, "[^<]*"), "$10.77"],
  ["a group with another base", within(`${breakdown}<cbc:TaxableAmount[^>]*>`, "[^<]*"), "$11.77"],
  [
    "a group with another tax",
    within(`${breakdown}<cac:TaxSubtotal>[\\s\\S]*?<cbc:TaxAmount[^>]*>`, "[^<]*"),
    "$11.77",
  ],
  ["no breakdown", /\n {2}<cac:TaxTotal>[\s\S]*?\n {2}<\/cac:TaxTotal>/g, ""],
  ["a group twice", /(\n {4}<cac:TaxSubtotal>[\s\S]*?<\/cac:TaxSubtotal>)/, "$1$1"],
  ["a sum to pay that does not follow", /(\n {4}<cbc:PayableAmount[^>]*>)[^<]*/, "$10.77"],
  ["a total without VAT that does not follow", /(\n {4}<cbc:TaxExclusiveAmount[^>]*>)[^<]*/, "$10.77"],
  ["a sum with three decimals", /(\n {4}<cbc:TaxInclusiveAmount[^>]*>[\d.]*)/, "$11"],
  ["no sums", /\n {2}<cac:LegalMonetaryTotal>[\s\S]*?\n {2}<\/cac:LegalMonetaryTotal>/, ""],
  ["another deduction of advances", /(<cbc:PrepaidAmount[^>]*>)[^<]*/, "$10.77"],
  ["no lines", /\n {2}<cac:(Invoice|CreditNote)Line>[\s\S]*<\/cac:\1Line>/, ""],
  ["a line without a name", within(`${line}<cbc:Name>`, "[^<]*"), "$1"],
  ["a line without a quantity", within(`${line}`, "<cbc:(?:Invoiced|Credited)Quantity.*"), "$1"],
  ["a negative quantity", within(`${line}<cbc:(?:Invoiced|Credited)Quantity[^>]*>`, "(?=\\d)"), "$1-"],
  ["a unit in words", within(`${line}unitCode="`, "\\w+"), "$1Kom"],
  ["a negative price", within(`${line}<cbc:PriceAmount[^>]*>`, "(?=\\d)"), "$1-"],
  ["a price of five decimals", within(`${line}<cbc:PriceAmount[^>]*>\\d+`, "[^<]*"), "$1.12345"],
  ["a price that is no number", within(`${line}<cbc:PriceAmount[^>]*>`, "[^<]*"), "$11.249,99"],
  ["another net of a line", within(`${line}<cbc:LineExtensionAmount[^>]*>`, "[^<]*"), "$10.77"],
  ["an old rate", within(`${line}<cbc:Percent>`, "(20|10)"), "$118"],
  ["a rate where none is charged", within(`${line}<cbc:Percent>`, "0<"), "$120<"],
  ["an unknown category", within(`${line}<cac:ClassifiedTaxCategory>\\s*<cbc:ID>`, "\\w+"), "$1K"],
  ["another category", within(`${line}<cac:ClassifiedTaxCategory>\\s*<cbc:ID>`, "S<"), "$1E<"],
  ["no reason", /\s*<cbc:TaxExemptionReasonCode>.*/g, ""],
  [
    "a reason of another category",
    /(<cbc:TaxExemptionReasonCode>)PDV-RS-(33|25-[\d-]+|10-[\d-]+|17-[\d-]+)</,
    "$1PDV-RS-24-1-2<",
  ],
  ["a reason nobody knows", /(<cbc:TaxExemptionReasonCode>)[^<]*/, "$1PDV-RS-999"],
  ["a discount that is not its percentage", within(`<cbc:MultiplierFactorNumeric>`, "[\\d.]+"), "$17.77"],
  [
    "nothing to correct",
    /\n {2}<cac:BillingReference>[\s\S]*<\/cac:BillingReference>/,
    "",
    isKind("381", "383"),
  ],
  ["a reference without a date", within(`<cac:BillingReference>[\\s\\S]*?`, "<cbc:IssueDate>.*"), "$1"],
  [
    "a reference to tomorrow",
    within(`<cac:BillingReference>[\\s\\S]*?<cbc:IssueDate>`, "[^<]*"),
    "$12026-12-01",
  ],
  [
    "a reference to a debit note",
    within(`<cac:BillingReference>[\\s\\S]*?<cbc:DocumentTypeCode>`, "38\\d"),
    "$1383",
  ],
  ["a reference twice", /(\n {2}<cac:BillingReference>[\s\S]*?<\/cac:BillingReference>)/, "$1$1"],
  [
    "documents and a period",
    /(\n {2}<cac:BillingReference>)/,
    "\n<cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod>$1",
    isKind("381", "383"),
  ],
  ["a period without an end", /\n {4}<cbc:EndDate>.*/, ""],
  ["a period that ends before it starts", /(<cbc:EndDate>)[^<]*/, "$12020-01-01"],
  ["an advance without its extension", /\n {2}<cec:UBLExtensions>[\s\S]*<\/cec:UBLExtensions>/, ""],
  [
    "an advance of another size",
    within(`InvoicedPrepaymentAmmount>[\\s\\S]*?<cbc:TaxableAmount[^>]*>`, "\\d+"),
    "$17",
  ],
  [
    "dinars without a rate",
    /\n {2}<cac:TaxExchangeRate>[\s\S]*?<\/cac:TaxExchangeRate>\n {2}<cac:TaxTotal>[\s\S]*?\n {2}<\/cac:TaxTotal>/,
    "",
    isForeign,
  ],
  ["a rate of zero", /(<cbc:CalculationRate>)[^<]*/, "$10"],
  [
    "a list of another month",
    /(<cbc:CalculationRate>[^<]*<\/cbc:CalculationRate>\s*<cbc:Date>)[^<]*/,
    "$12026-09-01",
  ],
  ["a file that is no PDF", /mimeCode="application\/pdf"/, 'mimeCode="image/png"'],
  ["a file without a name", / filename="[^"]*"/, ""],
  ["a file with a path", / filename="/, ' filename="../'],
];

type Mutant = { fixture: string; sin: string; findings: string[]; stops: boolean };

function findingsIn(xml: string): { codes: string[]; stops: boolean } {
  const read = readInvoice(new TextEncoder().encode(xml));
  if (read.kind === "refused") return { codes: [read.code], stops: true };
  const { kind: _, ...document } = read;
  const findings = checkDocument({ format: "xml", ...document }, { today: fixtureDay, sendToCir: false });
  return {
    codes: findings.map(({ code }) => code),
    stops: findings.some(({ severity }) => severity === "error"),
  };
}

const mutants: Mutant[] = invoiceFixtureNames().flatMap((fixture) => {
  const xml = goldenXml(fixture).toString("utf8");
  const invoice = invoiceFixture(fixture);
  return sins.flatMap(([sin, pattern, replacement, where = () => true]) => {
    const spoilt = where(invoice) ? xml.replace(pattern, replacement) : xml;
    if (spoilt === xml) return [];
    const { codes, stops } = findingsIn(spoilt);
    return [{ fixture, sin, findings: codes, stops }];
  });
});

test("of more than 200 spoilt documents at least 95 % are caught, and no lawful one is", () => {
  const caught = mutants.filter(({ findings }) => findings.length > 0);
  const stopped = mutants.filter(({ stops }) => stops);
  const missed = mutants.filter(({ findings }) => findings.length === 0);
  const alarms = invoiceFixtureNames().filter(
    (fixture) => findingsIn(goldenXml(fixture).toString("utf8")).codes.length > 0,
  );
  const share = (part: readonly Mutant[]) => `${((part.length / mutants.length) * 100).toFixed(1)} %`;
  console.log(
    `${mutants.length} spoilt documents by ${sins.length} sins: ${share(caught)} caught, ${share(stopped)} stopped; ` +
      `${alarms.length} alarms on ${invoiceFixtureNames().length} lawful ones`,
  );
  for (const { fixture, sin } of missed) console.log(`not caught: ${sin} in ${fixture}`);
  expect(mutants.length).toBeGreaterThanOrEqual(200);
  expect(caught.length / mutants.length).toBeGreaterThanOrEqual(0.95);
  expect(alarms).toEqual([]);
});

test("every sin finds a document that it can spoil", () => {
  const committed = new Set(mutants.map(({ sin }) => sin));
  expect(sins.map(([name]) => name).filter((name) => !committed.has(name))).toEqual([]);
});
