import { prisma, type Tx } from "./client.ts";

/**
 * Proof of life of a worker: a session advisory lock named after it, held on a connection of its own. When the process
 * dies, PostgreSQL frees the lock at once, and whoever can take it knows that nobody lives.
 */

let ownId: string | null = null;

/** Name of this worker process, a UUID: what it claims documents and slots under, and what its life lock is named after. */
export function nameThisWorker(workerId: string): void {
  ownId = workerId;
}

/** Null in a process that is no worker. */
export function thisWorkerId(): string | null {
  return ownId;
}

/** The lock's key, computed by the database so that all processes agree. */
export function lifeLockKey(workerId: string): string {
  return `worker:${workerId}`;
}

/** Whether the worker that claimed something is gone. The probe ends with the transaction. */
export async function isWorkerGone(tx: Tx, workerId: string): Promise<boolean> {
  if (workerId === ownId) return false;
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${lifeLockKey(workerId)}, 0)) AS free`;
  return row?.free ?? false;
}

/** Tells /api/health that this worker is at work. */
export async function beat(workerId: string): Promise<void> {
  await prisma().workerHeartbeat.upsert({
    where: { workerId },
    create: { workerId },
    update: { seenAt: new Date() },
  });
  await prisma().$executeRaw`DELETE FROM worker_heartbeat WHERE seen_at < now() - interval '1 day'`;
}

/** Seconds since any worker was last seen; null when none ever was. */
export async function lastBeatSeconds(): Promise<number | null> {
  const [row] = await prisma().$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM now() - max(seen_at))::int AS seconds FROM worker_heartbeat`;
  return row?.seconds ?? null;
}
