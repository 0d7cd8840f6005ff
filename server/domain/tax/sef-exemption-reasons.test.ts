import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { isActiveOn, reasonsFor, reasonsWithCode } from "./exemption-reasons.ts";
import { readSefExemptionReasons } from "./sef-exemption-reasons.ts";

const row = {
  ReasonId: 1,
  Key: "PDV-RS-33",
  Law: "ZPDV",
  Article: 33,
  Paragraph: null,
  Point: "",
  Text: "Mali obveznik",
  FreeFormNote: false,
  ActiveFrom: "2022-04-07T00:00:00",
  ActiveTo: "2026-12-31T00:00:00",
  Category: "SS",
};

test("SEF's list takes the place of the starting stock, with its days and notes", () => {
  const list = readSefExemptionReasons([
    row,
    { ...row, Key: "PDV-RS-99", Category: "Z", FreeFormNote: true },
  ]);
  if (list === null) throw new Error("the list is readable");
  expect(reasonsWithCode("PDV-RS-33", list)).toMatchObject([
    { category: "SS", article: "33", point: null, activeTo: "2026-12-31", noteNeeded: false },
  ]);
  expect(reasonsFor("Z", civilDate("2026-11-21"), list)).toMatchObject([
    { code: "PDV-RS-99", labelSr: "Mali obveznik", noteNeeded: true },
  ]);
  const [reason] = list;
  expect(reason && isActiveOn(reason, civilDate("2027-01-01"))).toBe(false);
});

test("rows that cannot be understood are left out, and an answer without rows changes nothing", () => {
  expect(readSefExemptionReasons([row, 7, { Key: "" }, { ...row, Category: "XX" }])).toHaveLength(1);
  for (const answer of [[], null, {}, "<html>", [{ error: 1 }]])
    expect(readSefExemptionReasons(answer)).toBeNull();
});
