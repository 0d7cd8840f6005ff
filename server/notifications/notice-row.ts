import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { type NoticeFacts, noticeDetailsSchema, noticeFactsSchema } from "#server/domain/notice/notice.ts";

/** For `select` of `notification`: all that telling somebody of it needs. */
export const noticeColumns = {
  id: true,
  kind: true,
  details: true,
  createdAt: true,
  readAt: true,
  invoice: {
    select: {
      id: true,
      number: true,
      direction: true,
      payable: true,
      currency: true,
      partner: { select: { name: true } },
    },
  },
} as const satisfies Prisma.NotificationSelect;
type NoticeRow = Prisma.NotificationGetPayload<{ select: typeof noticeColumns }>;

/** A notice and the document that it leads to. */
export const noticeSchema = noticeFactsSchema.extend({
  id: z.string(),
  invoice: noticeFactsSchema.shape.invoice.unwrap().extend({ id: z.string() }).nullable(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
});
export type Notice = z.infer<typeof noticeSchema> & NoticeFacts;

/** A row read with `noticeColumns`. */
export function toNotice({ invoice, details, ...row }: NoticeRow): Notice {
  return noticeSchema.parse({
    ...row,
    details: noticeDetailsSchema.parse(details),
    invoice: invoice && {
      ...invoice,
      partnerName: invoice.partner?.name ?? null,
      payable: invoice.payable.toFixed(2),
    },
  });
}
