import { randomUUID } from "node:crypto";
import Bottleneck from "bottleneck";
import { prisma } from "#server/db/client.ts";
import { thisWorkerId } from "#server/db/worker-life.ts";
import type { SefConnection } from "./connection.ts";

/**
 * SEF takes three calls a second for each API key, whoever makes them. Law across all processes: three slots per key
 * in PostgreSQL, each free again one second after the answer of its call, so that any four arrivals span more than a
 * second whatever the jitter. Bottleneck is the guard inside a process: it spaces the calls of one key and lets what
 * a person waits for overtake.
 */

/** Longer than the longest call (60 s for an upload): the slot of a killed process frees itself after it. */
const leaseSeconds = 75;
/** A job sleeps no longer than this; then it goes back to the queue. */
const patienceMs = 1_500;

export type CallPriority = "interactive" | "background";

/** No slot came free in time; nothing was sent. */
export class GateBusy extends Error {
  override readonly name = "GateBusy";
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number) {
    super(`No slot for this API key within ${patienceMs} ms.`);
    this.retryAfterMs = retryAfterMs;
  }
}

type Slot = { keyHash: string; number: number; token: string };

const limiters = new Map<string, Bottleneck>();

/** @throws GateBusy when the key's slots stay taken; the caller tries again later. */
export function throughGate<T>(
  connection: SefConnection,
  priority: CallPriority,
  call: () => Promise<T>,
): Promise<T> {
  // Bottleneck: 0 is the most urgent, 5 the default.
  return limiterOf(connection).schedule({ priority: priority === "interactive" ? 1 : 6 }, async () => {
    const slot = await waitForSlot(connection.keyHash);
    try {
      return await call();
    } finally {
      await freeSlot(slot);
    }
  });
}

/** New settings make a new limiter: they count from the next call on. */
function limiterOf({ keyHash, limits }: SefConnection): Bottleneck {
  const name = `${keyHash}/${limits.minTimeMs}/${limits.maxConcurrent}`;
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new Bottleneck({ minTime: limits.minTimeMs, maxConcurrent: limits.maxConcurrent });
  limiters.set(name, limiter);
  return limiter;
}

async function waitForSlot(keyHash: string): Promise<Slot> {
  const until = performance.now() + patienceMs;
  await prisma().$executeRaw`
    INSERT INTO sef_slot (key_hash, slot) SELECT ${keyHash}, generate_series(1, 3) ON CONFLICT DO NOTHING`;
  for (;;) {
    const slot = await claimSlot(keyHash);
    if (slot) return slot;
    const waitMs = await untilNextSlotMs(keyHash);
    if (performance.now() + waitMs > until) throw new GateBusy(waitMs);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

async function claimSlot(keyHash: string): Promise<Slot | null> {
  // Under the worker's name others see when its holder is dead and free the slot long before the lease ends.
  const token = thisWorkerId() ?? randomUUID();
  const [claimed] = await prisma().$queryRaw<{ slot: number }[]>`
    UPDATE sef_slot SET lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}), lease_token = ${token}::uuid
     WHERE (key_hash, slot) = (
       SELECT key_hash, slot FROM sef_slot
        WHERE key_hash = ${keyHash} AND free_at <= clock_timestamp()
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        ORDER BY free_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING slot`;
  return claimed ? { keyHash, number: claimed.slot, token } : null;
}

/** By the database's clock only: processes may disagree about the time. */
async function untilNextSlotMs(keyHash: string): Promise<number> {
  const [row] = await prisma().$queryRaw<{ ms: number }[]>`
    SELECT greatest(10, ceil(1000 * extract(epoch FROM min(
             greatest(free_at, coalesce(lease_until, free_at))) - clock_timestamp())))::int AS ms
      FROM sef_slot WHERE key_hash = ${keyHash}`;
  // A leased slot is usually freed long before its lease ends: look again soon.
  return Math.min(row?.ms ?? 100, 250);
}

async function freeSlot({ keyHash, number, token }: Slot): Promise<void> {
  await prisma().$executeRaw`
    UPDATE sef_slot SET lease_until = NULL, lease_token = NULL, free_at = clock_timestamp() + interval '1 second'
     WHERE key_hash = ${keyHash} AND slot = ${number} AND lease_token = ${token}::uuid`;
}

/** SEF answered 429: all slots of the key wait, across all processes. */
export async function pauseKey(keyHash: string, ms: number): Promise<void> {
  await prisma().$executeRaw`
    UPDATE sef_slot SET free_at = greatest(free_at, clock_timestamp() + make_interval(secs => ${ms / 1000}))
     WHERE key_hash = ${keyHash}`;
}
