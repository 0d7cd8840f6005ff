import { z } from "zod";
import type { DeadlineKind } from "#server/domain/deadline/deadline.ts";
import { civilDay, outcomeShape } from "#server/domain/deadline/outcome-shape.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";

/**
 * What runs against somebody, one row of the radar each: both terms of one answer, and both outcomes for a buyer of
 * whom nobody knows whether it is public, are one thing to a person.
 */
export const radarClocks = [
  "answer",
  "inputVat",
  "payment",
  "issueDate",
  "vatRecording",
  "vatReturn",
] as const;
export type RadarClock = (typeof radarClocks)[number];

export function clockOf(kind: DeadlineKind): RadarClock {
  return kind === "response" || kind === "rejection" ? "answer" : kind;
}

export const radarOutcomeSchema = z.object(outcomeShape);

export const radarRowSchema = z.object({
  id: z.string(),
  /** Whose: an outgoing document, an incoming one, or the company itself. */
  subject: z.enum(["sales", "purchase", "company"]),
  clock: z.enum(radarClocks),
  /** Null for what the company owes without a document. */
  document: z
    .object({
      id: z.string(),
      number: z.string().nullable(),
      typeCode: invoiceTypeCodeSchema,
      /** Decimal text with two places. */
      payable: z.string(),
      currency: z.string(),
      /** SEF's word, mapped; null while it is not there. */
      status: z.string().nullable(),
    })
    .nullable(),
  partner: z.object({ id: z.string().nullable(), name: z.string(), pib: z.string().nullable() }).nullable(),
  /** The tax period of a company's duty, "2026-11" or "2026-Q4". */
  period: z.string().nullable(),
  /** The day by which the list is sorted: the first of the outcomes. */
  day: civilDay,
  outcomes: z.array(radarOutcomeSchema).min(1),
  /** When the buyer was last reminded of this document. */
  remindedAt: z.date().nullable(),
  /** We may accept or reject it. */
  decidable: z.boolean(),
});
export type RadarRow = z.infer<typeof radarRowSchema>;
