import { expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import type { VatEffect } from "#server/domain/tax/vat-effect.ts";
import { messagesFor } from "./catalog.ts";
import type { Locale } from "./locales.ts";
import { describeVatEffect } from "./vat-effect-text.ts";
import { describeVatPeriod } from "./vat-period-text.ts";

const late: VatEffect = {
  choice: "accept",
  when: "later",
  on: civilDate("2026-12-11"),
  assumption: null,
  reason: "deductedLater",
  changes: [{ period: "2026-12", side: "input", amount: "20000.00" }],
  confidence: "C",
};
const tellEffect = (effect: VatEffect, direction: "sales" | "purchase", locale: Locale = "sr-Latn") =>
  describeVatEffect(effect, direction, messagesFor(locale), locale);

test.each<[Locale, string, string, string]>([
  ["sr-Latn", "Ako prihvatite 11.12.2026. ili kasnije", "Decembar 2026", "odbitak 20.000,00\u00a0RSD"],
  ["sr-Cyrl", "Ако прихватите 11.12.2026. или касније", "Децембар 2026", "одбитак 20.000,00\u00a0RSD"],
  ["en", "If you accept on 11 Dec 2026 or later", "December 2026", "deduction 20,000.00\u00a0RSD"],
])("%s: a late acceptance names its day, its period and its amount", (locale, choice, period, text) => {
  expect(tellEffect(late, "purchase", locale)).toMatchObject({
    choice,
    changes: [{ period, text }],
    unsure: null,
  });
});

test("what is taken back is told as less, not as a negative amount", () => {
  const effect: VatEffect = {
    ...late,
    choice: "storno",
    when: "now",
    reason: "owedThenCorrected",
    changes: [
      { period: "2026-Q4", side: "output", amount: "20000.00" },
      { period: null, side: "output", amount: "-20000.00" },
    ],
    confidence: "D",
  };
  const told = tellEffect(effect, "sales");
  expect(told.choice).toBe("Ako stornirate danas");
  expect(told.changes).toEqual([
    { period: "4. kvartal 2026", text: "obračunati PDV 20.000,00\u00a0RSD" },
    { period: "Kada bude plaćeno", text: "obračunati PDV manji za 20.000,00\u00a0RSD" },
  ]);
  expect(told.unsure).not.toBeNull();
});

test("silence of an unknown buyer stands behind its condition, and nothing is told as nothing", () => {
  const silence: VatEffect = {
    ...late,
    choice: "silence",
    when: null,
    assumption: "private",
    reason: "notAccepted",
    changes: [],
  };
  expect(tellEffect(silence, "sales").choice).toBe(
    "Ako kupac nije u javnom sektoru: ako kupac ne odgovori do 11.12.2026.",
  );
  expect(tellEffect(silence, "purchase").changes).toEqual([{ period: null, text: "Bez odbitka" }]);
});

test("each month has its name", () => {
  const names = Array.from({ length: 12 }, (_, index) =>
    describeVatPeriod(`2026-${String(index + 1).padStart(2, "0")}`, messagesFor("en"), "en"),
  );
  expect(new Set(names).size).toBe(12);
  expect([names[0], names[11]]).toEqual(["January 2026", "December 2026"]);
});
