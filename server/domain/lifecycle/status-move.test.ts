import { expect, test } from "vitest";
import { type PurchaseStatus, purchaseStatuses, type SalesStatus, salesStatuses } from "./sef-status.ts";
import { judgeMove } from "./status-move.ts";

const sales = (held: SalesStatus, told: SalesStatus) => judgeMove({ direction: "sales", held, told });
const purchase = (held: PurchaseStatus, told: PurchaseStatus) =>
  judgeMove({ direction: "purchase", held, told });

test.each([
  ["Sending", "Sent", "forward"],
  ["Sending", "Mistake", "forward"],
  ["Mistake", "Cancelled", "forward"],
  ["Sent", "Approved", "forward"],
  ["Approved", "Storno", "forward"],
  ["Rejected", "Approved", "late"],
  ["Approved", "Rejected", "backward"],
  ["Approved", "Sent", "backward"],
  ["Rejected", "New", "backward"],
  ["Storno", "Approved", "backward"],
  ["Storno", "Cancelled", "backward"],
  ["Sent", "Sending", "backward"],
  ["Approved", "Paid", "forward"],
  ["Approved", "Unknown", "forward"],
  ["Unknown", "Sent", "forward"],
] as const)("a sale that was %s and is said to be %s moves %s", (held, told, move) => {
  expect(sales(held, told)).toBe(move);
});

test.each([
  ["New", "Seen", "forward"],
  ["Seen", "New", "forward"],
  ["Seen", "ReNotified", "forward"],
  ["ReNotified", "Rejected", "forward"],
  ["ReNotified", "New", "backward"],
  ["Rejected", "New", "backward"],
  ["Rejected", "Approved", "late"],
  ["Approved", "ReNotified", "backward"],
] as const)("a purchase that was %s and is said to be %s moves %s", (held, told, move) => {
  expect(purchase(held, told)).toBe(move);
});

test("nothing follows an end, and no status moves from itself", () => {
  for (const told of salesStatuses) {
    const judged = sales("Storno", told);
    if (told === "Storno") expect(judged).toBe("same");
    else if (!["Paid", "OverDue", "Archived", "Unknown"].includes(told)) expect(judged).toBe("backward");
  }
  for (const status of purchaseStatuses) expect(purchase(status, status)).toBe("same");
});
