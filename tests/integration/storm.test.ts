import { expect, test } from "vitest";
import { runStorm } from "#tests/chaos/storm.ts";

/**
 * The short form of `npm run chaos`: real worker processes, a database and a sandbox of their own. It is a project of
 * its own that runs after all others: beside them the witness can be starved for seconds, and the calls of a killed
 * worker then reach it together with those of its successor and count as one crowded second.
 */
test("a storm loses, doubles and forgets nothing, and never breaks SEF's limit", {
  timeout: 180_000,
}, async () => {
  const report = await runStorm({
    companies: 4,
    invoicesEach: 5,
    workers: 2,
    kills: 3,
    seconds: 25,
    databaseRestarts: 1,
    silences: 0,
    faultShare: 0.3,
  });
  // First, because it says what came when.
  expect(report.census.crowded).toEqual([]);
  expect(report.verdict).toEqual({
    lost: 0,
    doubledAtSef: 0,
    sameRequestOtherBytes: 0,
    sameBytesOtherRequest: 0,
    wrongIds: 0,
    stuck: 0,
    windowsOverLimit: 0,
    natural429: 0,
    acknowledgedMissing: 0,
  });
  expect(report.census.sent).toBe(20);
  // How many calls are struck is drawn by lot, and a busy machine makes fewer of them.
  expect(Object.values(report.census.faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  expect([report.killed, report.restarted]).toEqual([3, 1]);
});
