import { describe, expect, test } from "vitest";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { defaultCustomizationId } from "./profile.ts";
import { InvoiceNotWritable, writeInvoice } from "./write-invoice.ts";

const write = (patch: Partial<Invoice> = {}, name = "380-two-rates") =>
  writeInvoice({ ...invoiceFixture(name), ...patch }, { customizationId: defaultCustomizationId });

describe("a draft cannot be written", () => {
  test.each<[Partial<Invoice>, string[]]>([
    [{ number: null }, ["number"]],
    [{ number: " ", issueDate: null }, ["number", "issueDate"]],
    [{ dueDate: "2026-02-30" }, ["dueDate"]],
    [{ lines: [] }, ["lines"]],
  ])("%j", (patch, paths) => {
    expect(() => write(patch)).toThrow(InvoiceNotWritable);
    try {
      write(patch);
    } catch (error) {
      expect(error instanceof InvoiceNotWritable && error.paths).toEqual(paths);
    }
  });
});

test("a private buyer has no PartyIdentification", () => {
  expect(write()).not.toContain("PartyIdentification");
});

test("a public buyer is named by its JBKJS without a space, with or without the prefix in our data", () => {
  const lawful = invoiceFixture("380-public-buyer");
  for (const jbkjs of ["09991", "JBKJS: 09991"]) {
    expect(write({ buyer: { ...lawful.buyer, jbkjs } })).toContain("<cbc:ID>JBKJS:09991</cbc:ID>");
  }
});

test("a PIB goes without RS into the endpoint and with it into the tax scheme", () => {
  const xml = write();
  expect(xml).toContain('<cbc:EndpointID schemeID="9948">990000019</cbc:EndpointID>');
  expect(xml).toContain("<cbc:CompanyID>RS990000019</cbc:CompanyID>");
});

test("the VAT point is absent from a document without a taxed line", () => {
  expect(write({}, "380-small-taxpayer")).not.toContain("InvoicePeriod");
});

test("a credit note has its own root, type, lines, quantities and order of references", () => {
  const xml = write({}, "381-credit-note-period");
  expect(xml).toContain('<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"');
  expect(xml).toContain("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>");
  expect(xml).toContain("<cac:CreditNoteLine>");
  expect(xml).toContain("<cbc:CreditedQuantity");
  expect(xml).toContain("<cbc:PaymentDueDate>2026-12-05</cbc:PaymentDueDate>");
  expect(xml).not.toContain("<cbc:DueDate>");
  expect(xml.indexOf("ContractDocumentReference")).toBeLessThan(xml.indexOf("OriginatorDocumentReference"));
});

test("an invoice has the other order of references", () => {
  const xml = write({}, "380-public-procurement");
  expect(xml.indexOf("OriginatorDocumentReference")).toBeLessThan(xml.indexOf("ContractDocumentReference"));
});

test("sums come from the lines, whatever a form might have said", () => {
  const xml = write({ prepaidAmount: "0", roundingAmount: "0.0" });
  expect(xml).toContain('<cbc:PrepaidAmount currencyID="RSD">0.00</cbc:PrepaidAmount>');
  expect(xml).not.toContain("PayableRoundingAmount");
});

describe("text", () => {
  const nameOf = (name: string) => {
    const lawful = invoiceFixture("380-two-rates");
    const xml = write({ buyer: { ...lawful.buyer, name } });
    return /<cac:AccountingCustomerParty>[\s\S]*?<cbc:Name>([\s\S]*?)<\/cbc:Name>/.exec(xml)?.[1];
  };

  test.each([
    ["A & B <C> ]]>", "A &amp; B &lt;C&gt; ]]&gt;"],
    ["Ђорђе & Šćepan 😀", "Ђорђе &amp; Šćepan 😀"],
    ["one\u0000two\u0008\u001bthree\uFFFE", "onetwothree"],
    ["half \uD800 of a pair", "half  of a pair"],
    ["  padded  ", "padded"],
    ["&amp;", "&amp;amp;"],
  ])("%j is written as %j", (name, expected) => {
    expect(nameOf(name)).toBe(expected);
  });

  test("a unit code cannot break out of its attribute", () => {
    const [line] = invoiceFixture("380-two-rates").lines;
    if (line === undefined) throw new Error("the fixture has no line");
    const xml = write({ lines: [{ ...line, unitCode: 'H87" evil="1' }] });
    expect(xml).toContain('unitCode="H87&quot; evil=&quot;1"');
  });
});
