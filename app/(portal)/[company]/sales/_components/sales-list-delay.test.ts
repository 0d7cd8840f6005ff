import { expect, test } from "vitest";
import { salesListDelayMs } from "./sales-list-delay.ts";

test("a list hurries only while something in it moves by itself", () => {
  expect(salesListDelayMs([])).toBe(15_000);
  expect(salesListDelayMs([{ state: "draft", sefStatus: null }])).toBe(15_000);
  expect(salesListDelayMs([{ state: "sent", sefStatus: "Sent" }])).toBe(15_000);
  expect(salesListDelayMs([{ state: "sent", sefStatus: "Sending" }])).toBe(3_000);
  expect(
    salesListDelayMs([
      { state: "draft", sefStatus: null },
      { state: "queued", sefStatus: null },
    ]),
  ).toBe(3_000);
});
