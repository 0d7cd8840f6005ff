import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { AppError } from "#server/errors.ts";
import type { MailState } from "#server/mail/mail-state.ts";
import { type MailText, mailTextSchema, queueMail } from "#server/mail/queue-mail.ts";
import { type Locale, locales } from "#server/messages/locales.ts";
import { describeInvoiceMail, trialSubject } from "#server/messages/mail-text.ts";
import type { ActingCompany } from "./acting-company.ts";
import { isVoid } from "./is-void.ts";
import { loadDocument, type SalesDocument } from "./load-document.ts";
import {
  describeMailFiles,
  loadMailFiles,
  type MailChoice,
  mailBytesMax,
  mailChoiceSchema,
  mailFilesSchema,
} from "./mail-files.ts";
import { printInvoice } from "./print-invoice.ts";
import { recordAct } from "./record-act.ts";

export const mailLocaleSchema = z.enum(locales);
export const invoiceMailSchema = mailTextSchema.extend({
  locale: mailLocaleSchema,
  ...mailChoiceSchema.shape,
});
export const suggestedMailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  files: mailFilesSchema,
});

/**
 * What a mail with the document would say, for a person to change: to the partner's address, in one language.
 *
 * @throws AppError INVOICE_NOT_MAILABLE for what is not final; NOT_FOUND.
 */
export async function suggestMail(
  company: Pick<ActingCompany, "organizationId" | "environment">,
  { invoiceId, locale }: { invoiceId: string; locale: Locale },
  clock: Clock = systemClock,
): Promise<z.infer<typeof suggestedMailSchema>> {
  const found = await withCompany(company.organizationId, async (tx) => ({
    ...(await loadFinal(tx, company, invoiceId, clock())),
    isVoid: await isVoid(tx, company.organizationId, invoiceId),
  }));
  const { row, invoice } = found;
  const { payable } = computeTotals(invoice);
  return {
    to: row.partner?.email ?? invoice.buyer.email ?? "",
    ...describeInvoiceMail(invoice, { payable, isVoid: found.isVoid }, locale),
    files: await describeMailFiles(company, { invoiceId, attachments: invoice.attachments ?? [] }),
  };
}

/**
 * "Pošaljite e-poštom": the document as PDF to the buyer. Mail, audit and timeline are one transaction; a trial says
 * so in the subject, as its PDF does.
 *
 * @throws AppError INVOICE_NOT_MAILABLE for what is not final; MAIL_TOO_LARGE for all files together; NOT_FOUND.
 */
export async function mailInvoice(
  company: ActingCompany,
  {
    invoiceId,
    locale,
    to,
    subject,
    body,
    withXml = false,
    withAttachments = false,
  }: MailText & Partial<MailChoice> & { invoiceId: string; locale: Locale },
  clock: Clock = systemClock,
): Promise<{ state: MailState }> {
  const { organizationId, environment } = company;
  const now = clock();
  const { invoice: final } = await withCompany(organizationId, (tx) =>
    loadFinal(tx, company, invoiceId, now),
  );
  // Drawing takes its time and needs no transaction: what is final does not change meanwhile.
  const attachment = await printInvoice(company, invoiceId, locale, clock);
  if (attachment === null) throw new AppError("NOT_FOUND");
  const about = { invoiceId, attachments: final.attachments ?? [] };
  const files = await loadMailFiles(company, about, { withXml, withAttachments });
  const bytes = [attachment, ...files].reduce((sum, file) => sum + file.bytes.byteLength, 0);
  if (bytes > mailBytesMax) throw new AppError("MAIL_TOO_LARGE", { detail: `${bytes} bytes` });
  return withCompany(organizationId, async (tx) => {
    const { row, invoice } = await loadFinal(tx, company, invoiceId, now);
    const { state } = await queueMail(tx, company, {
      to,
      subject: environment === "production" ? subject : trialSubject(subject, locale),
      body,
      invoiceId,
      fromName: invoice.seller.name,
      replyTo: invoice.seller.email,
      attachment,
      files,
    });
    await recordAct(tx, company, row, { kind: "mailed", action: "invoice.mail", details: { to } }, now);
    return { state };
  });
}

/** A document that is out in the world: SEF has it, or it is issued outside SEF. */
async function loadFinal(
  tx: Tx,
  { organizationId, environment }: Pick<ActingCompany, "organizationId" | "environment">,
  invoiceId: string,
  now: Date,
): Promise<SalesDocument> {
  const document = await loadDocument(tx, { organizationId, environment }, invoiceId, belgradeDay(now));
  const { state } = document;
  if (state !== "sent" && state !== "issued")
    throw new AppError("INVOICE_NOT_MAILABLE", { detail: `state ${state}` });
  return document;
}
