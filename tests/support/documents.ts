import { withCompany } from "#server/db/company.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { documentColumns, lineRows } from "#server/exchange/document-rows.ts";
import { findOrCreatePartner } from "#server/exchange/find-or-create-partner.ts";
import { queueMail } from "#server/mail/queue-mail.ts";
import { createPartner } from "#server/partners/create-partner.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { importUbl } from "#server/sales/draft/import-ubl.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { saveTemplate } from "#server/sales/draft/save-template.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { encryptSecret, sha256 } from "#server/secrets.ts";
import { apiKeyOwner } from "#server/sef/connection.ts";
import { goldenXml, invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import type { Member } from "./members.ts";
import { editsOf, read } from "./sales.ts";

/** Rows that most tests of documents begin with, made by the stories themselves. Each answers the new row's id. */

let lastNumber = 0;

export function actingAs({ organizationId, environment, session }: Member) {
  return { organizationId, environment, actor: { userId: session.userId, name: session.name } };
}

/** A draft that somebody else's file became. */
export async function makeDraft(member: Member): Promise<string> {
  const name = "380-two-rates.xml";
  const bytes = new Uint8Array(goldenXml("380-two-rates"));
  return (await importUbl(actingAs(member), { name, bytes })).invoiceId;
}

/** What the editor of an empty sheet would store. */
export const emptyDocument: EditableDocument = {
  partnerId: null,
  typeCode: "380",
  number: null,
  deliveryDate: null,
  dueDate: null,
  vatPointCode: null,
  periodStart: null,
  periodEnd: null,
  notes: [],
  buyerReference: null,
  orderNumber: null,
  contractNumber: null,
  lotNumber: null,
  billingReferences: [],
  attachments: [],
  advances: [],
  prepaidAmount: "0",
  currency: "RSD",
  exchangeRate: null,
  pricesIncludeTax: false,
  payment: { meansCode: "30", model: null, reference: null },
  allowanceCharges: [],
  exemptionReasons: [],
  roundingAmount: "0",
  lines: [],
  sendToCir: null,
};

/** A tax number that passes its check digit and that no test has used yet. */
export function freshPib(): string {
  for (;;) {
    lastNumber += 1;
    const start = String(30_000_000 + lastNumber).padStart(8, "0");
    const digit = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((last) => parsePib(`${start}${last}`) !== null);
    if (digit !== undefined) return `${start}${digit}`;
  }
}

/** A draft without findings, of a company that is connected to SEF. */
export async function makeSendableDraft(member: Member): Promise<string> {
  await connectCompany(member);
  const invoiceId = await makeDraft(member);
  lastNumber += 1;
  const changes = { number: `TEST-${lastNumber}`, deliveryDate: null, dueDate: null } as const;
  const document = editsOf(await read(actingAs(member), invoiceId), changes);
  await saveDocument(actingAs(member), { invoiceId, version: 1, document });
  return invoiceId;
}

/** A draft without findings for a buyer abroad: it is issued outside SEF. */
export async function makeForeignDraft(member: Member): Promise<string> {
  await connectCompany(member);
  const company = actingAs(member);
  const partnerId = await createPartner(company, { ...foreignBuyer, name: "Rheinland Handel GmbH" });
  const { invoiceId } = await createInvoice(company, { typeCode: "380", partnerId });
  lastNumber += 1;
  const [line] = invoiceFixture("380-place-of-supply-abroad").lines;
  if (!line) throw new Error("The fixture has no line.");
  const { exemptionReasons } = invoiceFixture("380-place-of-supply-abroad");
  const content = { number: `IZVOZ-${lastNumber}`, lines: [line], exemptionReasons };
  await saveDocument(company, {
    invoiceId,
    version: 1,
    document: { ...emptyDocument, partnerId, ...content },
  });
  return invoiceId;
}

const foreignBuyer = {
  kind: "foreign",
  pib: null,
  registrationNumber: null,
  jbkjs: null,
  street: "Hafenstraße 5",
  city: "Köln",
  postalCode: "50667",
  country: "DE",
  email: "rechnung@rheinland.example",
} as const;

export async function makeQueuedInvoice(member: Member): Promise<string> {
  const invoiceId = await makeSendableDraft(member);
  await queueInvoice(actingAs(member), invoiceId);
  return invoiceId;
}

/** A document whose issue day passed while it waited. */
export async function makeHeldInvoice(member: Member): Promise<string> {
  const invoiceId = await makeQueuedInvoice(member);
  const { organizationId } = member;
  await withCompany(organizationId, (tx) =>
    tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: { state: "held_date" },
    }),
  );
  return invoiceId;
}

/** A document that SEF has taken and delivered. */
export function makeSentInvoice(member: Member): Promise<string> {
  return makeInvoiceAtSef(member, "Sent");
}

