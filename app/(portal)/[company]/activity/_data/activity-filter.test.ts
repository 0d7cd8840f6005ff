import { expect, test } from "vitest";
import { type ActivityFilter, activityAddress, everything, readActivityFilter } from "./activity-filter.ts";

test("an address holds only what is set, and is read back as it was written", () => {
  expect(activityAddress("/firma/activity", everything)).toBe("/firma/activity");
  const filter: ActivityFilter = {
    actor: "01990000-0000-7000-8000-000000000001",
    area: "sef",
    from: "2026-11-01",
    to: "2026-11-22",
    subject: "invoice/01990000-0000-7000-8000-000000000002",
  };
  const address = new URL(activityAddress("/firma/activity", filter), "http://localhost");
  expect(readActivityFilter(Object.fromEntries(address.searchParams))).toEqual(filter);
});

test.each([[{ who: "somebody" }], [{ kind: "x" }], [{ from: "2026-02-30" }], [{ of: "x" }], [{ to: ["a"] }]])(
  "what the address %j says wrongly is not asked",
  (query) => {
    expect(readActivityFilter(query)).toEqual(everything);
  },
);
