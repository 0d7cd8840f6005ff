import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import { findAttachment } from "#server/mail/find-attachment.ts";
import { listMail } from "#server/mail/list-mail.ts";
import { repeatMail } from "#server/mail/repeat-mail.ts";
import { createPartner } from "#server/partners/create-partner.ts";
import { setInSef } from "#server/partners/set-in-sef.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { createFrom } from "#server/sales/draft/create-from.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import { deleteDraft } from "#server/sales/draft/delete-draft.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { suggestNumber, takeNumber } from "#server/sales/draft/take-number.ts";
import { finalizeInvoice } from "#server/sales/finalize-invoice.ts";
import { listSales } from "#server/sales/list-sales.ts";
import { mailInvoice } from "#server/sales/mail-invoice.ts";
import { printInvoice } from "#server/sales/print-invoice.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { createPartnerInput } from "#server/trpc/inputs/partners.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import { writeInvoice } from "#server/ubl/write-invoice.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { emptyDocument, freshPib } from "#tests/support/documents.ts";
import { pdfPages } from "#tests/support/pdf-text.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { actingAs, kindsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;

beforeAll(async () => {
  // No mail server: mail is kept.
  delete process.env.SMTP_URL;
  ({ world, company } = await openStage());
});
afterAll(() => world.close());

const address = { street: "Glavna 5", city: "Beograd", postalCode: "11000", email: "" };
const buyers = {
  foreign: () => ({
    ...address,
    kind: "foreign",
    name: "Rheinland Handel GmbH",
    country: "de",
    pib: `DE${freshPib()}`,
    registrationNumber: "",
  }),
  person: () => ({ ...address, kind: "person", name: "Mira Ilić", pib: "" }),
  company: () => ({
    ...address,
    name: "Nova firma d.o.o.",
    pib: freshPib(),
    registrationNumber: "07020171",
    jbkjs: "",
  }),
};

function addBuyer(kind: keyof typeof buyers): Promise<string> {
  return createPartner(company, createPartnerInput.parse(buyers[kind]()));
}

/** A draft without findings of law, under the next number. */
async function draftFor(partnerId: string): Promise<string> {
  const { invoiceId } = await createInvoice(company, { typeCode: "380", partnerId });
  const { lines } = invoiceFixture("380-two-rates");
  const { number } = await suggestNumber(company, invoiceId);
  const document: EditableDocument = { ...emptyDocument, partnerId, number, lines, vatPointCode: "35" };
  await saveDocument(company, { invoiceId, version: 1, document });
  return invoiceId;
}

async function issuedFor(kind: keyof typeof buyers): Promise<string> {
  const invoiceId = await draftFor(await addBuyer(kind));
  await finalizeInvoice(company, invoiceId);
  return invoiceId;
}

/** A change past all stories, as a careless program or a person with a database tool would make it. */
function inDatabase(sql: string, invoiceId: string): Promise<number> {
  const { organizationId } = company;
  return withCompany(organizationId, (tx) =>
    tx.$executeRawUnsafe(sql.replaceAll(":invoice", `'${invoiceId}'`)),
  );
}

