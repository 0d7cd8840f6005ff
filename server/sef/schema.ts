import { z } from "zod";
import { belgradeInstant, parseCivilDate } from "#server/domain/civil-date.ts";

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
      /** As SEF wrote it, for when it cannot be right. */
      lastModifiedText: dto.lastmodifiedutc,
    })),
);
export type InvoiceStatus = z.infer<typeof invoiceStatusSchema>;

export const salesIdsSchema = z.preprocess(
  lowerKeys,
  z.object({ salesinvoiceids: z.array(id) }).transform((dto) => dto.salesinvoiceids),
);

export const purchaseIdsSchema = z.preprocess(
  lowerKeys,
  z.object({ purchaseinvoiceids: z.array(id) }).transform((dto) => dto.purchaseinvoiceids),
);

/** PurchaseInvoiceOverviewDto, of it what tells whether we know the document as it is. */
export const overviewSchema = z.array(
  z.preprocess(
    lowerKeys,
    z.object({ invoiceid: id, status: z.string(), sentdate: z.unknown() }).transform((dto) => ({
      purchaseInvoiceId: dto.invoiceid,
      status: dto.status,
      /** As SEF wrote it: whether it can be right is judged where the document is. */
      sentText: String(dto.sentdate ?? ""),
    })),
  ),
);
export type OverviewRow = z.infer<typeof overviewSchema>[number];

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

/** Moments without an offset are Belgrade's clocks; seven fractional digits are cut to the three that a Date holds. */
export function readLocalMoment(value: string | null | undefined): Date | null {
  const [, day = "", time = "00:00:00", offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)\d*)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      value?.trim() ?? "",
    ) ?? [];
  const date = parseCivilDate(day);
  if (date === null) return null;
  if (!offset) return belgradeInstant(date, time);
  const moment = new Date(`${day}T${time}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
