import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays, civilDate, weekday } from "#server/domain/civil-date.ts";
import { holidayOn } from "#server/domain/deadline/calendar.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { companyRowsAhead, loadCompanyVat } from "./company-rows.ts";
import { anyClock, leadersOf } from "./radar-query.ts";

const daySchema = z.object({
  date: z.string().transform(civilDate),
  /** Saturday, Sunday or a holiday. */
  isOff: z.boolean(),
  /** We decide. */
  purchase: z.number(),
  /** The buyer decides or pays. */
  sales: z.number(),
  /** Duties of the company itself. */
  company: z.number(),
});

export const deadlineStripSchema = z.array(daySchema);

/** Today and the nine days after it. */
const daysShown = 10;

/** How much ends on each of the next days; each number is that of the radar's list of that day. */
export function getDeadlineStrip(
  company: { organizationId: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<z.infer<typeof deadlineStripSchema>> {
  const from = today(clock);
  const to = addDays(from, daysShown - 1);
  return withCompany(company.organizationId, async (tx) => {
    const found = await tx.$queryRaw<{ day: string; direction: string; count: number }[]>`
      SELECT earliest::text AS day, direction, count(*)::int AS count
        FROM (${leadersOf(company, { ...anyClock, from, to }, from)}) AS leaders GROUP BY earliest, direction`;
    const calendar = await loadDaysOff(tx);
    const duties = companyRowsAhead(await loadCompanyVat(tx, company.organizationId), calendar, from);
    return Array.from({ length: daysShown }, (_, index) => {
      const date = addDays(from, index);
      const countOf = (direction: string) =>
        found.find((row) => row.day === date && row.direction === direction)?.count ?? 0;
      return {
        date,
        isOff: weekday(date) >= 6 || holidayOn(date) !== null || calendar.extraDays.has(date),
        purchase: countOf("purchase"),
        sales: countOf("sales"),
        company: duties.filter(({ day }) => day === date).length,
      };
    });
  });
}
