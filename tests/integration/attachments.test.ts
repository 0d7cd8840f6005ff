import { afterAll, beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { attachFile } from "#server/sales/draft/attach-file.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import { deleteDraft } from "#server/sales/draft/delete-draft.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { findAttachment } from "#server/sales/find-attachment.ts";
import { previewXml } from "#server/sales/preview-xml.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { emptyDocument } from "#tests/support/documents.ts";
import { actingAs, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let other: ActingCompany;
let partnerId: string;

beforeAll(async () => {
  world = await openSefWorld();
  const [first, second] = world.companies;
  if (!first || !second) throw new Error("no demo companies");
  company = actingAs(first);
  other = actingAs(second);
  const { organizationId } = company;
  const buyer = await withCompany(organizationId, (tx) =>
    tx.partner.findFirstOrThrow({ where: { organizationId, pib: "113001000" }, select: { id: true } }),
  );
  partnerId = buyer.id;
});
afterAll(() => world.close());

const pdf = (text: string, bytes = 0) =>
  new Uint8Array(Buffer.concat([Buffer.from(`%PDF-1.7\n${text}\n`), Buffer.alloc(bytes)]));
const blank = () => createInvoice(company, { typeCode: "380", partnerId });
const keptFiles = (invoiceId: string) =>
  withCompany(company.organizationId, (tx) => tx.invoiceFile.count({ where: { invoiceId } }));

function oneLine(number: string, attachments: EditableDocument["attachments"]): EditableDocument {
  const line = {
    ...{ id: "1", name: "Roba", description: null, sellersItemId: null, buyersItemId: null },
    ...{ quantity: "1", unitCode: "H87", unitPrice: "100", allowanceCharges: [] },
    ...({ taxCategory: "S", taxPercent: "20" } as const),
  };
  return { ...emptyDocument, partnerId, number, vatPointCode: "35", attachments, lines: [line] };
}

test("a PDF attached to a draft is stored once, named by every save, and arrives at SEF byte for byte", async () => {
  const { invoiceId } = await blank();
  const bytes = pdf("zapisnik", 200_000);
  const file = await attachFile(company, { invoiceId, name: "Zapisnik: №1.pdf", bytes });
  expect(file).toMatchObject({ fileName: "Zapisnik- -1.pdf", sizeBytes: bytes.byteLength, content: null });
  const dropped = await attachFile(company, { invoiceId, name: "greška.pdf", bytes: pdf("greška") });
  const document = oneLine("PRILOG-1", [file, dropped]);
  await saveDocument(company, { invoiceId, version: 1, document });
  await saveDocument(company, { invoiceId, version: 2, document: { ...document, attachments: [file] } });
  const draft = await read(company, invoiceId);
  expect(draft.findings).toEqual([]);
  expect(draft.invoice.attachments).toEqual([file]);
  expect((await findAttachment(company, invoiceId, 0))?.bytes).toEqual(bytes);
  expect(await findAttachment(other, invoiceId, 0)).toBeNull();

  const preview = await previewXml(company, invoiceId);
  await queueInvoice(company, invoiceId);
  expect(await keptFiles(invoiceId)).toBe(1);
  await world.settle(async () => (await read(company, invoiceId)).state === "sent");
  const atSef = (await world.documents()).find(({ number }) => number === "PRILOG-1");
  const address = `${world.sandbox.url}/__sim/documents/${atSef?.salesInvoiceId}`;
  const { xml }: { xml: string } = await (await fetch(address)).json();
  expect(xml).toContain(Buffer.from(bytes).toString("base64"));
  expect(xml).toContain(`filename="Zapisnik- -1.pdf"`);
  // What was looked at before is what went, but for the bytes that nobody reads.
  const written = preview.kind === "written" ? preview.xml : "";
  expect(written.replace(">…<", `>${Buffer.from(bytes).toString("base64")}<`)).toBe(xml);
});

test.each([
  ["empty", new Uint8Array(), "ATTACHMENT_EMPTY"],
  ["no PDF whatever its name", new Uint8Array(Buffer.from("MZ")), "ATTACHMENT_NOT_PDF"],
  ["larger than all may be", pdf("", 10 * 1024 * 1024), "ATTACHMENT_TOO_LARGE"],
])("a file that is %s is refused and not kept", async (_, bytes, code) => {
  const { invoiceId } = await blank();
  await expect(attachFile(company, { invoiceId, name: "a.pdf", bytes })).rejects.toMatchObject({ code });
  expect(await keptFiles(invoiceId)).toBe(0);
});

test("files together stay under ten megabytes", async () => {
  const { invoiceId } = await blank();
  const half = () => attachFile(company, { invoiceId, name: "pola.pdf", bytes: pdf("", 5_300_000) });
  const first = await half();
  await saveDocument(company, { invoiceId, version: 1, document: oneLine("PRILOG-2", [first]) });
  await expect(half()).rejects.toMatchObject({ code: "ATTACHMENT_TOO_LARGE" });
});

test("a document cannot name a file of another document, nor lie about a size", async () => {
  const [mine, another] = [await blank(), await blank()];
  const file = await attachFile(company, { invoiceId: another.invoiceId, name: "a.pdf", bytes: pdf("a") });
  const save = (invoiceId: string) =>
    saveDocument(company, { invoiceId, version: 1, document: oneLine("", [{ ...file, sizeBytes: 1 }]) });
  await expect(save(mine.invoiceId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await save(another.invoiceId);
  expect((await read(company, another.invoiceId)).invoice.attachments).toEqual([file]);
});

test("with its draft a file is gone", async () => {
  const { invoiceId } = await blank();
  await attachFile(company, { invoiceId, name: "a.pdf", bytes: pdf("a") });
  await deleteDraft(company, invoiceId);
  expect(await keptFiles(invoiceId)).toBe(0);
});

test("a preview says what is missing before the XML can be written", async () => {
  const { invoiceId } = await blank();
  expect(await previewXml(company, invoiceId)).toEqual({ kind: "incomplete", paths: ["number", "lines"] });
});
