import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { standingOf } from "./days-left.ts";

test.each([
  ["2026-10-17", { kind: "open", days: 3, day: "2026-10-20" }],
  ["2026-10-20", { kind: "open", days: 0, day: "2026-10-20" }],
  // The first term has ended: the second counts.
  ["2026-10-21", { kind: "open", days: 4, day: "2026-10-25" }],
  ["2026-10-26", { kind: "between", latest: "2026-10-26", day: "2026-10-25" }],
  ["2026-10-28", { kind: "over", days: 2, day: "2026-10-26" }],
])("on %s two terms of one answer stand as %j", (today, standing) => {
  const outcomes = [
    { earliest: civilDate("2026-10-20"), latest: civilDate("2026-10-20") },
    { earliest: civilDate("2026-10-25"), latest: civilDate("2026-10-26") },
  ];
  expect(standingOf({ outcomes }, civilDate(today))).toEqual(standing);
});
