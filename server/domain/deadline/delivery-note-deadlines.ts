import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import { addWorkingDays, type Calendar } from "./calendar.ts";
import { type Params, paramOn } from "./law-params.ts";

/**
 * Terms of the electronic delivery note. What kind of days the receipt note and its answer have, no source tells: they
 * are counted as calendar days, the earlier reading. Null before the duty began.
 */
export function receiptDeadlines(
  goodsReceivedOn: CivilDate,
  calendar: Calendar,
  params: Params,
): { physicalReceipt: CivilDate; receiptNote: CivilDate } | null {
  const workingDays = paramOn(params, "eo.confirmWorkingDays", goodsReceivedOn);
  const days = paramOn(params, "eo.receiptNoteDays", goodsReceivedOn);
  if (workingDays === null || days === null) return null;
  return {
    physicalReceipt: addWorkingDays(goodsReceivedOn, workingDays.value, calendar),
    receiptNote: addDays(goodsReceivedOn, days.value),
  };
}

/** By when the sender answers a receipt note, before it counts as rejected. Null before the duty began. */
export function receiptNoteAnswerBy(receiptNoteOn: CivilDate, params: Params): CivilDate | null {
  const days = paramOn(params, "eo.answerDays", receiptNoteOn);
  return days === null ? null : addDays(receiptNoteOn, days.value);
}
