import { z } from "zod";
import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import { deadlineConsequences, deadlineKinds, deadlineRules } from "./deadline.ts";
import { confidences } from "./law-params.ts";

/** A day as our own tables and rules write it. */
export const civilDay = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date !== null) return date;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

/** What a deadline says, wherever it is read: from a row, on the radar, in a piece of news. */
export const outcomeShape = {
  kind: z.enum(deadlineKinds),
  /** What is taken of a buyer of whom nobody knows; null where nothing has to be assumed. */
  assumption: z.enum(["public", "private"]).nullable(),
  rule: z.enum(deadlineRules),
  clockStart: civilDay,
  earliest: civilDay,
  latest: civilDay,
  consequence: z.enum(deadlineConsequences),
  confidence: z.enum(confidences),
};
