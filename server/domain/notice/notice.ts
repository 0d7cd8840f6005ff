import { z } from "zod";
import { outcomeShape } from "#server/domain/deadline/outcome-shape.ts";
import { noticeKinds } from "./notice-kind.ts";

/** A deadline as it stood when people were told of it. */
const toldDeadlineSchema = z.object(outcomeShape);

/** What the sentence of a piece of news mentions. */
export const noticeDetailsSchema = z.object({
  /** Of the timeline's event, if one was told. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** More than one where nobody knows whether the buyer is public. */
  deadlines: z.array(toldDeadlineSchema),
});
export type NoticeDetails = z.infer<typeof noticeDetailsSchema>;

/** changed: the deadline is another now. over: it does not run any more. Of anything but a deadline: holds. */
const noticeStandings = ["holds", "changed", "over"] as const;

export const noticeFactsSchema = z.object({
  kind: z.enum(noticeKinds),
  standing: z.enum(noticeStandings),
  details: noticeDetailsSchema,
  invoice: z
    .object({
      number: z.string().nullable(),
      direction: z.enum(["sales", "purchase"]),
      partnerName: z.string().nullable(),
      /** Decimal text. */
      payable: z.string(),
      currency: z.string(),
    })
    .nullable(),
});
/** What is known of a piece of news. */
export type NoticeFacts = z.infer<typeof noticeFactsSchema>;
