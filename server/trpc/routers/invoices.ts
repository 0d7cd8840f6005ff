import { z } from "zod";
import { enteredLine } from "#server/domain/entered-text.ts";
import { requestAct } from "#server/exchange/acts/request-act.ts";
import { markProcessed } from "#server/exchange/following/mark-processed.ts";
import { resolveConflict } from "#server/exchange/following/resolve-conflict.ts";
import { listSefFiles } from "#server/exchange/sef-files/find-sef-file.ts";
import { readableXmlSchema } from "#server/exchange/sef-files/readable-xml.ts";
import { requestSefFile } from "#server/exchange/sef-files/request-sef-file.ts";
import { sefFileKindSchema, sefFileSchema } from "#server/exchange/sef-files/sef-file.ts";
import { mailStateSchema } from "#server/mail/mail-state.ts";
import { paymentCodeSchema } from "#server/pdf/payment-code.ts";
import { attachFile } from "#server/sales/draft/attach-file.ts";
import { createFrom } from "#server/sales/draft/create-from.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import { deleteDraft } from "#server/sales/draft/delete-draft.ts";
import { editableDocumentSchema, keptFileSchema } from "#server/sales/draft/editable-document.ts";
import { followings } from "#server/sales/draft/follow-up.ts";
import { importUbl } from "#server/sales/draft/import-ubl.ts";
import { listAdvances, openAdvanceSchema } from "#server/sales/draft/list-advances.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { suggestNumber, takeNumber } from "#server/sales/draft/take-number.ts";
import { finalizeInvoice } from "#server/sales/finalize-invoice.ts";
import { getPaymentCode } from "#server/sales/get-payment-code.ts";
import { getSalesInvoice, salesInvoiceSchema } from "#server/sales/get-sales-invoice.ts";
import {
  countSales,
  countSalesInput,
  listSales,
  listSalesInput,
  salesCountsSchema,
  salesListSchema,
} from "#server/sales/list-sales.ts";
import {
  invoiceMailSchema,
  mailInvoice,
  mailLocaleSchema,
  suggestedMailSchema,
  suggestMail,
} from "#server/sales/mail-invoice.ts";
import { previewXml, xmlPreviewSchema } from "#server/sales/preview-xml.ts";
import { readXml, xmlOriginSchema } from "#server/sales/read-xml.ts";
import { confirmIssueDate } from "#server/sales/send/confirm-issue-date.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { withdrawInvoice } from "#server/sales/send/withdraw-invoice.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import { actComment, queuedAct } from "#server/trpc/inputs/acts.ts";
import { conflictResolution } from "#server/trpc/inputs/following.ts";

const document = z.object({ invoiceId: z.uuid() });
const created = z.object({ invoiceId: z.string() });
const done = z.object({ done: z.literal(true) });

