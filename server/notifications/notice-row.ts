import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { noticeDetailsSchema, noticeFactsSchema } from "#server/domain/notice/notice.ts";

/** For `select` of `notification`: all that telling somebody of it needs. */
export const noticeColumns = {
  id: true,
  kind: true,
  details: true,
  createdAt: true,
  readAt: true,
  alert: { select: { withdrawnAt: true } },
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

/** For `where`: what still holds. A deadline that has changed since is told of no more. */
export const standing = {
  OR: [{ alertId: null }, { alert: { withdrawnAt: null } }],
} as const satisfies Prisma.NotificationWhereInput;

/** A notice and the document that it leads to. */
export const noticeSchema = noticeFactsSchema.extend({
  id: z.string(),
  invoice: noticeFactsSchema.shape.invoice.unwrap().extend({ id: z.string() }).nullable(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
  /** The deadline that it warned of has changed. */
  isWithdrawn: z.boolean(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A row read with `noticeColumns`. */
export function toNotice({ invoice, details, alert, ...row }: NoticeRow): Notice {
  return noticeSchema.parse({
    ...row,
    details: noticeDetailsSchema.parse(details),
    isWithdrawn: alert !== null && alert.withdrawnAt !== null,
    invoice: invoice && {
      ...invoice,
      partnerName: invoice.partner?.name ?? null,
      payable: invoice.payable.toFixed(2),
    },
  });
}
