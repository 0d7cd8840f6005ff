import { expect, test } from "vitest";
import { nextStepAfter } from "./next-step.ts";

const plain = { settledBy: null, isOurs: false, wasRejected: false } as const;

test.each([
  [{ direction: "sales", status: "Mistake" }, "mistake"],
  [{ direction: "sales", status: "Rejected", settledBy: "person" }, "rejected"],
  [{ direction: "sales", status: "Rejected", settledBy: "silence" }, "rejectedBySilence"],
  [{ direction: "sales", status: "Approved", wasRejected: true }, "acceptedLate"],
  [{ direction: "sales", status: "Approved", settledBy: "silence" }, null],
  [{ direction: "sales", status: "Storno" }, "takenBackElsewhere"],
  [{ direction: "sales", status: "Storno", isOurs: true }, null],
  [{ direction: "sales", status: "Cancelled" }, "takenBackElsewhere"],
  [{ direction: "purchase", status: "Storno" }, "takenBackBySupplier"],
  [{ direction: "purchase", status: "Approved", settledBy: "silence" }, "acceptedForUs"],
  [{ direction: "purchase", status: "Rejected", settledBy: "silence" }, "rejectedForUs"],
  [{ direction: "purchase", status: "Rejected", settledBy: "person" }, null],
  [{ direction: "purchase", status: "ReNotified" }, null],
] as const)("after %j a person's next step is %s", (news, step) => {
  expect(nextStepAfter({ ...plain, ...news })).toBe(step);
});
