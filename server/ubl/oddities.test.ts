import { describe, expect, test } from "vitest";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { goldenXml } from "#tests/fixtures/read-fixture.ts";
import { change, expected, lawful, read } from "#tests/support/read-ubl.ts";
import { oddityCodes } from "./oddities.ts";

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
