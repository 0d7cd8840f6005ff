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
  alert: { select: { withdrawnAt: true, deadline: { select: { state: true } } } },
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

/** For `where`: what still holds. People hear no more of a deadline that has changed, or that somebody has met. */
export const standing = {
  OR: [
    { alertId: null },
    { alert: { withdrawnAt: null, OR: [{ deadlineId: null }, { deadline: { state: "running" } }] } },
  ],
} as const satisfies Prisma.NotificationWhereInput;

/** A notice and the document that it leads to. */
export const noticeSchema = noticeFactsSchema.extend({
  id: z.string(),
  invoice: noticeFactsSchema.shape.invoice.unwrap().extend({ id: z.string() }).nullable(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A row read with `noticeColumns`. */
export function toNotice({ invoice, details, alert, ...row }: NoticeRow): Notice {
  return noticeSchema.parse({
    ...row,
    details: noticeDetailsSchema.parse(details),
    standing: standingOf(alert),
    invoice: invoice && {
      ...invoice,
      partnerName: invoice.partner?.name ?? null,
      payable: invoice.payable.toFixed(2),
    },
  });
}

function standingOf(alert: NoticeRow["alert"]): Notice["standing"] {
  if (alert === null) return "holds";
  if (alert.withdrawnAt !== null) return "changed";
  return alert.deadline === null || alert.deadline.state === "running" ? "holds" : "over";
}
