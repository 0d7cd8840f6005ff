import { describe, expect, test } from "vitest";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { goldenXml, invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";
import { withContents } from "./attachments-read.ts";
import { oddityCodes } from "./oddities.ts";
import { readInvoice } from "./read-invoice.ts";

const lawful = goldenXml("380-two-rates").toString("utf8");
const expected = invoiceFixture("380-two-rates");

/** Reads text that must be readable. */
function read(xml: string) {
  const result = readInvoice(new TextEncoder().encode(xml));
  if (result.kind !== "read") throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

/** Replaces what must be there. */
function change(xml: string, pattern: string | RegExp, replacement: string): string {
  const changed = xml.replace(pattern, replacement);
  if (changed === xml) throw new Error(`nothing to change: ${pattern}`);
  return changed;
}

/** SEF's wrapping, as it hands documents out. */
function inEnvelope(xml: string, header = ""): string {
  const body = xml.replace(/<\?xml[^>]*\?>/, "");
  return `<?xml version="1.0" encoding="utf-8"?>
<env:DocumentEnvelope xmlns:env="urn:eFaktura:MinFinrs:envelop:schema"><env:DocumentHeader>
<env:SalesInvoiceId>3276604</env:SalesInvoiceId><env:PurchaseInvoiceId>03184198</env:PurchaseInvoiceId>
<env:DocumentId>3e443d52-d880-4bfa-bc64-b4a9fee2b809</env:DocumentId>
<env:CreationDate>2026-11-21</env:CreationDate><env:SendingDate>2026-11-21</env:SendingDate>${header}
</env:DocumentHeader><env:DocumentBody>${body}</env:DocumentBody></env:DocumentEnvelope>`;
}

describe("the same document in other clothes", () => {
  const swap = (xml: string, from: string, to: string) =>
    xml
      .replaceAll(`<${from}:`, `<${to}:`)
      .replaceAll(`</${from}:`, `</${to}:`)
      .replace(`xmlns:${from}=`, `xmlns:${to}=`);
  const invoiceNamespace = 'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"';

  test.each<[string, string]>([
    ["with a byte order mark", `\uFEFF${lawful}`],
    ["without a declaration", lawful.replace(/<\?xml[^>]*\?>/, "")],
    ["with white space before it", `\n  ${lawful.replace(/<\?xml[^>]*\?>/, "")}`],
    ["on one line", lawful.replace(/>\s+</g, "><")],
    ["with other line ends", lawful.replaceAll("\n", "\r\n")],
    [
      "with comments and instructions",
      change(lawful, "<cac:Delivery>", "<!-- a > b --><?x y?><cac:Delivery>"),
    ],
    ["with prefixes nobody expects", swap(swap(lawful, "cbc", "ns2"), "cac", "x-y.z")],
    [
      "with a prefix on the root",
      lawful
        .replace(invoiceNamespace, invoiceNamespace.replace("xmlns", "xmlns:inv"))
        .replace("<Invoice ", "<inv:Invoice ")
        .replace("</Invoice>", "</inv:Invoice>"),
    ],
    ["without any namespaces", lawful.replace(/ xmlns(:\w+)?="[^"]*"/g, "")],
    [
      "with namespaces declared where they are used",
      lawful
        .replace(/ xmlns:cbc="[^"]*"/, "")
        .replace(
          /<cbc:(\w+)/g,
          '<cbc:$1 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"',
        ),
    ],
    [
      "with references for every Serbian letter",
      lawful.replace(/[čćžšđ]/gi, (letter) => `&#${letter.charCodeAt(0)};`),
    ],
    [
      "with hexadecimal references",
      lawful.replace(/[čćžšđ]/gi, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
    ],
    ["with text in CDATA", change(lawful, "Usluga pakovanja", "<![CDATA[Usluga]]> pakovanja")],
    ["in SEF's envelope", inEnvelope(lawful)],
    [
      "with empty elements everywhere",
      change(
        lawful,
        "<cac:AccountingSupplierParty>",
        "<cac:OrderReference/><cac:OriginatorDocumentReference><cbc:ID/></cac:OriginatorDocumentReference><cac:OriginatorDocumentReference/><cac:ContractDocumentReference/><cbc:Note> </cbc:Note><cac:AccountingSupplierParty>",
      ),
    ],
    [
      "with a decoy of the same name from another namespace",
      change(lawful, "<cbc:ID>", '<x:ID xmlns:x="urn:other">WRONG</x:ID><cbc:ID>'),
    ],
    [
      "with VAT on the line as well",
      change(
        lawful,
        "<cac:Item>",
        '<cac:TaxTotal><cbc:TaxAmount currencyID="RSD">9</cbc:TaxAmount></cac:TaxTotal><cac:Item>',
      ),
    ],
    ["with a delivery party", change(lawful, "</cac:Delivery>", "<cac:DeliveryParty/></cac:Delivery>")],
  ])("%s", (_, xml) => {
    expect(read(xml).invoice).toEqual(expected);
  });
});

test("the envelope's ids survive, leading zeros too, and its picture is handed on", () => {
  const { envelope } = read(
    inEnvelope(lawful, '<env:DocumentPdf mimeCode="application/pdf">JVBERg==</env:DocumentPdf>'),
  );
  expect(envelope).toEqual({
    salesInvoiceId: "3276604",
    purchaseInvoiceId: "03184198",
    documentId: "3e443d52-d880-4bfa-bc64-b4a9fee2b809",
    creationDate: "2026-11-21",
    sendingDate: "2026-11-21",
    pdfBase64: "JVBERg==",
  });
});

test("text is decoded once: &amp;lt; is the text &lt;", () => {
  const xml = change(lawful, "Usluga pakovanja", "A &amp; B &amp;lt; &#268;ačak &#x1F600; &nbsp;");
  expect(read(xml).invoice.lines[1]?.name).toBe("A & B &lt; Čačak 😀 &nbsp;");
});

test("characters that no database takes are left out", () => {
  const xml = change(lawful, "Usluga pakovanja", "Us&#0;lu\u0001ga&#xD800;");
  expect(read(xml).invoice.lines[1]?.name).toBe("Usluga");
});

describe("leading zeros survive", () => {
  test.each([
    ["number", "<cbc:ID>2026-0001</cbc:ID>", "<cbc:ID>0007</cbc:ID>", "0007"],
    ["an article code", "<cbc:ID>007</cbc:ID>", "<cbc:ID>0000</cbc:ID>", "0000"],
    [
      "a postal code",
      "<cbc:PostalZone>21000</cbc:PostalZone>",
      "<cbc:PostalZone>01000</cbc:PostalZone>",
      "01000",
    ],
    [
      "a registration number",
      "<cbc:CompanyID>99000023</cbc:CompanyID>",
      "<cbc:CompanyID>07020171</cbc:CompanyID>",
      "07020171",
    ],
  ])("of %s", (_, from, to, value) => {
    expect(JSON.stringify(read(change(lawful, from, to)).invoice)).toContain(`"${value}"`);
  });
});

type Case = { name: string; xml: string; code: string; path: string; found?: string; fields?: object };

const cases: readonly Case[] = [
  {
    name: "the older profile",
    xml: change(lawful, "srbdt:2022", "xyz:2022"),
    code: "UBL-CUSTOMIZATION",
    path: "",
  },
  {
    name: "an empty profile",
    xml: change(lawful, /<cbc:CustomizationID>.*<\/cbc:CustomizationID>/, "<cbc:CustomizationID/>"),
    code: "UBL-CUSTOMIZATION",
    path: "",
  },
  {
    name: "no number",
    xml: change(lawful, "<cbc:ID>2026-0001</cbc:ID>", "<cbc:ID/>"),
    code: "UBL-NUMBER-MISSING",
    path: "number",
    fields: { number: null },
  },
  {
    name: "a type code outside the profile",
    xml: change(lawful, ">380<", ">384<"),
    code: "UBL-TYPE-CODE",
    path: "typeCode",
    found: "384",
    fields: { typeCode: "380" },
  },
  {
    name: "a reference to what nobody declared",
    xml: change(lawful, "Usluga pakovanja", "Usluga&nbsp;pakovanja"),
    code: "UBL-SPOILT-TEXT",
    path: "",
    found: "&nbsp;",
  },
  {
    name: "a credit note under the root of an invoice",
    xml: change(lawful, ">380<", ">381<"),
    code: "UBL-TYPE-CODE",
    path: "typeCode",
    found: "381",
    fields: { typeCode: "381" },
  },
  {
    name: "paras cut in pieces",
    xml: change(lawful, /(<cbc:PrepaidAmount currencyID="RSD">)0.00/, "$10.004"),
    code: "UBL-AMOUNT",
    path: "stated.PrepaidAmount",
    found: "0.004",
    fields: { prepaidAmount: "0.00" },
  },
  {
    name: "the VAT point 0 of old credit notes",
    xml: change(lawful, ">35<", ">0<"),
    code: "UBL-VAT-POINT",
    path: "vatPointCode",
    found: "0",
    fields: { vatPointCode: null },
  },
  {
    name: "a date with a time",
    xml: change(lawful, "<cbc:IssueDate>2026-11-21", "<cbc:IssueDate>2026-11-21T10:00:00+01:00"),
    code: "UBL-DATE",
    path: "issueDate",
    fields: { issueDate: "2026-11-21" },
  },
  {
    name: "a day that does not exist",
    xml: change(lawful, "<cbc:DueDate>2026-12-21", "<cbc:DueDate>2026-02-30"),
    code: "UBL-DATE",
    path: "dueDate",
    found: "2026-02-30",
    fields: { dueDate: null },
  },
  {
    name: "a JBKJS with a space",
    xml: withBuyerId("JBKJS: 12345"),
    code: "UBL-JBKJS",
    path: "buyer.jbkjs",
    found: "JBKJS: 12345",
    fields: { buyer: { ...expected.buyer, jbkjs: "12345" } },
  },
  {
    name: "a matični broj where the JBKJS belongs",
    xml: withBuyerId("99000023"),
    code: "UBL-JBKJS",
    path: "buyer.jbkjs",
    found: "99000023",
    fields: { buyer: expected.buyer },
  },
  {
    name: "two accounts in one field",
    xml: change(lawful, "999-12345-73", "999-12345-73 | 840-1620-21"),
    code: "UBL-ACCOUNTS-SEVERAL",
    path: "payment.account",
    found: "999-12345-73 | 840-1620-21",
    fields: { payment: expected.payment },
  },
  {
    name: "an account that fails its check digits",
    xml: change(lawful, "999-12345-73", "123123123123"),
    code: "UBL-BANK-ACCOUNT",
    path: "payment.account",
    found: "123123123123",
  },
  {
    name: "a PIB that fails its check digit",
    xml: change(lawful, "RS990000027", "RS990000028"),
    code: "UBL-PIB",
    path: "buyer.pib",
    found: "990000028",
  },
  {
    name: "two different PIBs of one party",
    xml: change(lawful, "RS990000027", "RS990000035"),
    code: "UBL-PIB-TWO",
    path: "buyer.pib",
    found: "990000035 | 990000027",
  },
  {
    name: "a matični broj that lost its zero",
    xml: change(lawful, "<cbc:CompanyID>99000023<", "<cbc:CompanyID>7020171<"),
    code: "UBL-REGISTRATION-NUMBER",
    path: "buyer.registrationNumber",
    found: "7020171",
    fields: { buyer: { ...expected.buyer, registrationNumber: "07020171" } },
  },
  {
    name: "a unit in words",
    xml: change(lawful, 'unitCode="HUR"', 'unitCode="Kom" unitCodeListID="x"'),
    code: "UBL-UNIT",
    path: "lines.1.unitCode",
    found: "Kom",
  },
  {
    name: "a category that is the name of the tax",
    xml: change(lawful, /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)S/, "$1VAT"),
    code: "UBL-TAX-CATEGORY",
    path: "lines.0.taxCategory",
    found: "VAT",
    fields: { lines: expected.lines },
  },
  {
    name: "a category as SEF's screens name it",
    xml: change(lawful, /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)S/, "$1S10"),
    code: "UBL-TAX-CATEGORY",
    path: "lines.0.taxCategory",
    found: "S10",
    fields: { lines: expected.lines },
  },
  {
    name: "a price for a base quantity",
    xml: change(
      lawful,
      /(1249\.9900<\/cbc:PriceAmount>)/,
      '$1<cbc:BaseQuantity unitCode="KGM">100</cbc:BaseQuantity>',
    ),
    code: "UBL-LINE-PRICE",
    path: "lines.0.unitPrice",
    found: "1249.9900 / 100",
  },
  {
    name: "a line without a price",
    xml: change(
      lawful,
      /<cac:Price>\s*<cbc:PriceAmount currencyID="RSD">850.00<\/cbc:PriceAmount>\s*<\/cac:Price>/,
      "",
    ),
    code: "UBL-LINE-PRICE",
    path: "lines.1.unitPrice",
    fields: { lines: [expected.lines[0], { ...expected.lines[1], unitPrice: "850" }] },
  },
  {
    name: "an amount in words",
    xml: change(
      lawful,
      '<cbc:PrepaidAmount currencyID="RSD">0.00',
      '<cbc:PrepaidAmount currencyID="RSD">nula',
    ),
    code: "UBL-AMOUNT",
    path: "stated.PrepaidAmount",
    found: "nula",
    fields: { prepaidAmount: "0.00" },
  },
  {
    name: "a grouped amount",
    xml: change(
      lawful,
      '<cbc:PriceAmount currencyID="RSD">850.00',
      '<cbc:PriceAmount currencyID="RSD">1.234,50',
    ),
    code: "UBL-AMOUNT",
    path: "lines.1.unitPrice",
    found: "1.234,50",
  },
  {
    name: "lines that do not add up",
    xml: change(
      lawful,
      /<cbc:LineExtensionAmount currencyID="RSD">2295.00/g,
      '<cbc:LineExtensionAmount currencyID="RSD">2295.01',
    ),
    code: "UBL-LINE-NET",
    path: "lines.1",
    found: "2295.01",
  },
  {
    name: "a total that does not add up",
    xml: change(lawful, /(<cbc:PayableAmount currencyID="RSD">)[\d.]+/, "$11.00"),
    code: "UBL-TOTALS",
    path: "stated.payable",
    found: "1.00",
  },
  {
    name: "VAT groups that do not fit the lines",
    xml: change(lawful, /<cac:TaxSubtotal>[\s\S]*?<\/cac:TaxSubtotal>/, ""),
    code: "UBL-TAX-GROUPS",
    path: "stated.taxGroups",
  },
  {
    name: "no lines",
    xml: change(lawful, /<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, ""),
    code: "UBL-LINES-EMPTY",
    path: "lines",
    fields: { lines: [] },
  },
  {
    name: "no currency",
    xml: change(lawful, /<cbc:DocumentCurrencyCode>.*<\/cbc:DocumentCurrencyCode>/, ""),
    code: "UBL-CURRENCY-MISSING",
    path: "currency",
    fields: { currency: "RSD" },
  },
  {
    name: "two tender numbers",
    xml: change(
      lawful,
      "<cac:AccountingSupplierParty>",
      "<cac:OriginatorDocumentReference><cbc:ID>L-1</cbc:ID></cac:OriginatorDocumentReference><cac:OriginatorDocumentReference><cbc:ID>O-2</cbc:ID></cac:OriginatorDocumentReference><cac:AccountingSupplierParty>",
    ),
    code: "UBL-REFERENCE-SECOND",
    path: "lotNumber",
    found: "L-1 | O-2",
    fields: { lotNumber: "L-1" },
  },
  {
    name: "two reasons for one category",
    xml: twoReasons(),
    code: "UBL-REASON-SECOND",
    path: "exemptionReasons",
    found: "SS PDV-RS-35-7",
    fields: { exemptionReasons: [{ taxCategory: "SS", code: "PDV-RS-33", text: null }] },
  },
];

describe("what is odd is read and told", () => {
  test.each(cases)("$name", ({ xml, code, path, found, fields }) => {
    const { invoice, oddities } = read(xml);
    const told = found === undefined ? { code, path } : { code, path, found };
    expect(oddities).toContainEqual(expect.objectContaining(told));
    expect(invoice).toMatchObject(fields ?? {});
  });

  test("every oddity has a case that brings it up", () => {
    const seen = new Set(cases.map(({ code }) => code));
    expect(oddityCodes.filter((code) => !seen.has(code))).toEqual([]);
  });

  test("a document full of oddities does not fill the memory with them", () => {
    const [line = ""] = /<cac:InvoiceLine>[\s\S]*?<\/cac:InvoiceLine>/.exec(lawful) ?? [];
    const bad = line.replaceAll(/unitCode="\w+"/g, 'unitCode="kutija"');
    const { oddities } = read(lawful.replace("</Invoice>", `${bad.repeat(3000)}</Invoice>`));
    expect(oddities.length).toBeLessThanOrEqual(500);
  });
});

test("amounts that no ledger holds are noted and left out", () => {
  const huge = change(lawful, /(<cbc:PriceAmount currencyID="RSD">)850.00/, "$19999999999999.99");
  const { invoice, oddities } = read(
    change(huge, ">3</cbc:InvoicedQuantity>", ">9999999</cbc:InvoicedQuantity>"),
  );
  expect(oddities).toContainEqual(expect.objectContaining({ code: "UBL-AMOUNT", path: "lines" }));
  expect(computeTotals(invoice).payable).toBe("0.00");
  expect(invoice.lines.map(({ name }) => name)).toEqual(expected.lines.map(({ name }) => name));
});

test("a document with nothing in it is still a document", () => {
  const { invoice, stated } = read(
    '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>',
  );
  expect(invoice).toMatchObject({
    typeCode: "380",
    number: null,
    lines: [],
    currency: "RSD",
    prepaidAmount: "0.00",
  });
  expect(stated).toMatchObject({ payable: null, taxTotal: null, taxGroups: [] });
  expect(computeTotals(invoice).payable).toBe("0.00");
});

test("what a document states is kept apart from what its lines come to", () => {
  const { stated, invoice } = read(change(lawful, /(<cbc:PayableAmount currencyID="RSD">)[\d.]+/, "$14115"));
  expect(stated.payable).toBe("4115.00");
  expect(computeTotals(invoice).payable).toBe(computeTotals(expected).payable);
});

test("in a foreign currency the VAT in that currency counts, not its twin in dinars", () => {
  const twin = /<cac:TaxTotal>[\s\S]*?<\/cac:TaxTotal>/.exec(lawful)?.[0] ?? "";
  const euro = lawful.replaceAll('currencyID="RSD"', 'currencyID="EUR"').replace(">RSD<", ">EUR<");
  const dinars = twin.replace(/>[\d.]+<\/cbc:TaxAmount>/g, ">99999.00</cbc:TaxAmount>");
  const { stated } = read(euro.replace("<cac:TaxTotal>", `${dinars}<cac:TaxTotal>`));
  expect(stated.taxTotal).toBe(computeTotals(expected).taxTotal);
});

test("files inside a document are handed on unchecked", () => {
  const xml = change(
    lawful,
    "<cac:AccountingSupplierParty>",
    '<cac:AdditionalDocumentReference><cbc:ID>Ugovor</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="u.pdf">JVBERg==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:AdditionalDocumentReference/><cac:AccountingSupplierParty>',
  );
  expect(read(xml).attachments).toEqual([
    { name: "Ugovor", fileName: "u.pdf", mimeCode: "application/pdf", base64: "JVBERg==" },
  ]);
});

describe("the extension of a final invoice", () => {
  const final = goldenXml("380-final-with-advance").toString("utf8");

  test.each([
    ["one m", final.replaceAll("InvoicedPrepaymentAmmount", "InvoicedPrepaymentAmount")],
    [
      "another namespace",
      final
        .replaceAll("sbt:InvoicedPrepaymentAmmount", "xsd:InvoicedPrepaymentAmmount")
        .replaceAll("sbt:ReducedTotals", "xsd:ReducedTotals")
        .replace("xmlns:sbt", 'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:sbt'),
    ],
    ["another prefix for the extension", final.replaceAll("cec:", "ext:").replace("xmlns:cec", "xmlns:ext")],
  ])("is read with %s", (_, xml) => {
    expect(read(xml).invoice).toEqual(invoiceFixture("380-final-with-advance"));
  });
});

test.each(invoiceFixtureNames())("%s is the same inside SEF's envelope", (name) => {
  const { invoice, attachments } = read(inEnvelope(goldenXml(name).toString("utf8")));
  expect(withContents(invoice, attachments)).toEqual(invoiceFixture(name));
});

function withBuyerId(id: string): string {
  return change(
    lawful,
    /(<cbc:EndpointID schemeID="9948">990000027<\/cbc:EndpointID>)/,
    `$1<cac:PartyIdentification><cbc:ID>${id}</cbc:ID></cac:PartyIdentification>`,
  );
}

function twoReasons(): string {
  const xml = goldenXml("380-small-taxpayer").toString("utf8");
  const subtotal = /<cac:TaxSubtotal>[\s\S]*?<\/cac:TaxSubtotal>/.exec(xml)?.[0] ?? "";
  return change(xml, "</cac:TaxTotal>", `${subtotal.replace("PDV-RS-33", "PDV-RS-35-7")}</cac:TaxTotal>`);
}

describe("a document of very many lines", () => {
  const [start, end] = [lawful.indexOf("<cac:InvoiceLine>"), lawful.lastIndexOf("</cac:InvoiceLine>") + 18];
  const line = lawful.slice(start, lawful.indexOf("</cac:InvoiceLine>") + 18);
  const many = (count: number, piece = line) =>
    lawful.slice(0, start) + piece.repeat(count) + lawful.slice(end);

  test.each([50, 51, 2000])("of %i lines none is lost, in the envelope or without", (count) => {
    for (const xml of [many(count), inEnvelope(many(count))]) {
      const { invoice, stated } = read(xml);
      expect([invoice.lines.length, stated.lineNets.length]).toEqual([count, count]);
      expect(new Set(invoice.lines.map(({ name }) => name)).size).toBe(1);
      expect(invoice.seller).toEqual(expected.seller);
    }
  });

  test("lines know the prefixes that the document around them declares", () => {
    const prefixed = many(60).replaceAll("cac:", "q:").replace("xmlns:cac=", "xmlns:q=");
    expect(read(prefixed).invoice.lines.map(({ quantity }) => quantity)).toEqual(Array(60).fill("12.5"));
  });

  test("a line that the parser will not have refuses the whole", () => {
    const bad = many(60, line.replace("<cac:Item>", "<__proto__/><cac:Item>"));
    expect(readInvoice(new TextEncoder().encode(bad))).toMatchObject({
      kind: "refused",
      code: "XML_MALFORMED",
    });
  });

  test("lines of something else inside the document are not its lines", () => {
    const nested = `<cac:Invoice>${line.repeat(60)}</cac:Invoice>`;
    const xml = lawful.replace("<cac:Delivery>", `${nested}<cac:Delivery>`);
    expect(read(xml).invoice).toEqual(expected);
  });
});

describe("a foreign currency", () => {
  const xml = goldenXml("380-final-in-foreign-currency").toString("utf8");
  const lawfulFinal = invoiceFixture("380-final-in-foreign-currency");

  test("keeps its rate when the document does not name it: the two breakdowns tell", () => {
    const { invoice } = read(change(xml, /<cac:TaxExchangeRate>[\s\S]*?<\/cac:TaxExchangeRate>/, ""));
    expect(invoice.exchangeRate).toEqual({ rate: "117.1852", date: null, source: null });
    expect(invoice.advances).toEqual(lawfulFinal.advances);
  });

  test("without dinars anywhere is read all the same", () => {
    const bare = goldenXml("380-two-rates").toString("utf8").replaceAll("RSD", "EUR");
    expect(read(bare).invoice).toMatchObject({ currency: "EUR" });
    expect(read(bare).invoice.exchangeRate).toBeUndefined();
  });
});

test.each<[string, string, RegExp, string, string]>([
  [
    "a PIB without RS in the tax scheme",
    "UBL-PIB",
    /<cbc:CompanyID>RS990000019/,
    "<cbc:CompanyID>990000019",
    "seller.pib",
  ],
  ["an endpoint of another scheme", "UBL-PIB", /schemeID="9948"/, 'schemeID="0088"', "seller.pib"],
  ["no tax total", "UBL-TAX-GROUPS", /<cac:TaxTotal>[\s\S]*?<\/cac:TaxTotal>/, "", "stated.taxGroups"],
  ["no sum to pay", "UBL-TOTALS", /<cbc:PayableAmount.*\n/, "", "stated.payable"],
  ["a line without a quantity", "UBL-AMOUNT", /<cbc:InvoicedQuantity.*\n/, "", "lines.0.quantity"],
])("%s is told", (_, code, pattern, replacement, path) => {
  expect(read(change(lawful, pattern, replacement)).oddities).toContainEqual(
    expect.objectContaining({ code, path }),
  );
});

describe("a very long text", () => {
  const long = `${"Napomena & čitanje ".repeat(600)}kraj`;
  const escaped = long.replaceAll("&", "&amp;");
  const currency = "<cbc:DocumentCurrencyCode>";

  test.each([
    ["in the heading", change(lawful, currency, `<cbc:Note>${escaped}</cbc:Note>${currency}`)],
    [
      "where a character of the parser's own detour stands in the document too",
      change(
        lawful,
        currency,
        `<cbc:Note>${escaped}</cbc:Note><cbc:Note>\uE0000\uE000</cbc:Note>${currency}`,
      ),
    ],
    [
      "with CDATA in it",
      change(lawful, currency, `<cbc:Note>${escaped}<![CDATA[<>]]></cbc:Note>${currency}`),
    ],
  ])("%s comes through whole", (_, xml) => {
    const [note = ""] = read(xml).invoice.notes;
    expect(note.startsWith(long)).toBe(true);
    expect([long.length, long.length + 2]).toContain(note.length);
  });

  test("in lines comes through whole, in each of them", () => {
    const line = lawful.slice(
      lawful.indexOf("<cac:InvoiceLine>"),
      lawful.indexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length,
    );
    const described = change(line, "<cac:Item>", `<cac:Item><cbc:Description>${escaped}</cbc:Description>`);
    const { invoice } = read(lawful.replace(line, described.repeat(60)));
    expect(invoice.lines.filter(({ description }) => description === long)).toHaveLength(60);
  });

  test("as an attached file costs a few times its size in time, not its square", () => {
    const base64 = "QUJD".repeat(1_000_000);
    const file = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">${base64}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
    const before = process.cpuUsage();
    const { attachments, invoice } = read(
      change(lawful, "<cac:AccountingSupplierParty>", `${file}<cac:AccountingSupplierParty>`),
    );
    const { user, system } = process.cpuUsage(before);
    expect(attachments[0]?.base64).toBe(base64);
    expect(invoice.attachments).toMatchObject([{ sizeBytes: 3_000_000, content: null }]);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
