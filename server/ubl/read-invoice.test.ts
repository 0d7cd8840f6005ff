import { describe, expect, test } from "vitest";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { goldenXml, invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";
import { change, expected, inEnvelope, lawful, read } from "#tests/support/read-ubl.ts";
import { withContents } from "./attachments-read.ts";
import { readInvoice } from "./read-invoice.ts";

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
