import { z } from "zod";
import { type CivilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { exemptionLabels } from "./exemption-labels.ts";
import type { ExemptionReason } from "./exemption-reasons.ts";

const text = z.union([z.string(), z.number()]).nullish();

/** One row of `getValueAddedTaxExemptionReasonList`; what else SEF sends is left. */
const sefReason = z.object({
  Key: z.string().min(1),
  Category: z.string(),
  Article: text,
  Paragraph: text,
  Point: text,
  Subpoint: text,
  Text: z.string().nullish(),
  FreeFormNote: z.union([z.boolean(), z.string()]).nullish(),
  ActiveFrom: z.string().nullish(),
  ActiveTo: z.string().nullish(),
});

/**
 * SEF's own list in our form, to be used in place of the starting stock. Rows that cannot be understood are left out;
 * null when the answer is no list at all, so that a bad answer never empties the choice.
 */
export function readSefExemptionReasons(answer: unknown): readonly ExemptionReason[] | null {
  if (!Array.isArray(answer)) return null;
  const reasons = answer.flatMap((row) => {
    const read = sefReason.safeParse(row);
    return read.success ? toReason(read.data) : [];
  });
  return reasons.length === 0 ? null : reasons;
}

function toReason(row: z.infer<typeof sefReason>): ExemptionReason[] {
  const category = taxCategoryCodes.find((code) => code === row.Category);
  if (category === undefined) return [];
  const [serbian, english] = exemptionLabels.get(row.Key) ?? [row.Text ?? null, null];
  return [
    {
      code: row.Key,
      category,
      article: plain(row.Article),
      paragraph: plain(row.Paragraph),
      point: plain(row.Point),
      subpoint: plain(row.Subpoint),
      labelSr: serbian,
      labelEn: english,
      activeFrom: day(row.ActiveFrom),
      activeTo: day(row.ActiveTo),
      noteNeeded: row.FreeFormNote === true || row.FreeFormNote === "true",
    },
  ];
}

function plain(value: string | number | null | undefined): string | null {
  const read = value === null || value === undefined ? "" : String(value).trim();
  return read === "" ? null : read;
}

/** SEF writes moments ("2022-02-28T00:00:00"); the day counts. */
function day(value: string | null | undefined): CivilDate | null {
  return value === null || value === undefined ? null : parseCivilDate(value.slice(0, 10));
}
