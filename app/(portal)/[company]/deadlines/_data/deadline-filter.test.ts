import { expect, test } from "vitest";
import { type DeadlineFilter, deadlineAddress, readDeadlineFilter } from "./deadline-filter.ts";

const nothing: DeadlineFilter = { subject: "all", clock: null, span: null, day: null, search: "" };

test("an address holds only what is set, and is read back as it was written", () => {
  expect(deadlineAddress("/firma/deadlines", nothing)).toBe("/firma/deadlines");
  const filter: DeadlineFilter = {
    ...{ subject: "sales", clock: "payment", span: "7", day: "2026-11-25", search: "Čačak & sin" },
  };
  const address = new URL(deadlineAddress("/firma/deadlines", filter), "http://localhost");
  expect(readDeadlineFilter(Object.fromEntries(address.searchParams))).toEqual(filter);
});

test.each([
  [{ of: "nobody" }],
  [{ kind: "x" }],
  [{ within: "4" }],
  [{ day: "2026-02-30" }],
  [{ q: ["a", "b"] }],
])("what the address %j says wrongly is not asked", (query) => {
  expect(readDeadlineFilter(query)).toEqual(nothing);
});
