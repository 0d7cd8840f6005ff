import { addDays, belgradeDay } from "./belgrade-time.ts";
import type { Sandbox } from "./sandbox.ts";
import { seededGuid } from "./seeded.ts";

/** A key that /subscribe gave, and the Belgrade days on which notifications carry it. */
export interface Subscription {
  companyId: string;
  key: string;
  /** The day of the call; a second call on that day gets the same key. */
  issuedOn: string;
  validOn: string[];
}

/**
 * Orders tomorrow's notifications: a subscription is for the day after the call. A second call on the same day was
 * seen to give the same key. The knob subscribeImmediate makes today valid too.
 */
export function subscribe(sandbox: Sandbox, companyId: string): string {
  const today = belgradeDay(sandbox.now());
  const earlier = sandbox.state.subscriptions.find(
    (each) => each.companyId === companyId && each.issuedOn === today,
  );
  const key = earlier?.key ?? seededGuid(sandbox.seed, `subscription:${sandbox.state.subscriptions.length}`);
  const tomorrow = addDays(today, 1);
  const validOn = sandbox.state.knobs.subscribeImmediate ? [today, tomorrow] : [tomorrow];
  sandbox.change((put) =>
    put({ type: "subscribed", subscription: { companyId, key, issuedOn: today, validOn } }),
  );
  return key;
}

/** The last key of the company whose days have all passed; null when there is none. */
export function expiredKey(sandbox: Sandbox, companyId: string, at: number): string | null {
  const day = belgradeDay(at);
  const expired = sandbox.state.subscriptions.filter(
    (each) => each.companyId === companyId && each.validOn.every((validDay) => validDay < day),
  );
  return expired.at(-1)?.key ?? null;
}

/** The key that a notification at this moment carries; null when the company did not subscribe for that day. */
export function validKey(sandbox: Sandbox, companyId: string, at: number): string | null {
  const day = belgradeDay(at);
  const valid = sandbox.state.subscriptions.filter(
    (each) => each.companyId === companyId && each.validOn.includes(day),
  );
  return valid.at(-1)?.key ?? null;
}
