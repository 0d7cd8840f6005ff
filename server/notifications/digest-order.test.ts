import { expect, test } from "vitest";
import { bySoonestLost } from "./digest-order.ts";

const notice = (kind: "lastDay" | "deadline" | "rejected", ...days: string[]) => ({
  kind,
  details: { deadlines: days.map((earliest) => ({ earliest })) },
});

test("a digest begins with what is lost soonest: last days, then deadlines by day, then the rest", () => {
  const soonest = [
    notice("lastDay", "2026-12-07"),
    notice("deadline", "2026-12-07"),
    notice("deadline", "2026-12-12", "2026-12-08"),
    notice("deadline", "2026-12-10"),
    notice("rejected"),
  ];
  expect([...soonest].reverse().sort(bySoonestLost)).toEqual(soonest);
});
