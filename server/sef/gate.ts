import { randomUUID } from "node:crypto";
import Bottleneck from "bottleneck";
import type { SefConnection } from "./connection.ts";
import { type BreakerOwner, claimSlot, endCall, leaveQueue, type Slot, type Verdict } from "./slot.ts";

/**
 * SEF takes three calls a second for each API key, whoever makes them. The slots in PostgreSQL are the law for all
 * processes (`slot.ts`); Bottleneck is the guard inside one: no more calls of a key ask for a slot than may run.
 */

/**
 * A call waits no longer than this for its slot; then its job goes back to the queue. What a person waits for comes
 * first anyway, and a turn of sending holds its place in the worker while its other calls run.
 */
const patienceMs = { interactive: 5_000, background: 1_500 } as const satisfies Record<CallPriority, number>;
/** Whoever waits longer than a second without asking has lost its place. */
const askAgainMs = 400;

export type CallPriority = "interactive" | "background";

/** Lower goes first, across all processes. */
const urgencies = { interactive: 0, background: 1 } as const satisfies Record<CallPriority, number>;

/** No slot came free in time; nothing was sent. */
export class GateBusy extends Error {
  override readonly name = "GateBusy";
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number) {
    super("No slot for this API key in time.");
    this.retryAfterMs = retryAfterMs;
  }
}

/** A breaker is open: SEF has not answered this company, or nobody; or it has refused the key. Nothing was sent. */
export class GateClosed extends Error {
  override readonly name = "GateClosed";
  readonly by: BreakerOwner | "credentials";
  readonly retryAfterMs: number;
  constructor(by: BreakerOwner | "credentials", retryAfterMs: number) {
    super(by === "credentials" ? "SEF has refused the API key." : `The breaker of the ${by} is open.`);
    this.by = by;
    this.retryAfterMs = retryAfterMs;
  }
}

export type Passage<T> = {
  call: () => Promise<T>;
  /** Work that must be done before the first byte leaves; it is done while the call waits, if it waits. */
  prepare?: () => Promise<void>;
  /** What the end of the call says about SEF; a call that throws counts as bad. */
  verdictOf?: (result: T) => Verdict;
};

/**
 * @throws GateBusy when the key's slots stay taken, GateClosed when a breaker is open; the caller tries again later,
 *   and nothing has been sent.
 */
export async function throughGate<T>(
  connection: SefConnection,
  priority: CallPriority,
  { call, prepare = async () => undefined, verdictOf = () => "good" }: Passage<T>,
): Promise<T> {
  const limiter = limiterOf(connection, priority);
  const preparation = once(prepare);
  if (!(await limiter.check())) preparation.begin();
  return limiter.schedule(async () => {
    const slot = await waitForSlot(connection, priority, preparation.begin);
    const ending = { verdict: "none" as Verdict, atMs: 0 };
    try {
      await preparation.done();
      ending.verdict = "bad";
      const result = await call().finally(() => {
        ending.atMs = performance.now();
      });
      ending.verdict = verdictOf(result);
      return result;
    } finally {
      await endCall(connection, slot, performance.now() - ending.atMs, ending.verdict);
    }
  });
}

const limiters = new Map<string, Bottleneck>();

/**
 * One for what a person waits for and one for the rest, so that the first never stands behind the second; what may run
 * at once in all is counted with the slots. New settings make a new limiter: they count from the next call on.
 */
function limiterOf({ keyHash, limits }: SefConnection, priority: CallPriority): Bottleneck {
  const name = `${keyHash}/${priority}/${limits.maxConcurrent}`;
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new Bottleneck({ maxConcurrent: limits.maxConcurrent });
  limiters.set(name, limiter);
  return limiter;
}

/** @param whileWaiting is called when there is time to spare. */
async function waitForSlot(
  connection: SefConnection,
  priority: CallPriority,
  whileWaiting: () => void,
): Promise<Slot> {
  const ticket = randomUUID();
  const until = performance.now() + patienceMs[priority];
  for (;;) {
    const claim = await claimSlot(connection, ticket, urgencies[priority]);
    if (claim.kind === "closed") throw new GateClosed(claim.by, claim.ms);
    if (claim.kind === "granted") {
      await pause(claim.startInMs);
      return claim.slot;
    }
    if (performance.now() + claim.ms > until) {
      await leaveQueue(connection.keyHash, ticket);
      throw new GateBusy(claim.ms);
    }
    whileWaiting();
    await pause(Math.min(claim.ms, askAgainMs));
  }
}

/** Timers count whole milliseconds and must not ring early. */
function pause(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, Math.ceil(ms)));
}

/** Begun at most once, whoever comes first; its failure is told to whoever needs it done. */
function once(work: () => Promise<void>): { begin: () => void; done: () => Promise<void> } {
  let running: Promise<void> | null = null;
  const done = () => {
    running ??= work();
    return running;
  };
  return { begin: () => void done().catch(() => undefined), done };
}
