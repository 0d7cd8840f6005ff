import { expect, test } from "vitest";
import {
  isFinal,
  isSettled,
  parsePurchaseStatus,
  parseSalesStatus,
  purchaseStatuses,
  salesStatuses,
} from "./sef-status.ts";

test.each(salesStatuses)("sales status %s is known", (status) => {
  expect(parseSalesStatus(status)).toBe(status);
});

test.each(purchaseStatuses)("purchase status %s is known", (status) => {
  expect(parsePurchaseStatus(status)).toBe(status);
});

test.each([
  ["Approved", "Approved"],
  ["approved", "Approved"],
  [" Storno ", "Storno"],
  ["Overdue", "OverDue"],
  ["Canceled", "Cancelled"],
  ["Seen", "Sent"], // the buyer's word: to the seller it is still on its way
  ["ReNotified", "Sent"],
  ["Teleported", "Unknown"],
  ["", "Unknown"],
  ["constructor", "Unknown"],
])("sales status %j is read as %s", (text, expected) => {
  expect(parseSalesStatus(text)).toBe(expected);
});

test.each([
  ["Renotified", "ReNotified"],
  ["ReNotified", "ReNotified"],
  ["Sent", "Unknown"],
  ["__proto__", "Unknown"],
])("purchase status %j is read as %s", (text, expected) => {
  expect(parsePurchaseStatus(text)).toBe(expected);
});

test("an open question is not settled, an answered one is", () => {
  expect(salesStatuses.filter((status) => !isSettled(status))).toEqual([
    "New",
    "Draft",
    "Sent",
    "Mistake",
    "OverDue",
    "Sending",
    "Unknown",
  ]);
  expect(purchaseStatuses.filter((status) => !isSettled(status))).toEqual([
    "New",
    "Seen",
    "ReNotified",
    "SendingInProgress",
    "Unknown",
  ]);
});

test("a rejected document may still move, a reversed one may not", () => {
  expect(
    ["Approved", "Rejected", "Cancelled", "Storno", "Deleted"].map(parseSalesStatus).map(isFinal),
  ).toEqual([false, false, true, true, true]);
});
