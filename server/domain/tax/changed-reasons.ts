import { z } from "zod";
import { addDays, type CivilDate, compareDates, parseCivilDate } from "#server/domain/civil-date.ts";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import {
  byReasonKey,
  type ExemptionReason,
  exemptionReasons,
  reasonKey,
  withChanges,
} from "./exemption-reasons.ts";

const text = z.string().nullable();
const day = z
  .string()
  .nullable()
  .transform((written) => (written === null ? null : parseCivilDate(written)));

/** A reason as it is stored and as it goes to the browser. */
export const exemptionReasonSchema = z.object({
  code: z.string(),
  category: z.enum(taxCategoryCodes),
  article: text,
  paragraph: text,
  point: text,
  subpoint: text,
  labelSr: text,
  labelEn: text,
  activeFrom: day,
  activeTo: day,
  noteNeeded: z.boolean().nullable(),
});

/**
 * What SEF's own list says otherwise than the starting stock: reasons that the stock does not have, other days, a note
 * that is wanted. What SEF has left out without a last day was valid for the last time on the day before.
 *
 * @param known the changes found before, so that what was left out once keeps its last day.
 */
export function changedReasons(
  answer: readonly ExemptionReason[],
  known: readonly ExemptionReason[],
  today: CivilDate,
): readonly ExemptionReason[] {
  const inStock = byReasonKey(exemptionReasons);
  const listed = byReasonKey(answer);
  const given = [...listed.values()].map((reason) => {
    const stock = inStock.get(reasonKey(reason));
    if (stock === undefined) return reason;
    // Of one that we know, the place in the law and the words stay ours.
    const { activeFrom, activeTo, noteNeeded } = reason;
    return { ...stock, activeFrom: activeFrom ?? stock.activeFrom, activeTo, noteNeeded };
  });
  const dropped = withChanges(known)
    .filter((reason) => !listed.has(reasonKey(reason)))
    .map((reason) => ({ ...reason, activeTo: lastDay(reason, addDays(today, -1)) }));
  return [...given, ...dropped].filter((reason) => !isSame(reason, inStock.get(reasonKey(reason))));
}

function lastDay({ activeTo }: ExemptionReason, day: CivilDate): CivilDate {
  return activeTo !== null && compareDates(activeTo, day) < 0 ? activeTo : day;
}

function isSame(reason: ExemptionReason, stock: ExemptionReason | undefined): boolean {
  return (
    stock !== undefined &&
    reason.activeFrom === stock.activeFrom &&
    reason.activeTo === stock.activeTo &&
    (reason.noteNeeded ?? false) === (stock.noteNeeded ?? false)
  );
}
