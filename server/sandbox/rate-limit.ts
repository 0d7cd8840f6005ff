import type { Knobs } from "./knobs.ts";

interface Window {
  /** Sliding: times of the calls that counted in the last second. */
  times: number[];
  /** Fixed: which second is being counted, and how far. */
  second: number;
  counted: number;
  /** Token bucket: what is left, and when it was last filled. */
  tokens: number;
  filledAt: number;
}

/**
 * Three calls a second for each API key. Source: Ministry's news 1493; how SEF measures the second is not published,
 * so the knob rateWindow knows three ways. Real time, not the virtual clock: moving days must not free calls.
 */
export class RateLimit {
  readonly #windows = new Map<string, Window>();

  /** Counts one call; true when it is within the limit. */
  admit(apiKey: string, nowMs: number, knobs: Knobs): boolean {
    const window = this.#windows.get(apiKey) ?? {
      times: [],
      second: -1,
      counted: 0,
      tokens: knobs.rateLimit,
      filledAt: nowMs,
    };
    this.#windows.set(apiKey, window);
    switch (knobs.rateWindow) {
      case "sliding":
        return admitSliding(window, nowMs, knobs);
      case "fixed":
        return admitFixed(window, nowMs, knobs);
      case "token-bucket":
        return admitByToken(window, nowMs, knobs);
      default:
        return knobs.rateWindow satisfies never;
    }
  }

  forget(): void {
    this.#windows.clear();
  }
}

function admitSliding(window: Window, nowMs: number, knobs: Knobs): boolean {
  window.times = window.times.filter((time) => nowMs - time < 1000);
  const admitted = window.times.length < knobs.rateLimit;
  if (admitted || knobs.rateCountsRefused) window.times.push(nowMs);
  return admitted;
}

function admitFixed(window: Window, nowMs: number, knobs: Knobs): boolean {
  const second = Math.floor(nowMs / 1000);
  if (second !== window.second) Object.assign(window, { second, counted: 0 });
  const admitted = window.counted < knobs.rateLimit;
  if (admitted || knobs.rateCountsRefused) window.counted += 1;
  return admitted;
}

function admitByToken(window: Window, nowMs: number, knobs: Knobs): boolean {
  const earned = ((nowMs - window.filledAt) / 1000) * knobs.rateLimit;
  window.tokens = Math.min(knobs.rateLimit, window.tokens + earned);
  window.filledAt = nowMs;
  const admitted = window.tokens >= 1;
  if (admitted || knobs.rateCountsRefused) window.tokens = Math.max(0, window.tokens - 1);
  return admitted;
}
