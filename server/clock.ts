import { AsyncLocalStorage } from "node:async_hooks";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";

/**
 * The present moment. Stories take it as a parameter with this default, so that tests pass time in.
 */
export type Clock = () => Date;

/** How far the clock of the company at hand is ahead of the real one. */
const ahead = new AsyncLocalStorage<number>();

/**
 * The clock of the company at hand: the real one, but for a company whose trial world has been pushed forward. Every
 * date rule asks it, so that a company in its trial lives on its own day.
 */
export const systemClock: Clock = () => new Date(Date.now() + timeAheadMs());

/** For what has nothing to do with a company's day: when the queue runs, when a process was seen. */
export const realClock: Clock = () => new Date();

/** How far the clock of the company at hand is ahead of the real one, for a browser that has to reckon with it. */
export function timeAheadMs(): number {
  return ahead.getStore() ?? 0;
}

/** The moment at which the real clock shows what the company's clock shows at `moment`. */
export function toRealTime(moment: Date): Date {
  return new Date(moment.getTime() - timeAheadMs());
}

/** Runs `work` for a company whose clock is `aheadMs` ahead of the real one. */
export function atTimeAhead<T>(aheadMs: number, work: () => T): T {
  return ahead.run(aheadMs, work);
}

/** Today's calendar day in Belgrade: the day that SEF means. */
export function today(clock: Clock = systemClock): CivilDate {
  return belgradeDay(clock());
}
