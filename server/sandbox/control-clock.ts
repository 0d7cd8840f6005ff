import { belgradeDay } from "./belgrade-time.ts";
import { ControlError, type Fields } from "./control-input.ts";
import type { Sandbox } from "./sandbox.ts";

interface ClockView {
  now: string;
  belgradeDay: string;
}

export function showClock(sandbox: Sandbox): ClockView {
  const now = sandbox.now();
  return { now: new Date(now).toISOString(), belgradeDay: belgradeDay(now) };
}

/**
 * Moves the virtual clock by a duration, to a moment, or to a distance from the real one; the caller then lets happen
 * what became due. Only the last can be repeated without harm after an answer was lost.
 */
export function moveClock(sandbox: Sandbox, input: Fields): void {
  const advance = input.textOr("advance", null);
  const set = input.textOr("set", null);
  const offsetMs = input.countOr("offsetMs", null);
  input.done();
  if ([advance, set, offsetMs].filter((each) => each !== null).length !== 1) {
    throw new ControlError("Give either advance, set or offsetMs.");
  }
  const wanted =
    offsetMs ??
    (advance === null
      ? readMoment(set ?? "") - sandbox.wallNow()
      : sandbox.state.clockOffsetMs + readDurationMs(advance));
  sandbox.change((put) => put({ type: "clock-moved", offsetMs: wanted }));
}

function readMoment(text: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new ControlError("set must be a moment with an offset, for example 2026-11-30T10:00:00Z.");
  }
  return moment;
}

/** ISO 8601 durations without months and years, whose length is not fixed: "P15D", "PT2H", "P1DT30M". */
function readDurationMs(text: string): number {
  const found = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!found) throw new ControlError("advance must be a duration such as P15D, PT2H or PT30S.");
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
