import type { ParsedCronItem } from "graphile-worker";
import { parseCronItems } from "graphile-worker";

/**
 * The clockwork, in UTC; what depends on Belgrade's day or hour asks for it. Subscribing is harmless when repeated, and
 * at 14:00 and 18:00 UTC it is afternoon in Belgrade in every season: the key that SEF gives is for tomorrow, and the
 * second tick heals a failed first one. From 18:00 UTC on the evening's check may be due, and repeats until midnight.
 */
export const cronItems: ParsedCronItem[] = parseCronItems([
  // Looks often and reads once a day: a company that has just connected gets its register soon, and after a failure the
  // story itself waits for the next hour.
  { task: "refresh-register", match: "* * * * *", identifier: "refresh-register" },
  // Looks every hour and reads once a week.
  { task: "refresh-reason-list", match: "25 * * * *", identifier: "refresh-reason-list" },
  {
    task: "subscribe-all",
    match: "0 14,18 * * *",
    identifier: "subscribe-all",
    options: { backfillPeriod: 21_600_000 },
  },
  { task: "check-subscriptions", match: "5 18-22 * * *", identifier: "check-subscriptions" },
  {
    task: "sweep-all",
    match: "10 * * * *",
    identifier: "sweep-all",
    // A worker that was down over the hour makes up for it at once.
    options: { backfillPeriod: 3_600_000 },
  },
  {
    task: "start-digests",
    match: "0 * * * *",
    identifier: "start-digests",
    options: { backfillPeriod: 3_600_000 },
  },
  {
    task: "deadline-sweep",
    match: "40 * * * *",
    identifier: "deadline-sweep",
    // A day that began while no worker was there is made up for at once.
    options: { backfillPeriod: 3_600_000 },
  },
  { task: "forget-old-rows", match: "20 2 * * *", identifier: "forget-old-rows" },
  { task: "fold-tallies", match: "*/5 * * * *", identifier: "fold-tallies" },
  { task: "poll-all", match: "* * * * *", identifier: "poll-all" },
  { task: "wake-sends", match: "* * * * *", identifier: "wake-sends" },
  { task: "wake-work", match: "* * * * *", identifier: "wake-work" },
]);