/** A document that SEF took and then could not deliver. */
export function makeMistakenInvoice(member: Member): Promise<string> {
  return makeInvoiceAtSef(member, "Mistake");
}

async function makeInvoiceAtSef(member: Member, status: string): Promise<string> {
  const invoiceId = await makeQueuedInvoice(member);
  const { organizationId, environment } = member;
  lastNumber += 1;
  const own = { organizationId, environment, direction: "sales", sefInvoiceId: BigInt(600_000 + lastNumber) };
  await withCompany(organizationId, async (tx) => {
    await tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: { state: "sent" },
    });
    await tx.sefInvoice.create({ data: { ...own, invoiceId, status, sefStatus: status } });
  });
  return invoiceId;
}

/** A mail that the server refused. */
export async function makeFailedMail(member: Member): Promise<string> {
  const { organizationId } = member;
  const mail = { to: "kupac@example.rs", subject: "Faktura", body: "U prilogu.", fromName: "Firma" };
  return withCompany(organizationId, async (tx) => {
    const { mailId } = await queueMail(tx, actingAs(member), mail);
    await tx.outgoingMail.updateMany({ where: { organizationId, id: mailId }, data: { state: "failed" } });
    return mailId;
  });
}

/** SEF has said of the document what cannot follow. */
export async function makeConflict(
  { organizationId, environment }: Member,
  invoiceId: string,
): Promise<string> {
  return withCompany(organizationId, async (tx) => {
    const document = await tx.sefInvoice.findFirstOrThrow({ where: { organizationId, invoiceId } });
    const own = { organizationId, environment, documentId: document.id };
    const said = { code: "status_backwards", field: "Status", held: document.sefStatus, told: "Seen" };
    const now = new Date();
    const { id } = await tx.sefConflict.create({
      data: { ...own, ...said, cause: "poll", raw: { Status: "Seen" }, foundAt: now, lastFoundAt: now },
    });
    return id;
  });
}

/** An incoming document as SEF brought it. */
export function makePurchase(member: Member): Promise<string> {
  return makePurchaseOf(member, "380-two-rates");
}

/** One that waits for an answer, of a company that can give it. */
export async function makePurchaseToAnswer(member: Member): Promise<string> {
  await connectCompany(member);
  return makePurchase(member);
}

/** One on which the buyer owes the VAT. */
export async function makeReverseChargePurchase(member: Member): Promise<string> {
  await connectCompany(member);
  return makePurchaseOf(member, "380-reverse-charge");
}

function makePurchaseOf({ organizationId, environment }: Member, name: string): Promise<string> {
  const invoice = invoiceFixture(name);
  const xml = new Uint8Array(goldenXml(name));
  lastNumber += 1;
  const sefInvoiceId = BigInt(700_000 + lastNumber);
  const own = { organizationId, environment, direction: "purchase" };
  return withCompany(organizationId, async (tx) => {
    const partnerId = await findOrCreatePartner(
      tx,
      { organizationId, environment },
      invoice.seller,
      "supplier",
    );
    const { id } = await tx.invoice.create({ data: { ...own, partnerId, ...documentColumns(invoice) } });
    await tx.invoiceLine.createMany({ data: lineRows(organizationId, id, invoice) });
    const content = { status: "New", sefStatus: "New", rawXml: xml, rawXmlSha256: sha256(xml) };
    await tx.sefInvoice.create({ data: { ...own, sefInvoiceId, invoiceId: id, ...content } });
    return id;
  });
}

/** A bank account and an API key; nobody listens at the sandbox's address. */
async function connectCompany({ organizationId, environment }: Member): Promise<void> {
  const apiKey = encryptSecret("not-a-real-key", apiKeyOwner(organizationId, environment));
  await withCompany(organizationId, async (tx) => {
    await tx.organizationIntegration.update({
      where: { organizationId_environment: { organizationId, environment } },
      data: { sefSettings: { apiKey } },
    });
    await tx.organization.update({
      where: { id: organizationId },
      data: { street: "Glavna 1", city: "Beograd", postalCode: "11000" },
    });
    await tx.organizationBankAccount.createMany({
      data: { organizationId, account: "840000000000162021", isDefault: true },
      skipDuplicates: true,
    });
  });
}

export async function makeTemplate(member: Member): Promise<string> {
  const invoiceId = await makeDraft(member);
  return (await saveTemplate(actingAs(member), { invoiceId, name: `Zakup ${freshPib()}` })).templateId;
}

/** As if the worker had done what was ordered in the sandbox: while it works it takes no other order. */
export async function finishSandboxOrders({ organizationId }: Member): Promise<void> {
  await withCompany(organizationId, (tx) => tx.sandboxWorld.deleteMany({ where: { organizationId } }));
}
