import { importUbl } from "#server/sales/draft/import-ubl.ts";
import { goldenXml } from "#tests/fixtures/read-fixture.ts";
import {
  actingAs,
  emptyDocument,
  freshPib,
  makeConflict,
  makeDraft,
  makeForeignDraft,
  makeHeldInvoice,
  makeMistakenInvoice,
  makeQueuedInvoice,
  makeSendableDraft,
  makeSentInvoice,
  makeTemplate,
} from "#tests/support/documents.ts";
import { makePartner } from "#tests/support/partners.ts";
import { commented, companyOnly, named, type ProcedureFixtures } from "./fixture.ts";

/** Documents of ours and their templates. */
export const salesFixtures: ProcedureFixtures = {
  "invoices.list": companyOnly,
  "invoices.counts": companyOnly,
  "invoices.get": named("invoiceId", makeDraft),
  "invoices.importUbl": {
    input: () => ({ fileName: "faktura.xml", base64: goldenXml("380-thirds").toString("base64") }),
  },
  "invoices.create": { input: () => ({ typeCode: "380" }) },
  "invoices.duplicate": named("invoiceId", makeDraft),
  "invoices.createFrom": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeSentInvoice(member), make: "credit" }),
  },
  "invoices.saveDocument": {
    namesRows: true,
    input: async (member) => {
      const invoiceId = await makeDraft(member);
      const number = `UNOS-${invoiceId.slice(-12)}`;
      return { invoiceId, version: 1, document: { ...emptyDocument, number } };
    },
  },
  "invoices.attachFile": {
    namesRows: true,
    input: async (member) => ({
      invoiceId: await makeDraft(member),
      fileName: "ponuda.pdf",
      base64: Buffer.from("%PDF-1.7\n").toString("base64"),
    }),
  },
  "invoices.advances": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeDraft(member), partnerId: await makePartner(member) }),
  },
  "invoices.paymentCode": named("invoiceId", makeSentInvoice),
  "invoices.sefFiles": named("invoiceId", makeSentInvoice),
  "invoices.requestSefFile": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeSentInvoice(member), kind: "pdf" }),
  },
  "invoices.readXml": {
    namesRows: true,
    input: async (member) => {
      const file = { name: "faktura.xml", bytes: new Uint8Array(goldenXml("380-two-rates")) };
      return { ...(await importUbl(actingAs(member), file)), origin: "source" };
    },
  },
  "invoices.previewXml": named("invoiceId", makeDraft),
  "invoices.suggestNumber": named("invoiceId", makeDraft),
  "invoices.takeNumber": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeDraft(member), version: 1 }),
  },
  "invoices.delete": named("invoiceId", makeDraft),
  "invoices.send": named("invoiceId", makeSendableDraft),
  "invoices.finalize": named("invoiceId", makeForeignDraft),
  "invoices.suggestMail": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeSentInvoice(member), locale: "en" }),
  },
  "invoices.mail": {
    namesRows: true,
    input: async (member) => ({
      invoiceId: await makeSentInvoice(member),
      locale: "sr-Latn",
      to: "kupac@example.rs",
      subject: "Faktura",
      body: "U prilogu.",
    }),
  },
  "invoices.cancel": commented("invoiceId", makeMistakenInvoice),
  "invoices.storno": commented("invoiceId", makeSentInvoice),
  "invoices.markProcessed": named("invoiceId", makeMistakenInvoice),
  "invoices.resolveConflict": {
    namesRows: true,
    input: async (member) => {
      const invoiceId = await makeSentInvoice(member);
      return { invoiceId, conflictId: await makeConflict(member, invoiceId), endedBy: "kept" };
    },
  },
  "invoices.withdraw": named("invoiceId", makeQueuedInvoice),
  "invoices.confirmDate": named("invoiceId", makeHeldInvoice),

  "templates.list": companyOnly,
  "templates.save": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeDraft(member), name: `Šablon ${freshPib()}` }),
  },
  "templates.begin": named("templateId", makeTemplate),
  "templates.rename": {
    namesRows: true,
    input: async (member) => ({ templateId: await makeTemplate(member), name: `Novi ${freshPib()}` }),
  },
  "templates.delete": named("templateId", makeTemplate),
};
