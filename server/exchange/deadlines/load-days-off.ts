import type { Tx } from "#server/db/client.ts";
import { type Calendar, makeCalendar } from "#server/domain/deadline/calendar.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";

/** The days off by law and those that an operator has added. */
export async function loadDaysOff(tx: Tx): Promise<Calendar> {
  const rows = await tx.extraHoliday.findMany({ orderBy: { day: "asc" } });
  return makeCalendar(
    rows.flatMap(({ day, name }) => {
      const extra = fromColumnDate(day);
      return extra === null ? [] : [{ day: extra, name }];
    }),
  );
}
