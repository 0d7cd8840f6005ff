import type { Sandbox } from "./sandbox.ts";

/** Timers forget delays of more than 24 days, and the real clock may be set: look again at least every hour. */
const longestSleepMs = 3_600_000;

/** Calls `catchUp` when the next appointment is due; one timer, set anew after every change. */
export function wakeWhenDue(sandbox: Sandbox, catchUp: () => void): { stop(): void } {
  let timer: NodeJS.Timeout | null = null;
  const set = () => {
    if (timer) clearTimeout(timer);
    const nextAt = sandbox.agenda.nextAt();
    if (nextAt === null) return;
    const sleepMs = Math.min(Math.max(nextAt - sandbox.now(), 0), longestSleepMs);
    timer = setTimeout(wake, sleepMs);
  };
  const wake = () => {
    catchUp();
    set();
  };
  sandbox.onChange = set;
  set();
  return {
    stop: () => {
      sandbox.onChange = () => {};
      if (timer) clearTimeout(timer);
    },
  };
}