export const invoicesRouter = router({
  list: companyProcedure("invoice.read")
    .input(listSalesInput)
    .output(salesListSchema)
    .query(({ ctx, input }) => listSales(ctx.company, input)),

  counts: companyProcedure("invoice.read")
    .input(countSalesInput)
    .output(salesCountsSchema)
    .query(({ ctx, input }) => countSales(ctx.company, input)),

  get: companyProcedure("invoice.read")
    .input(document)
    .output(salesInvoiceSchema)
    .query(({ ctx, input }) => getSalesInvoice(ctx.company, input.invoiceId)),

  paymentCode: companyProcedure("invoice.read")
    .input(document)
    .output(paymentCodeSchema.nullable())
    .query(({ ctx, input }) => getPaymentCode(ctx.company, input.invoiceId)),

  sefFiles: companyProcedure("invoice.read")
    .input(document)
    .output(z.array(sefFileSchema))
    .query(({ ctx, input }) => listSefFiles({ ...ctx.company, ...input, direction: "sales" })),

  requestSefFile: companyProcedure("invoice.read")
    .input(document.extend({ kind: sefFileKindSchema }))
    .output(done)
    .mutation(async ({ ctx, input: { invoiceId, kind } }) => {
      await requestSefFile({ ...ctx.company, invoiceId, direction: "sales" }, kind);
      return { done: true };
    }),

  readXml: companyProcedure("invoice.read")
    .input(document.extend({ origin: xmlOriginSchema }))
    .output(readableXmlSchema)
    .query(({ ctx, input }) => readXml(ctx.company, input)),

  create: companyProcedure("invoice.edit")
    .input(z.object({ typeCode: z.enum(["380", "386"]), partnerId: z.uuid().nullable().default(null) }))
    .output(created)
    .mutation(({ ctx, input }) => createInvoice(ctx.company, input)),

  duplicate: companyProcedure("invoice.edit")
    .input(document)
    .output(created)
    .mutation(({ ctx, input }) => createFrom(ctx.company, { invoiceId: input.invoiceId, make: "copy" })),

  createFrom: companyProcedure("invoice.edit")
    .input(document.extend({ make: z.enum(followings) }))
    .output(created)
    .mutation(({ ctx, input }) => createFrom(ctx.company, input)),

  importUbl: companyProcedure("invoice.import")
    .input(z.object({ fileName: z.string().min(1).max(255), base64: z.base64() }))
    .output(created)
    .mutation(({ ctx, input }) =>
      importUbl(ctx.company, {
        name: input.fileName,
        bytes: new Uint8Array(Buffer.from(input.base64, "base64")),
      }),
    ),

  attachFile: companyProcedure("invoice.edit")
    .input(document.extend({ fileName: z.string().min(1).max(255), base64: z.base64() }))
    .output(keptFileSchema)
    .mutation(({ ctx, input }) =>
      attachFile(ctx.company, {
        invoiceId: input.invoiceId,
        name: input.fileName,
        bytes: new Uint8Array(Buffer.from(input.base64, "base64")),
      }),
    ),

  saveDocument: companyProcedure("invoice.edit")
    .input(document.extend({ version: z.int(), document: editableDocumentSchema }))
    .output(z.object({ version: z.number() }))
    .mutation(({ ctx, input }) => saveDocument(ctx.company, input)),

  advances: companyProcedure("invoice.read")
    .input(document.extend({ partnerId: z.uuid() }))
    .output(z.array(openAdvanceSchema))
    .query(({ ctx, input }) => listAdvances(ctx.company, input)),

  previewXml: companyProcedure("invoice.read")
    .input(document)
    .output(xmlPreviewSchema)
    .query(({ ctx, input }) => previewXml(ctx.company, input.invoiceId)),

  suggestNumber: companyProcedure("invoice.read")
    .input(document)
    .output(z.object({ number: z.string() }))
    .query(({ ctx, input }) => suggestNumber(ctx.company, input.invoiceId)),

  takeNumber: companyProcedure("invoice.edit")
    .input(document.extend({ version: z.int() }))
    .output(z.object({ number: z.string(), version: z.number() }))
    .mutation(({ ctx, input }) => takeNumber(ctx.company, input)),

  delete: companyProcedure("invoice.delete")
    .input(document)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteDraft(ctx.company, input.invoiceId);
      return { done: true };
    }),

  send: companyProcedure("invoice.send")
    .input(document)
    .output(z.object({ accepted: z.literal(true), jobId: z.string() }))
    .mutation(({ ctx, input }) => queueInvoice(ctx.company, input.invoiceId)),

  finalize: companyProcedure("invoice.send")
    .input(document)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await finalizeInvoice(ctx.company, input.invoiceId);
      return { done: true };
    }),

  suggestMail: companyProcedure("invoice.send")
    .input(document.extend({ locale: mailLocaleSchema }))
    .output(suggestedMailSchema)
    .query(({ ctx, input }) => suggestMail(ctx.company, input)),

  mail: companyProcedure("invoice.send")
    .input(document.extend(invoiceMailSchema.shape))
    .output(z.object({ state: mailStateSchema }))
    .mutation(({ ctx, input }) => mailInvoice(ctx.company, input)),
  markProcessed: companyProcedure("invoice.edit")
    .input(z.object({ invoiceId: z.uuid() }))
    .output(done)
    .mutation(async ({ ctx, input: { invoiceId } }) => {
      await markProcessed(ctx.company, { invoiceId, direction: "sales" });
      return { done: true };
    }),

  resolveConflict: companyProcedure("invoice.edit")
    .input(z.object({ invoiceId: z.uuid(), ...conflictResolution }))
    .output(done)
    .mutation(async ({ ctx, input: { invoiceId, conflictId, endedBy } }) => {
      await resolveConflict(ctx.company, { invoiceId, direction: "sales", conflictId, endedBy });
      return { done: true };
    }),

  cancel: companyProcedure("invoice.cancel")
    .input(document.extend({ comment: actComment }))
    .output(queuedAct)
    .mutation(({ ctx, input }) => requestAct(ctx.company, { kind: "cancel", ...input })),

  storno: companyProcedure("invoice.storno")
    .input(document.extend({ comment: actComment, stornoNumber: enteredLine.max(100).nullish() }))
    .output(queuedAct)
    .mutation(({ ctx, input: { stornoNumber, ...input } }) =>
      requestAct(ctx.company, { kind: "storno", ...input, stornoNumber: stornoNumber ?? null }),
    ),

  withdraw: companyProcedure("invoice.send")
    .input(document)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await withdrawInvoice(ctx.company, input.invoiceId);
      return { done: true };
    }),

  confirmDate: companyProcedure("invoice.send")
    .input(document)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await confirmIssueDate(ctx.company, input.invoiceId);
      return { done: true };
    }),
});
