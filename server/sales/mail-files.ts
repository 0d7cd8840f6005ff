import { z } from "zod";
import type { Environment } from "#server/db/environment.ts";
import type { Attachment } from "#server/domain/invoice/invoice.ts";
import { findAttachment } from "./find-attachment.ts";
import { findSalesFile } from "./find-sales-file.ts";
import type { PrintedFile } from "./print-invoice.ts";

/**
 * All files of one mail together. Mail servers of most buyers refuse 20 to 25 MB, and base64 adds a third.
 */
export const mailBytesMax = 15_000_000;

/** What goes along besides the PDF, as the sender chose. */
export const mailChoiceSchema = z.object({
  withXml: z.boolean().default(false),
  withAttachments: z.boolean().default(false),
});
export type MailChoice = z.infer<typeof mailChoiceSchema>;

/** What could go along, with sizes, so that a sender knows before sending. */
export const mailFilesSchema = z.object({
  /** Null when the document was never written as XML: it does not go to SEF. */
  xmlBytes: z.number().nullable(),
  attachments: z.object({ count: z.number(), bytes: z.number() }),
  bytesMax: z.number(),
});

type Company = { organizationId: string; environment: Environment };

export async function describeMailFiles(
  company: Company,
  { invoiceId, attachments }: { invoiceId: string; attachments: readonly Attachment[] },
): Promise<z.infer<typeof mailFilesSchema>> {
  const xml = await findSalesFile(company, invoiceId, "xml");
  return {
    xmlBytes: xml?.bytes.byteLength ?? null,
    attachments: {
      count: attachments.length,
      bytes: attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    },
    bytesMax: mailBytesMax,
  };
}

/** The chosen files; those that are not there are left out. */
export async function loadMailFiles(
  company: Company,
  { invoiceId, attachments }: { invoiceId: string; attachments: readonly Attachment[] },
  { withXml, withAttachments }: MailChoice,
): Promise<PrintedFile[]> {
  const xml = withXml ? await findSalesFile(company, invoiceId, "xml") : null;
  const files = xml === null ? [] : [xml];
  for (const position of withAttachments ? attachments.keys() : []) {
    const file = await findAttachment(company, invoiceId, position);
    if (file !== null) files.push(file);
  }
  return files;
}
