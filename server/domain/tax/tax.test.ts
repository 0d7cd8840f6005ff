import { describe, expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { taxCategoryCodes } from "#server/domain/invoice/invoice.ts";
import { taxCategories } from "./categories.ts";
import { exemptionLabels } from "./exemption-labels.ts";
import {
  exemptionReasons,
  lawReferenceEn,
  lawReferenceSr,
  reasonsFor,
  reasonsWithCode,
} from "./exemption-reasons.ts";
import { isRateOn, ratesOn } from "./rates.ts";
import { findUnit, searchUnits, unitCodeOf, units } from "./units.ts";

describe("rates", () => {
  test.each([
    ["2026-11-21", ["20", "10"]],
    ["2014-01-01", ["20", "10"]],
    ["2013-12-31", ["20", "8"]],
    ["2012-10-01", ["20", "8"]],
    ["2012-09-30", ["18", "8"]],
    ["2004-12-31", []],
  ])("on %s they are %j", (day, percents) => {
    expect(ratesOn(civilDate(day)).map(({ percent }) => percent)).toEqual(percents);
  });

  test.each([
    ["20", true],
    ["20.00", true],
    ["10", true],
    ["8", false],
    ["0", false],
    ["20.5", false],
  ])("%s per cent is in force: %s", (percent, expected) => {
    expect(isRateOn(percent, civilDate("2026-11-21"))).toBe(expected);
  });
});

describe("exemption reasons", () => {
  test("no code stands twice under one category", () => {
    const keys = exemptionReasons.map(({ code, category }) => `${code} ${category}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("every category that needs a reason has one, and S has none", () => {
    const today = civilDate("2026-11-21");
    for (const code of taxCategoryCodes) {
      expect(reasonsFor(code, today).length > 0, code).toBe(taxCategories[code].reasonNeeded);
    }
  });

  test.each([
    ["PDV-RS-33", "SS"],
    ["PDV-RS-10-2-3", "AE"],
    ["PDV-RS-24-1-2", "Z"],
    ["PDV-RS-25-2-2", "E"],
    ["PDV-RS-12-4", "O"],
    ["PDV-RS-17-4-2", "OE"],
    ["PDV-RS-3-DZ", "N"],
    ["PDV-RS-6a", "R"],
  ])("%s belongs to %s", (code, category) => {
    expect(reasonsWithCode(code).map((reason) => reason.category)).toEqual([category]);
  });

  test("a reason is not offered before its first day", () => {
    expect(reasonsFor("SS", civilDate("2022-04-06"))).toEqual([]);
    expect(reasonsFor("SS", civilDate("2022-04-07")).length).toBeGreaterThan(0);
  });
});

describe("what is said of a reason", () => {
  test.each([
    [
      "PDV-RS-24-1-16-1",
      "član 24. stav 1. tačka 16) podtačka (1) Zakona o PDV",
      "VAT law, article 24(1)(16)(1)",
    ],
    ["PDV-RS-33", "član 33. Zakona o PDV", "VAT law, article 33"],
    ["PDV-RS-6a", "član 6a. Zakona o PDV", "VAT law, article 6a"],
    ["PDV-RS-3-DZ", "član 3. Zakona o PDV", "VAT law, article 3"],
    ["PDV-RS-4-4-2NP", "član 4. stav 4. Zakona o PDV", "VAT law, article 4(4)"],
    ["PDV-RS-N", null, null],
  ])("%s points at %s", (code, serbian, english) => {
    const [reason] = reasonsWithCode(code);
    if (reason === undefined) throw new Error("unknown code");
    expect(lawReferenceSr(reason)).toBe(serbian);
    expect(lawReferenceEn(reason)).toBe(english);
  });

  test("every label belongs to a reason, and only one reason has none", () => {
    const codes = new Set(exemptionReasons.map(({ code }) => code));
    expect([...exemptionLabels.keys()].filter((code) => !codes.has(code))).toEqual([]);
    const bare = exemptionReasons.filter(({ labelSr }) => labelSr === null).map(({ code }) => code);
    expect(bare).toEqual(["PDV-RS-24-1-16d"]);
  });
});

describe("units", () => {
  test.each([
    ["kom", "H87"],
    ["Kom.", "H87"],
    ["H87", "H87"],
    ["h87", "H87"],
    [" Sat ", "HUR"],
    ["m2", "MTK"],
    ["čas", "HUR"],
    ["ком", "H87"],
    ["Месец", "MON"],
    ["month", "MON"],
    ["kWh", "KWH"],
    ["paleta", null],
    ["constructor", null],
    ["", null],
  ])("%j is %s", (text, expected) => {
    expect(unitCodeOf(text)).toBe(expected);
  });

  test("no code and no symbol stands twice", () => {
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    expect(new Set(units.map(({ symbol }) => symbol)).size).toBe(units.length);
    expect(findUnit("XYZ")).toBeNull();
  });
});

describe("searching units", () => {
  test.each([
    ["sat", "HUR"],
    ["cas", "HUR"],
    ["kilov", "KWH"],
    ["m2", "MTK"],
    ["H8", "H87"],
    ["kubni", "MTQ"],
    ["сат", "HUR"],
    ["pcs", "H87"],
    ["kom", "H87"],
  ])("%s finds %s first", (typed, code) => {
    expect(searchUnits(typed)[0]?.code).toBe(code);
  });

  test("nothing typed lists all, nonsense none", () => {
    expect(searchUnits("")).toEqual(units);
    expect(searchUnits("šaka")).toEqual([]);
  });
});
