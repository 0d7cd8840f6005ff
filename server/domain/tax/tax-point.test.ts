import { expect, test } from "vitest";
import { taxPointOf } from "./tax-point.ts";

const days = { issueDate: "2026-12-01", dueDate: "2026-12-31", deliveryDate: "2026-11-30" };

test.each([
  ["380", "35", "2026-11-30"],
  ["380", "3", "2026-12-01"],
  ["380", null, "2026-11-30"],
  ["380", "432", null],
  // Of an advance the due date is the day on which it was paid.
  ["386", "432", "2026-12-31"],
] as const)("the VAT of a %s with VAT point %s arises on %s", (typeCode, vatPointCode, day) => {
  expect(taxPointOf({ typeCode, vatPointCode, ...days })).toBe(day);
});

test("a supply date that is missing leaves the issue date", () => {
  expect(taxPointOf({ typeCode: "380", vatPointCode: "35", ...days, deliveryDate: null })).toBe("2026-12-01");
});
