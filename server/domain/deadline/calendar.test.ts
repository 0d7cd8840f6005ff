import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CivilDate, civilDate, compareDates } from "#server/domain/civil-date.ts";
import { addWorkingDays, holidayOn, isDayOff, makeCalendar, shiftToWorkingDay } from "./calendar.ts";
import { holidaysByRule } from "./holiday-rules.ts";
import { orthodoxEaster } from "./orthodox-easter.ts";

const calendar = makeCalendar();
const anyDay = fc.integer({ min: 0, max: 3652 * 2 }).map((days) => addDays(civilDate("2020-01-01"), days));

test.each([
  [2016, "2016-05-01"],
  [2021, "2021-05-02"],
  [2022, "2022-04-24"],
  [2023, "2023-04-16"],
  [2024, "2024-05-05"],
  [2025, "2025-04-20"],
  [2026, "2026-04-12"],
  [2027, "2027-05-02"],
  [2028, "2028-04-16"],
  [2029, "2029-04-08"],
  [2030, "2030-04-28"],
])("Orthodox Easter of %i is on %s", (year, day) => {
  expect(orthodoxEaster(year)).toBe(day);
});

test.each([2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])(
  "the listed holidays of %i are those that the rules give",
  (year) => {
    const first = civilDate(`${year}-01-01`);
    const days = Array.from({ length: 366 }, (_, index) => addDays(first, index)).filter((day) =>
      day.startsWith(String(year)),
    );
    const listed = days.flatMap((day) => (holidayOn(day) === null ? [] : [[day, holidayOn(day)]]));
    expect(listed).toEqual([...holidaysByRule(year)]);
  },
);

test.each([
  ["2016-05-03", "Labour Day on Easter Sunday"],
  ["2018-11-12", "Armistice Day on a Sunday"],
  ["2021-05-04", "Labour Day on Easter Sunday, Easter Monday after it"],
  ["2022-01-03", "the second day of New Year on a Sunday"],
  ["2022-05-03", "Labour Day on a Sunday, its second day after it"],
  ["2023-01-03", "the first day of New Year on a Sunday, the second after it"],
  ["2025-02-17", "Statehood Day on a Sunday"],
  ["2026-02-17", "Statehood Day on a Sunday, its second day after it"],
  ["2027-05-04", "Labour Day on Easter Sunday, Easter Monday after it"],
  ["2029-11-12", "Armistice Day on a Sunday"],
])("%s is off: %s", (day) => {
  expect(holidaysByRule(Number(day.slice(0, 4))).get(civilDate(day))).toBe("moved");
});

test("a religious holiday on a Sunday is not made up for", () => {
  expect(isDayOff(civilDate("2024-01-08"), calendar)).toBe(false);
  expect(isDayOff(civilDate("2029-01-08"), calendar)).toBe(false);
});

test("a shifted day is a working day, none between was, and a working day stays where it is", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const shifted = shiftToWorkingDay(day, calendar);
      expect(isDayOff(shifted, calendar)).toBe(false);
      for (let between = day; compareDates(between, shifted) < 0; between = addDays(between, 1)) {
        expect(isDayOff(between, calendar)).toBe(true);
      }
    }),
  );
});

test("so many working days after a day lie so many working days", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (day, count) => {
      const last = addWorkingDays(day, count, calendar);
      expect(daysUpTo(day, last).filter((one) => !isDayOff(one, calendar))).toHaveLength(count);
    }),
  );
});

test("a day that an operator adds is off, and the calendar is called another version", () => {
  const day = civilDate("2026-11-24");
  const extended = makeCalendar([{ day, name: "Dan žalosti" }]);
  expect([isDayOff(day, calendar), isDayOff(day, extended)]).toEqual([false, true]);
  expect(shiftToWorkingDay(day, extended)).toBe("2026-11-25");
  expect(extended.version).not.toBe(calendar.version);
});

function daysUpTo(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = addDays(from, 1); compareDates(day, to) <= 0; day = addDays(day, 1)) days.push(day);
  return days;
}
