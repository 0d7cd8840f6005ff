import { expect, test } from "vitest";
import { check, type Rule } from "./rule.ts";

const rules: readonly Rule<{ a: number; b: number[] }>[] = [
  { code: "A", path: "a", ok: ({ a }) => a > 0 },
  { code: "B", severity: "warning", brokenAt: ({ b }) => b.flatMap((x, at) => (x > 0 ? [] : [`b.${at}`])) },
];

test("all faults are reported at once, in the order of the rules, one for each broken place", () => {
  expect(check(rules, { a: 0, b: [1, -1, 0] })).toEqual([
    { code: "A", path: "a", severity: "error" },
    { code: "B", path: "b.1", severity: "warning" },
    { code: "B", path: "b.2", severity: "warning" },
  ]);
});

test("what breaks no rule has no faults", () => {
  expect(check(rules, { a: 1, b: [] })).toEqual([]);
});
