import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { importUbl } from "#server/sales/draft/import-ubl.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { editsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterAll(() => world.close());

const fixture = "tests/fixtures/ubl/380-public-buyer.xml";
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) => importUbl(company, { name, bytes });
const countInvoices = () => withCompany(company.organizationId, (tx) => tx.invoice.count());

type KnownBuyer = { pib: string; registrationNumber: string; jbkjs: string };

/** A golden document of ours, its buyer replaced by one that the sandbox knows. */
function goldenFor(name: string, buyer: KnownBuyer): Uint8Array<ArrayBuffer> {
  const xml = readFileSync(`tests/fixtures/ubl/${name}.xml`, "utf8");
  const written = /<cac:AccountingCustomerParty>[\s\S]*<\/cac:AccountingCustomerParty>/.exec(xml)?.[0] ?? "";
  const known = written
    .replace(/\d{9}(?=<\/cbc:EndpointID>)/, buyer.pib)
    .replace(/JBKJS:\d{5}/, `JBKJS:${buyer.jbkjs}`)
    .replace(/RS\d{9}/, `RS${buyer.pib}`)
    .replace(/(?<=<cbc:CompanyID>)\d{8}(?=<)/, buyer.registrationNumber);
  return bytesOf(xml.replace(written, known));
}

const publicBuyerFile = () =>
  goldenFor("380-public-buyer", { pib: "113004008", registrationNumber: "17800108", jbkjs: "82001" });
const fileWithAttachments = () =>
  goldenFor("380-attachments", { pib: "113003005", registrationNumber: "21800309", jbkjs: "" });

describe("an uploaded file", () => {
  test("becomes a draft of ours with the file's lines, groups, buyer, references and totals, and goes to SEF the same", async () => {
    const { invoiceId } = await upload("faktura.xml", publicBuyerFile());
    const draft = await read(company, invoiceId);
    expect(draft.importSource).toMatchObject({ fileName: "faktura.xml" });
    expect(draft.invoice.seller.pib).toBe("112001008");
    expect(draft.importSource?.seller.pib).not.toBe("112001008");
    expect(draft.invoice.number).toBeNull();
    expect(draft.invoice.buyer).toMatchObject({ pib: "113004008", jbkjs: "82001" });
    expect(draft.totals.taxGroups).toHaveLength(2);
    expect(Number(draft.importSource?.stated.payable)).toBe(Number(draft.totals.payable));
    expect(draft.findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(["INV-NUMBER-MISSING", "INV-SEND-TO-CIR-CHOICE"]),
    );

    const document = editsOf(draft, { number: "UVOZ-1", sendToCir: "Yes" });
    await saveDocument(company, { invoiceId, version: draft.version, document });
    await queueInvoice(company, invoiceId);
    await world.settle(async () => (await read(company, invoiceId)).state === "sent");

    const atSef = (await world.documents()).find((document) => document.number === "UVOZ-1");
    expect(atSef).toMatchObject({
      buyerPib: "113004008",
      buyerJbkjs: "82001",
      sendToCir: "Yes",
      contractNumber: draft.invoice.contractNumber,
      taxExclusive: draft.totals.taxExclusive,
      taxAmount: draft.totals.taxTotal,
      payable: draft.totals.payable,
    });
  });

  test("with files inside it goes to SEF with the same files", async () => {
    const bytes = fileWithAttachments();
    const files = [
      ...Buffer.from(bytes)
        .toString("utf8")
        .matchAll(/<cbc:EmbeddedDocumentBinaryObject[^>]*>([^<]+)</g),
    ];
    expect(files.length).toBeGreaterThan(0);
    const { invoiceId } = await upload("sa-prilozima.xml", bytes);
    const draft = await read(company, invoiceId);
    const document = editsOf(draft, { number: "UVOZ-2" });
    await saveDocument(company, { invoiceId, version: draft.version, document });
    await queueInvoice(company, invoiceId);
    await world.settle(async () => (await read(company, invoiceId)).state === "sent");
    const atSef = (await world.documents()).find((document) => document.number === "UVOZ-2");
    const kept: { xml: string } = await (
      await fetch(`${world.sandbox.url}/__sim/documents/${atSef?.salesInvoiceId}`)
    ).json();
    for (const [, content] of files) expect(kept.xml).toContain(content);
  });

  test("is kept as it came", async () => {
    const bytes = publicBuyerFile();
    const { invoiceId } = await upload("original.xml", bytes);
    const row = await withCompany(company.organizationId, (tx) =>
      tx.invoice.findFirstOrThrow({ where: { id: invoiceId }, select: { importXml: true } }),
    );
    expect(Buffer.from(row.importXml ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  test.each([
    ["empty", "", "XML_EMPTY"],
    ["no XML", "Poštovani, u prilogu je faktura.", "XML_MALFORMED"],
    [
      "another document",
      `<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>`,
      "XML_NOT_AN_INVOICE",
    ],
    [
      "an invoice by name only",
      `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>`,
      "XML_NOT_AN_INVOICE",
    ],
    ["with a DOCTYPE", `<!DOCTYPE a [<!ENTITY b "c">]><Invoice>&b;</Invoice>`, "XML_DOCTYPE"],
    ["20,000 tags deep", `${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`, "XML_TOO_DEEP"],
    ["cut off in the middle", readFileSync(fixture, "utf8").slice(0, 2000), "XML_MALFORMED"],
  ])("that is %s is refused with its reason and nothing is created", async (_, text, code) => {
    const before = await countInvoices();
    await expect(upload("loše.xml", bytesOf(text))).rejects.toMatchObject({ code });
    expect(await countInvoices()).toBe(before);
  });

  test("above 25 MB is refused unread", async () => {
    await expect(upload("veliko.xml", new Uint8Array(26_500_000))).rejects.toMatchObject({
      code: "XML_TOO_LARGE",
    });
  });
});

describe("a draft", () => {
  test("changed by somebody else in between is not overwritten", async () => {
    const { invoiceId } = await upload("dvoje.xml", publicBuyerFile());
    const draft = await read(company, invoiceId);
    const rename = (number: string) =>
      saveDocument(company, { invoiceId, version: draft.version, document: editsOf(draft, { number }) });
    await rename("PRVI");
    const late = rename("DRUGI");
    await expect(late).rejects.toMatchObject({ code: "STALE_VERSION" });
    expect((await read(company, invoiceId)).invoice.number).toBe("PRVI");
  });

  test("cannot take a number that another document of the company has", async () => {
    const { invoiceId } = await upload("isti-broj.xml", publicBuyerFile());
    const draft = await read(company, invoiceId);
    const document = editsOf(draft, { number: "2026-101" });
    const taken = saveDocument(company, { invoiceId, version: draft.version, document });
    await expect(taken).rejects.toMatchObject({ code: "INVOICE_NUMBER_TAKEN" });
  });
});
