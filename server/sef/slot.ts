import { randomUUID } from "node:crypto";
import { prisma } from "#server/db/client.ts";
import { thisWorkerId } from "#server/db/worker-life.ts";
import type { SefConnection } from "./connection.ts";

/**
 * The law across all processes: three slots per API key in PostgreSQL, each free again one second after the answer of
 * its call, so that any four arrivals span more than a second whatever the jitter. The rules stand in the database
 * functions app.claim_slot and app.end_call; by the database's clock only, because processes may disagree about the time.
 */

export type Slot = { number: number; holder: string };

/** granted: the call may start after startInMs. wait: ask again then. closed: a breaker is open for that long. */
export type Claim =
  | { kind: "granted"; slot: Slot; startInMs: number }
  | { kind: "wait"; ms: number }
  | { kind: "closed"; by: BreakerOwner; ms: number };

export type BreakerOwner = "company" | "host";

/** good: SEF answered, be it with a refusal. bad: it did not, or not as itself. none: nothing was sent, or we gave up ourselves. */
export type Verdict = "good" | "bad" | "none";

type ClaimRow = { slot: number | null; waitMs: number; blockedBy: string | null };

/** @param ticket names the waiting call, so that it keeps its place among all that wait for this key. */
export async function claimSlot(
  { keyHash, baseUrl, limits, breaker }: SefConnection,
  ticket: string,
  urgency: number,
): Promise<Claim> {
  // Under the worker's name others see when its holder is dead and free the slot long before the lease ends.
  const holder = thisWorkerId() ?? randomUUID();
  const [row] = await prisma().$queryRaw<ClaimRow[]>`
    SELECT slot, wait_ms AS "waitMs", blocked_by AS "blockedBy"
      FROM app.claim_slot(${keyHash}, ${baseUrl}, ${holder}::uuid, ${ticket}::uuid, ${urgency}::int,
                          ${limits.minTimeMs}::int, ${limits.maxConcurrent}::int, ${breaker.threshold}::int)`;
  if (!row) throw new Error("app.claim_slot gave no row.");
  if (row.slot !== null)
    return { kind: "granted", slot: { number: row.slot, holder }, startInMs: row.waitMs };
  if (row.blockedBy === null) return { kind: "wait", ms: row.waitMs };
  return { kind: "closed", by: row.blockedBy === "host" ? "host" : "company", ms: row.waitMs };
}

/** @param sinceAnswerMs passed since the answer came: the second counts from there, not from this writing. */
export async function endCall(
  { keyHash, baseUrl, breaker }: SefConnection,
  slot: Slot,
  sinceAnswerMs: number,
  verdict: Verdict,
): Promise<void> {
  await prisma().$executeRaw`
    SELECT app.end_call(${keyHash}, ${slot.number}::int, ${baseUrl}, ${slot.holder}::uuid,
                        ${sinceAnswerMs}::double precision, ${verdict},
                        ${breaker.threshold}::int, ${breaker.timeoutMs}::int)`;
}

/** Gives a place among the waiting up. */
export async function leaveQueue(keyHash: string, ticket: string): Promise<void> {
  await prisma().$executeRaw`DELETE FROM sef_waiter WHERE key_hash = ${keyHash} AND ticket = ${ticket}::uuid`;
}

/** For how long a key goes slowly after SEF said 429. */
const slowSeconds = 60;

/** SEF answered 429: nothing goes out with this key for so long, and only slowly afterwards, in any process. */
export async function pauseKey(keyHash: string, ms: number): Promise<void> {
  const seconds = ms / 1000;
  await prisma().$executeRaw`
    INSERT INTO sef_key AS k (key_hash, paused_until, slow_until)
    VALUES (${keyHash}, clock_timestamp() + make_interval(secs => ${seconds}),
            clock_timestamp() + make_interval(secs => ${seconds + slowSeconds}))
    ON CONFLICT (key_hash) DO UPDATE SET paused_until = greatest(k.paused_until, excluded.paused_until),
                                         slow_until = greatest(k.slow_until, excluded.slow_until)`;
}
