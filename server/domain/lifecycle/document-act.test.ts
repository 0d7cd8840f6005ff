import { expect, test } from "vitest";
import { actStanding, type DocumentAct } from "./document-act.ts";
import { type PurchaseStatus, purchaseStatuses, type SalesStatus, salesStatuses } from "./sef-status.ts";

const hourMs = 3_600_000;
const allowed = (act: DocumentAct, statuses: readonly (SalesStatus | PurchaseStatus)[]) =>
  statuses.filter(
    (status) => actStanding(act, { status, sendingForMs: hourMs, isExplained: true }) === "possible",
  );

test.each([
  ["cancel", ["New", "Draft", "Mistake"]],
  ["storno", ["Sent", "Approved", "Rejected"]],
] as const)("%s is possible in exactly the statuses that SEF names", (act, statuses) => {
  expect(allowed(act, salesStatuses)).toEqual(statuses);
});

test.each([
  ["accept", ["New", "Seen", "ReNotified"]],
  ["reject", ["New", "Seen", "ReNotified"]],
  ["reverse_charge", ["New", "Seen", "ReNotified", "Approved"]],
] as const)("a buyer's %s is possible while SEF lets it", (act, statuses) => {
  expect(allowed(act, purchaseStatuses)).toEqual(statuses);
});

test("what hangs in Sending can be cancelled after a day, not before", () => {
  const after = (hours: number) =>
    actStanding("cancel", { status: "Sending", sendingForMs: hours * hourMs, isExplained: false });
  expect([after(23), after(24)]).toEqual(["impossible", "possible"]);
});

test("a rejection without a word may be turned by a late acceptance, one with a reason may not", () => {
  const late = (isExplained: boolean) =>
    actStanding("accept", { status: "Rejected", sendingForMs: null, isExplained });
  expect([late(false), late(true)]).toEqual(["possible", "impossible"]);
});

test.each([
  ["cancel", "Cancelled"],
  ["storno", "Storno"],
  ["accept", "Approved"],
  ["reject", "Rejected"],
] as const)("%s is reached in %s", (act, status) => {
  expect(actStanding(act, { status, sendingForMs: null, isExplained: true })).toBe("reached");
});
