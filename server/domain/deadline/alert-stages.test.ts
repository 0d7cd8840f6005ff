import { expect, test } from "vitest";
import { addDays, civilDate } from "#server/domain/civil-date.ts";
import { alertPlan, alertStages } from "./alert-stages.ts";
import type { Deadline, DeadlineKind } from "./deadline.ts";

const earliest = civilDate("2026-11-22");

function deadlineOf(kind: DeadlineKind, latest = earliest): Deadline {
  return {
    kind,
    assumption: null,
    rule: "privateResponse",
    clockStart: civilDate("2026-11-07"),
    earliest,
    latest,
    consequence: "renotified",
    confidence: "B",
    paramsVersion: "test",
  };
}

test.each([
  // Days 10, 13 and 15 of the first term, 3, 4 and 5 of the second.
  ["response", ["2026-11-17", "2026-11-20", "2026-11-22"]],
  ["rejection", ["2026-11-20", "2026-11-21", "2026-11-22"]],
  ["inputVat", ["2026-11-17", "2026-11-20", "2026-11-21", "2026-11-22"]],
  ["payment", ["2026-11-22"]],
  ["issueDate", ["2026-11-23"]],
  ["vatRecording", ["2026-11-20", "2026-11-22"]],
  ["vatReturn", ["2026-11-20", "2026-11-22"]],
] as const)("somebody is told of %s on %j", (kind, days) => {
  expect(alertPlan(deadlineOf(kind)).map(({ on }) => on)).toEqual(days);
});

test("each day tells the last stage that was reached, however many were missed", () => {
  const told = [-6, -5, -4, -2, 0, 1, 2].map((days) =>
    alertStages(deadlineOf("response", addDays(earliest, 1)), addDays(earliest, days)).join(),
  );
  expect(told).toEqual(["", "before5", "before5", "before2", "lastDay", "lastDay", ""]);
});

test("an issue date is told of when it has passed, for as long as the document waits", () => {
  const told = [0, 1, 30].map((days) => alertStages(deadlineOf("issueDate"), addDays(earliest, days)).join());
  expect(told).toEqual(["", "passed", "passed"]);
});
