import { expect, test } from "vitest";
import { soughtAmount } from "./sought-amount.ts";

test.each([
  ["1234", 123_400n, 123_499n],
  ["1.234", 123_400n, 123_499n],
  ["1,234", 123_400n, 123_499n],
  ["1 234,5", 123_450n, 123_459n],
  ["1.234,56", 123_456n, 123_456n],
  ["1,234.56", 123_456n, 123_456n],
  ["1234.56", 123_456n, 123_456n],
  ["1.234.567,80", 123_456_780n, 123_456_780n],
  ["0,5", 50n, 59n],
])("%s means amounts from %d to %d hundredths", (text, from, to) => {
  expect(soughtAmount(text)).toEqual({ from, to });
});

test.each(["", "2026-101", "1.23.45", "1.234.56", "12,345,6.7", "Čačak", "1e5", "-", "1234567890123456"])(
  "%s is no amount",
  (text) => {
    expect(soughtAmount(text)).toBeNull();
  },
);
