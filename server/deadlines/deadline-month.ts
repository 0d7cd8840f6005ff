import { z } from "zod";
import { type Clock, systemClock, today } from "#server/clock.ts";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays, addMonths, type CivilDate, civilDate, weekday } from "#server/domain/civil-date.ts";
import { holidayOn } from "#server/domain/deadline/calendar.ts";
import { holidayNames } from "#server/domain/deadline/holiday-rules.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { companyRowsBetween, loadCompanyVat } from "./company-rows.ts";
import { anyClock, leadersOf, loadRows } from "./radar-query.ts";
import { type RadarRow, radarRowSchema } from "./radar-row.ts";

/** "2026-11"; years that a calendar of today has any use for. */
export const monthText = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
export const deadlineMonthInput = z.object({ month: monthText.nullish() });

const daySchema = z.object({
  date: z.string().transform(civilDate),
  /** Of a neighbour that fills the first or the last week. */
  inMonth: z.boolean(),
  /** A public holiday by its name in the law, or as an operator called it. */
  holiday: z.union([z.enum(holidayNames), z.object({ name: z.string() })]).nullable(),
  /** All that end on it; `rows` are the first of them. */
  count: z.number(),
  rows: z.array(radarRowSchema),
});

export const deadlineMonthSchema = z.object({
  month: z.string(),
  today: z.string().transform(civilDate),
  weeks: z.array(z.array(daySchema)),
});

const shownPerDay = 4;

/** Whole weeks, Monday to Sunday, in which the days of a month lie, with what ends on each. */
export function getDeadlineMonth(
  company: { organizationId: string; environment: Environment },
  { month: wanted }: z.infer<typeof deadlineMonthInput>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof deadlineMonthSchema>> {
  const day = today(clock);
  const month = wanted ?? day.slice(0, 7);
  const dates = daysAround(civilDate(`${month}-01`));
  const [from = day] = dates;
  const to = dates.at(-1) ?? day;
  return withCompany(company.organizationId, async (tx) => {
    const leaders = leadersOf(company, { ...anyClock, from, to }, day);
    const documents = await loadRows(
      tx,
      Prisma.sql`SELECT * FROM (
        SELECT l.*, count(*) OVER (PARTITION BY l.earliest) AS total,
               row_number() OVER (PARTITION BY l.earliest ORDER BY l.id) AS place
          FROM (${leaders}) AS l) AS numbered WHERE place <= ${shownPerDay}`,
      company,
    );
    const calendar = await loadDaysOff(tx);
    const duties = companyRowsBetween(await loadCompanyVat(tx, company.organizationId), calendar, {
      from,
      to,
    });
    const extra = (date: CivilDate) => {
      const name = calendar.extraDays.get(date);
      return name === undefined ? null : { name };
    };
    const days = dates.map((date) => {
      const own: RadarRow[] = duties.filter((row) => row.day === date);
      const found = documents.filter(({ row }) => row.day === date);
      return {
        date,
        inMonth: date.startsWith(month),
        holiday: holidayOn(date) ?? extra(date),
        count: own.length + (found[0]?.total ?? 0),
        rows: [...own, ...found.map(({ row }) => row)].slice(0, shownPerDay),
      };
    });
    return { month, today: day, weeks: inWeeks(days) };
  });
}

function daysAround(first: CivilDate): CivilDate[] {
  const last = addDays(addMonths(first, 1), -1);
  const dates: CivilDate[] = [];
  const end = addDays(last, 7 - weekday(last));
  for (let date = addDays(first, 1 - weekday(first)); date <= end; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function inWeeks<Day>(days: readonly Day[]): Day[][] {
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
