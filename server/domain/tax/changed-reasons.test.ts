import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { changedReasons, exemptionReasonSchema } from "./changed-reasons.ts";
import {
  exemptionReasons,
  isActiveOn,
  reasonsFor,
  reasonsWithCode,
  withChanges,
} from "./exemption-reasons.ts";

const today = civilDate("2026-11-22");
const gold = "PDV-RS-24-1-15";
const [first] = exemptionReasons;
if (first === undefined) throw new Error("the starting stock is empty");
const without = exemptionReasons.filter(({ code }) => code !== gold);

test("a list that says the same changes nothing, though it names a note that nobody wants", () => {
  const answer = exemptionReasons.map((reason) => ({ ...reason, noteNeeded: false }));
  expect(changedReasons(answer, [], today)).toEqual([]);
  expect(withChanges([])).toBe(exemptionReasons);
});

test("a new reason is there to choose, and one with a last day is not after it", () => {
  const added = { ...first, code: "PDV-RS-24-1-18", category: "Z", labelSr: "Nov osnov" } as const;
  const ended = { ...first, activeTo: civilDate("2026-12-31") };
  const changes = changedReasons([...exemptionReasons.slice(1), ended, added], [], today);
  expect(changes.map(({ code }) => code).sort()).toEqual([ended.code, added.code].sort());
  const list = withChanges(changes);
  expect(reasonsFor("Z", today, list).map(({ code }) => code)).toContain(added.code);
  expect(reasonsFor(first.category, civilDate("2027-01-01"), list).map(({ code }) => code)).not.toContain(
    first.code,
  );
  expect(list).toHaveLength(exemptionReasons.length + 1);
});

test("a reason that SEF has left out ended the day before, and stays so however often the list is read", () => {
  const once = changedReasons(without, [], today);
  const again = changedReasons(without, once, civilDate("2026-11-29"));
  for (const changes of [once, again]) {
    const [dropped] = reasonsWithCode(gold, withChanges(changes));
    expect(dropped?.activeTo).toBe("2026-11-21");
    expect(dropped && isActiveOn(dropped, today)).toBe(false);
  }
  expect(changedReasons(exemptionReasons, again, civilDate("2026-12-06"))).toEqual([]);
});

test("what is stored is read back as it was", () => {
  const changes = changedReasons(without, [], today);
  expect(exemptionReasonSchema.array().parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
});
