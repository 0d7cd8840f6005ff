import { z } from "zod";
import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import { deadlineConsequences, deadlineKinds, deadlineRules } from "#server/domain/deadline/deadline.ts";
import { noticeKinds } from "./notice-kind.ts";

const day = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date !== null) return date;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

/** A deadline as it stood when people were told of it. */
const toldDeadlineSchema = z.object({
  kind: z.enum(deadlineKinds),
  assumption: z.enum(["public", "private"]).nullable(),
  rule: z.enum(deadlineRules),
  clockStart: day,
  earliest: day,
  latest: day,
  consequence: z.enum(deadlineConsequences),
  confidence: z.enum(["A", "B", "C", "D"]),
});

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
