import { expect, test } from "vitest";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { vatInDinars } from "./vat-in-dinars.ts";

test.each([
  ["380-foreign-currency", "15074.59"],
  ["380-final-with-advance", "71.60"],
  ["380-final-in-foreign-currency", "23446.25"],
  ["380-final-fully-paid", "0.00"],
])("%s adds VAT of %s dinars, its advances taken off", (name, vat) => {
  expect(vatInDinars(invoiceFixture(name))).toBe(vat);
});

test("a foreign currency without a rate has no amount in dinars yet", () => {
  const { exchangeRate: _, ...invoice } = invoiceFixture("380-foreign-currency");
  expect(vatInDinars(invoice)).toBeNull();
});
