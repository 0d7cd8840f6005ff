import { expect, test } from "vitest";
import type { SalesStatus } from "#server/domain/lifecycle/sef-status.ts";
import type { SendState } from "#server/domain/lifecycle/send-state.ts";
import { documentDelayMs } from "./document-delay.ts";

const now = new Date("2026-11-21T12:00:00Z");
const aMinuteAgo = new Date("2026-11-21T11:59:00Z");
const yesterday = new Date("2026-11-20T12:00:00Z");

test.each<[string, SendState, SalesStatus | null, Date, number]>([
  ["a queued document is watched closely", "queued", null, aMinuteAgo, 700],
  ["so is one that is being sent", "sending", null, aMinuteAgo, 700],
  ["an outage is looked at calmly", "held_outage", null, yesterday, 2_000],
  ["so is an unknown outcome", "outcome_unknown", null, yesterday, 2_000],
  ["a fresh delivery is followed", "sent", "Sending", aMinuteAgo, 2_000],
  ["a trial buyer answers within seconds", "sent", "Sent", aMinuteAgo, 2_000],
  ["after ten minutes only a person moves it", "sent", "Sent", yesterday, 15_000],
  ["a settled document is quiet", "sent", "Approved", aMinuteAgo, 15_000],
  ["a draft is quiet", "draft", null, aMinuteAgo, 15_000],
  ["a refused document waits for a person", "refused", null, aMinuteAgo, 15_000],
])("%s", (_, state, status, stateChangedAt, delayMs) => {
  const sef = status === null ? null : { status };
  expect(documentDelayMs({ state, sef, stateChangedAt }, now)).toBe(delayMs);
});