describe("a buyer who is not in SEF", () => {
  test.each(["foreign", "person"] as const)(
    "%s: the document is finalized, and cannot be sent",
    async (kind) => {
      const invoiceId = await draftFor(await addBuyer(kind));
      const draft = await read(company, invoiceId);
      expect(draft).toMatchObject({ outsideSef: kind, findings: [] });
      expect(draft.allowed).toMatchObject({ send: false, finalize: true });
      await expect(queueInvoice(company, invoiceId)).rejects.toMatchObject({ code: "INVOICE_OUTSIDE_SEF" });

      await finalizeInvoice(company, invoiceId);
      const issued = await read(company, invoiceId);
      expect(issued.state).toBe("issued");
      expect(issued.invoice.issueDate).not.toBeNull();
      expect(issued.allowed).toMatchObject({ edit: false, send: false, finalize: false, delete: false });
      expect(kindsOf(issued).at(-1)).toBe("issuedOutsideSef");
      await finalizeInvoice(company, invoiceId);
      expect((await read(company, invoiceId)).timeline).toHaveLength(issued.timeline.length);
    },
  );

  test("a company goes to SEF until somebody says that SEF does not have it", async () => {
    const partnerId = await addBuyer("company");
    const invoiceId = await draftFor(partnerId);
    expect((await read(company, invoiceId)).outsideSef).toBeNull();
    await expect(finalizeInvoice(company, invoiceId)).rejects.toMatchObject({
      code: "INVOICE_NOT_OUTSIDE_SEF",
    });
    await setInSef(company, { partnerId, inSef: false });
    expect((await read(company, invoiceId)).outsideSef).toBe("not-registered");
    await setInSef(company, { partnerId, inSef: null });
    expect((await read(company, invoiceId)).outsideSef).toBeNull();
  });

  test("a person whom SEF has is sent to; of a public body or a foreigner nothing is said", async () => {
    const person = await addBuyer("person");
    await setInSef(company, { partnerId: person, inSef: true });
    expect((await read(company, await draftFor(person))).outsideSef).toBeNull();
    const foreigner = await addBuyer("foreign");
    await expect(setInSef(company, { partnerId: foreigner, inSef: true })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });

  test("what lacks something that the law wants is not finalized, and all of it is said", async () => {
    const { invoiceId } = await createInvoice(company, {
      typeCode: "380",
      partnerId: await addBuyer("foreign"),
    });
    await expect(finalizeInvoice(company, invoiceId)).rejects.toMatchObject({
      code: "INVOICE_NOT_SENDABLE",
      faults: [{ code: "INV-NUMBER-MISSING" }, { code: "INV-LINES-EMPTY" }],
    });
  });
});

test("SEF's refusal of an unknown buyer leads to issuing the same document outside it", async () => {
  const partnerId = await addBuyer("company");
  const invoiceId = await draftFor(partnerId);
  await queueInvoice(company, invoiceId);
  await world.settle(async () => (await read(company, invoiceId)).state === "refused");
  expect((await read(company, invoiceId)).failure?.code).toBe("ReceiverCompanyNotFound");
  await setInSef(company, { partnerId, inSef: false });
  await finalizeInvoice(company, invoiceId);
  expect(await read(company, invoiceId)).toMatchObject({ state: "issued", failure: null });
});

describe("a finalized document", () => {
  test("never comes to SEF: no queue takes it, no job finds it, the database lets nobody try", async () => {
    const invoiceId = await issuedFor("foreign");
    const { invoice } = await read(company, invoiceId);
    await expect(queueInvoice(company, invoiceId)).rejects.toMatchObject({ code: "INVOICE_NOT_SENDABLE" });
    for (const state of ["queued", "sending", "held_outage", "outcome_unknown", "draft", "failed", "sent"]) {
      for (const mark of ["", ", issued_outside_sef = false"]) {
        const change = `UPDATE invoice SET state = '${state}', queued_at = now(), next_attempt_at = now()${mark}
                         WHERE id = :invoice::uuid`;
        await expect(inDatabase(change, invoiceId), `${state}${mark}`).rejects.toThrow();
      }
    }
    const attempt = `INSERT INTO send_attempt
      (organization_id, request_id, environment, invoice_id, issue_date, xml, xml_sha256, send_to_cir)
      SELECT organization_id, gen_random_uuid(), environment, id, issue_date, '\\x00', '', 'No'
        FROM invoice WHERE id = :invoice::uuid`;
    await expect(inDatabase(attempt, invoiceId)).rejects.toThrow("issued outside SEF");
    const due = "UPDATE invoice SET queued_at = now(), next_attempt_at = now() WHERE id = :invoice::uuid";
    await inDatabase(due, invoiceId);
    await withCompany(company.organizationId, (tx) => enqueueSends(tx, company));
    await runJobs();
    expect((await read(company, invoiceId)).state).toBe("issued");
    expect((await world.documents()).some(({ number }) => number === invoice.number)).toBe(false);
  });

  test("stays as it is: nobody edits, renumbers or deletes it, nor a line of it", async () => {
    const invoiceId = await issuedFor("person");
    const { version } = await read(company, invoiceId);
    await expect(
      saveDocument(company, { invoiceId, version, document: emptyDocument }),
    ).rejects.toMatchObject({ code: "INVOICE_NOT_EDITABLE" });
    await expect(takeNumber(company, { invoiceId, version })).rejects.toMatchObject({
      code: "INVOICE_NOT_EDITABLE",
    });
    await expect(deleteDraft(company, invoiceId)).rejects.toMatchObject({ code: "INVOICE_NOT_EDITABLE" });
    for (const sql of [
      "UPDATE invoice SET number = 'DRUGI' WHERE id = :invoice::uuid",
      "UPDATE invoice SET document = '{}' WHERE id = :invoice::uuid",
      "DELETE FROM invoice WHERE id = :invoice::uuid",
      "UPDATE invoice_line SET quantity = 7 WHERE invoice_id = :invoice::uuid",
      "DELETE FROM invoice_line WHERE invoice_id = :invoice::uuid",
    ])
      await expect(inDatabase(sql, invoiceId), sql).rejects.toThrow("issued outside SEF");
  });

  test("keeps its number for good, in the one series of all documents", async () => {
    const { invoice } = await read(company, await issuedFor("foreign"));
    const { invoiceId } = await createInvoice(company, { typeCode: "380", partnerId: null });
    expect((await suggestNumber(company, invoiceId)).number).not.toBe(invoice.number);
    const document = { ...emptyDocument, number: invoice.number };
    await expect(saveDocument(company, { invoiceId, version: 1, document })).rejects.toMatchObject({
      code: "INVOICE_NUMBER_TAKEN",
    });
  });

  test("is a PDF of ours, marked; for another company it is not there", async () => {
    const invoiceId = await issuedFor("foreign");
    const { invoice } = await read(company, invoiceId);
    const file = await printInvoice(company, invoiceId, "en");
    expect(file?.fileName).toBe(`${invoice.number}.pdf`);
    const words = pdfPages(file?.bytes ?? new Uint8Array()).flat();
    expect(words).toEqual(expect.arrayContaining(["Outside SEF", "TRIAL", "Rheinland Handel GmbH"]));
    const [, second] = world.companies;
    if (!second) throw new Error("no second company");
    expect(await printInvoice(actingAs(second), invoiceId, "en")).toBeNull();
  });

  test("is mailed; where no mail server is set the mail is kept for all to see and nothing leaves", async () => {
    const invoiceId = await issuedFor("person");
    const mail = {
      locale: "sr-Latn",
      to: "mira@example.rs",
      subject: "Faktura",
      body: "U prilogu.",
    } as const;
    expect(await mailInvoice(company, { invoiceId, ...mail })).toEqual({ state: "kept" });
    await runJobs();
    const { hasServer, items } = await listMail(company, { invoiceId });
    expect(hasServer).toBe(false);
    expect(items).toMatchObject([
      { state: "kept", recipient: "mira@example.rs", subject: "[PROBA] Faktura" },
    ]);
    const file = await findAttachment(company, items[0]?.id ?? "");
    expect(pdfPages(file?.bytes ?? new Uint8Array()).flat()).toContain("Mira Ilić");
    await expect(repeatMail(company, items[0]?.id ?? "")).rejects.toMatchObject({
      code: "MAIL_NOT_REPEATABLE",
    });
  });

  test("stands among the settled ones in the list", async () => {
    const invoiceId = await issuedFor("foreign");
    const { items } = await listSales(company, { filter: { tab: "done", q: "Rheinland" } });
    expect(items.find(({ id }) => id === invoiceId)).toMatchObject({ state: "issued", sefStatus: null });
  });

  test("is reduced by a credit document that is issued outside SEF too", async () => {
    const invoiceId = await issuedFor("foreign");
    const original = await read(company, invoiceId);
    expect(original.allowed.follow).toContain("credit");
    const made = await createFrom(company, { invoiceId, make: "credit" });
    const credit = await read(company, made.invoiceId);
    const { number, issueDate } = original.invoice;
    const reference = { number, issueDate, typeCode: "380", outsideSef: true };
    expect(credit).toMatchObject({ outsideSef: "foreign", invoice: { billingReferences: [reference] } });
    await takeNumber(company, { invoiceId: made.invoiceId, version: credit.version });
    await finalizeInvoice(company, made.invoiceId);
    expect((await read(company, made.invoiceId)).state).toBe("issued");
  });

  test("is named with its kind when a later document goes to SEF", async () => {
    const partnerId = await addBuyer("company");
    await setInSef(company, { partnerId, inSef: false });
    const invoiceId = await draftFor(partnerId);
    await finalizeInvoice(company, invoiceId);
    await setInSef(company, { partnerId, inSef: true });
    const made = await createFrom(company, { invoiceId, make: "credit" });
    const { invoice, outsideSef } = await read(company, made.invoiceId);
    expect(outsideSef).toBeNull();
    expect(
      writeInvoice({ ...invoice, number: "KO-1" }, { customizationId: defaultCustomizationId }),
    ).toContain("<cbc:DocumentTypeCode>380</cbc:DocumentTypeCode>");
  });
});
