import { findLastExchange, queueAgeSeconds } from "#server/db/system.ts";
import { lastBeatSeconds } from "#server/db/worker-life.ts";

export type Health = {
  status: "ok" | "degraded" | "down";
  database: "ok" | "down";
  /** Seconds that the oldest job which could run has been waiting. */
  queueAgeSeconds: number | null;
  /** Seconds since a worker was last seen; null when none ever was. */
  workerSeenSecondsAgo: number | null;
  lastSefSuccess: string | null;
};

/** A worker beats every ten seconds: three missed beats are a dead one. */
const workerSilenceSecondsMax = 30;
const queueAgeSecondsMax = 120;

/** What an operator's monitor asks; it tells nothing about any company. */
export async function checkHealth(): Promise<Health> {
  try {
    const [age, seen, exchange] = await Promise.all([
      queueAgeSeconds(),
      lastBeatSeconds(),
      findLastExchange(),
    ]);
    const isWorking = seen !== null && seen <= workerSilenceSecondsMax && age <= queueAgeSecondsMax;
    return {
      status: isWorking ? "ok" : "degraded",
      database: "ok",
      queueAgeSeconds: age,
      workerSeenSecondsAgo: seen,
      lastSefSuccess: exchange?.toISOString() ?? null,
    };
  } catch {
    return {
      status: "down",
      database: "down",
      queueAgeSeconds: null,
      workerSeenSecondsAgo: null,
      lastSefSuccess: null,
    };
  }
}
