import { z } from "zod";
import { nextStepSchema } from "#server/domain/lifecycle/next-step.ts";

/** What we make of SEF's word on a document, as its page shows it beside that word. */
export const followSchema = z.object({
  /** Our inference; null where nobody can tell. */
  settledBy: z.enum(["person", "silence"]).nullable(),
  settledAt: z.date().nullable(),
  renotifiedAt: z.date().nullable(),
  nextStep: nextStepSchema.nullable(),
  /** What SEF said against itself and nobody has dealt with. */
  conflicts: z.array(
    z.object({
      id: z.string(),
      code: z.enum(["status_backwards", "impossible_date", "missing_date"]),
      field: z.string(),
      held: z.string(),
      told: z.string(),
      times: z.number(),
      foundAt: z.date(),
      /** SEF's answer or event, as it came. */
      raw: z.unknown(),
    }),
  ),
});

/** For `include` of `sef_invoice`. */
export const openConflicts = {
  where: { endedAt: null },
  orderBy: { foundAt: "desc" },
} as const;
