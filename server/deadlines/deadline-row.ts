import { z } from "zod";
import { outcomeShape } from "#server/domain/deadline/outcome-shape.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";

/** running | met: answered in time | lapsed: as predicted | contradicted: SEF's word is another | withdrawn: not true any more. */
const deadlineStates = ["running", "met", "lapsed", "contradicted", "withdrawn"] as const;

/** A deadline as screens get it; days are days in Serbia. */
export const deadlineRowSchema = z.object({
  id: z.string(),
  ...outcomeShape,
  paramsVersion: z.string(),
  state: z.enum(deadlineStates),
  endedAt: z.date().nullable(),
  /** SEF's word when it ended. */
  endedStatus: z.string().nullable(),
  endedReason: z.string().nullable(),
});
export type DeadlineRow = z.infer<typeof deadlineRowSchema>;

/** For `select` of `document_deadline`: all that a screen shows. */
export const deadlineColumns = {
  id: true,
  kind: true,
  assumption: true,
  rule: true,
  clockStart: true,
  earliest: true,
  latest: true,
  consequence: true,
  confidence: true,
  paramsVersion: true,
  state: true,
  endedAt: true,
  endedStatus: true,
  endedReason: true,
} as const;

type StoredRow = Record<
  Exclude<keyof typeof deadlineColumns, "clockStart" | "earliest" | "latest">,
  unknown
> &
  Record<"clockStart" | "earliest" | "latest", Date>;

/** A row read with `deadlineColumns`. Closed lists are texts there; the database's CHECKs keep them right. */
export function toDeadlineRow(row: StoredRow): DeadlineRow {
  return deadlineRowSchema.parse({
    ...row,
    assumption: row.assumption || null,
    clockStart: fromColumnDate(row.clockStart),
    earliest: fromColumnDate(row.earliest),
    latest: fromColumnDate(row.latest),
  });
}
