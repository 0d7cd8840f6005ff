import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isTransient,
  nextSendState,
  type SendEvent,
  type SendState,
  sendEvents,
  sendStates,
} from "./send-state.ts";

/** Every move there is; a pair that is not in this table must be impossible. */
const moves: readonly (readonly [SendState, SendEvent, SendState])[] = [
  ["draft", "queue", "queued"],
  ["draft", "issue", "issued"],
  ["queued", "start", "sending"],
  ["queued", "withdraw", "draft"],
  ["queued", "hold_date", "held_date"],
  ["queued", "hold_outage", "held_outage"],
  ["queued", "hold_credentials", "held_credentials"],
  ["queued", "fail", "failed"],
  ["sending", "accept", "sent"],
  ["sending", "refuse", "refused"],
  ["sending", "lose_outcome", "outcome_unknown"],
  ["sending", "hold_outage", "held_outage"],
  ["sending", "hold_credentials", "held_credentials"],
  ["sending", "hold_date", "held_date"],
  ["sending", "fail", "failed"],
  ["held_date", "release", "queued"],
  ["held_credentials", "release", "queued"],
  ["held_credentials", "withdraw", "draft"],
  ["held_date", "withdraw", "draft"],
  ["held_date", "fail", "failed"],
  ["held_outage", "release", "queued"],
  ["held_outage", "withdraw", "draft"],
  ["held_outage", "hold_date", "held_date"],
  ["held_outage", "fail", "failed"],
  ["outcome_unknown", "start", "sending"],
  ["outcome_unknown", "accept", "sent"],
  ["outcome_unknown", "refuse", "refused"],
  ["outcome_unknown", "hold_date", "held_date"],
  ["outcome_unknown", "fail", "failed"],
  ["outcome_unknown", "retry", "outcome_unknown"],
  ["refused", "correct", "draft"],
  ["refused", "issue", "issued"],
  ["failed", "retry", "queued"],
  ["failed", "correct", "draft"],
  ["failed", "accept", "sent"],
];

test.each(moves)("%s, when told to %s, becomes %s", (state, event, next) => {
  expect(nextSendState(state, event)).toBe(next);
});

test("nothing else moves a send", () => {
  const known = new Set(moves.map(([state, event]) => `${state} ${event}`));
  for (const state of sendStates) {
    for (const event of sendEvents) {
      if (!known.has(`${state} ${event}`))
        expect(nextSendState(state, event), `${state} ${event}`).toBeNull();
    }
  }
});

describe("guarantees", () => {
  test("a document can be withdrawn only before it leaves", () => {
    const states = sendStates.filter((state) => nextSendState(state, "withdraw") !== null);
    expect(states).toEqual(["queued", "held_date", "held_outage", "held_credentials"]);
  });

  test("a refused invoice is not sent again before somebody corrected it", () => {
    const next = sendEvents.map((event) => nextSendState("refused", event));
    expect(next.filter((state) => state !== null).sort()).toEqual(["draft", "issued"]);
  });

  test("what is sent stays sent, whatever happens", () => {
    expect(sendEvents.every((event) => nextSendState("sent", event) === null)).toBe(true);
  });

  test("a send whose outcome is unknown cannot be edited or queued anew", () => {
    const reachable = sendEvents.map((event) => nextSendState("outcome_unknown", event));
    expect(reachable).not.toContain("draft");
    expect(reachable).not.toContain("queued");
  });

  test("from every state but one a document can still be sent", () => {
    for (const start of sendStates) {
      if (start !== "issued") expect(reach(start)).toContain("sent");
    }
  });

  test("what is issued outside SEF never gets to it, whatever happens", () => {
    expect([...reach("issued")]).toEqual(["issued"]);
  });

  test("what SEF may have is not issued outside it", () => {
    const states = sendStates.filter((state) => nextSendState(state, "issue") !== null);
    expect(states).toEqual(["draft", "refused"]);
  });

  test("no order of events leads out of the known states", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sendEvents), { maxLength: 40 }), (events) => {
        const end = events.reduce<SendState>((state, event) => nextSendState(state, event) ?? state, "draft");
        return sendStates.includes(end);
      }),
    );
  });
});

test("the worker alone moves what is transient", () => {
  expect(sendStates.filter(isTransient)).toEqual(["queued", "sending", "held_outage", "outcome_unknown"]);
});

function reach(start: SendState): Set<SendState> {
  const found = new Set([start]);
  for (const state of found) {
    for (const event of sendEvents) {
      const next = nextSendState(state, event);
      if (next !== null) found.add(next);
    }
  }
  return found;
}
