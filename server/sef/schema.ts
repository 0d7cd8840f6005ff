import { z } from "zod";

/**
 * What SEF returns. Keys are matched without regard to case (answers are PascalCase, the swagger says camelCase);
 * what SEF adds tomorrow is ignored; ids are numbers up to 2^53 or text.
 */

function lowerKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key.toLowerCase(), content]));
}

/** SEF's ids are int64. */
const idMax = 2n ** 63n - 1n;
const id = z
  .union([z.int().min(0), z.string().regex(/^\d{1,19}$/)])
  .transform(BigInt)
  .refine((value) => value <= idMax);
const text = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** MiniInvoiceDto: the answer to an upload. */
export const uploadAnswerSchema = z.preprocess(
  lowerKeys,
  z
    .object({ salesinvoiceid: id, invoiceid: id.nullish(), purchaseinvoiceid: id.nullish() })
    .transform((dto) => ({
      salesInvoiceId: dto.salesinvoiceid,
      commonId: dto.invoiceid ?? dto.purchaseinvoiceid ?? null,
    })),
);
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

/** SimpleSalesInvoiceDto and SimplePurchaseInvoiceDto have the same fields. */
export const invoiceStatusSchema = z.preprocess(
  lowerKeys,
  z
    .object({
      invoiceid: id.nullish(),
      globuniqid: text,
      status: z.string(),
      comment: text,
      cancelcomment: text,
      stornocomment: text,
      cirstatus: text,
      cirinvoiceid: text,
      lastmodifiedutc: text,
    })
    .transform((dto) => ({
      commonId: dto.invoiceid ?? null,
      globUniqId: dto.globuniqid,
      status: dto.status,
      comment: dto.comment ?? dto.stornocomment ?? dto.cancelcomment,
      cirStatus: dto.cirstatus,
      cirInvoiceId: dto.cirinvoiceid,
      lastModifiedAt: readMoment(dto.lastmodifiedutc),
    })),
);
export type InvoiceStatus = z.infer<typeof invoiceStatusSchema>;

export const salesIdsSchema = z.preprocess(
  lowerKeys,
  z.object({ salesinvoiceids: z.array(id) }).transform((dto) => dto.salesinvoiceids),
);

/** A bare GUID, sometimes JSON-quoted. */
export const subscriptionKeySchema = z
  .string()
  .transform((answer) => answer.trim().replace(/^"|"$/g, ""))
  .pipe(z.guid());

/** SEF writes seven fractional digits; a Date holds three. */
function readMoment(value: string | null): Date | null {
  if (value === null) return null;
  const moment = new Date(value.replace(/(\.\d{3})\d+/, "$1"));
  return Number.isNaN(moment.getTime()) ? null : moment;
}
