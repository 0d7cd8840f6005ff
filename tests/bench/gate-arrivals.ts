/** One call as the sandbox saw it. */
export type Arrival = { monotonicMs: number; keyHash: string | null; status: number | null; path: string };

export type Verdict = {
  perSecond: number;
  /** Natural ones, by the window kind that stood in the sandbox. */
  tooMany: number;
  /** How many arrivals each kind of window would have turned away, or, for the sliding one, found to be the fourth. */
  over: { sliding: number; fixed: number; bucket: number };
};

/** @param arrivals of one key, in the order of coming. */
export function judge(arrivals: readonly Arrival[], windowMs: number): Verdict {
  const times = arrivals.map((arrival) => arrival.monotonicMs);
  return {
    perSecond: times.length / (windowMs / 1000),
    tooMany: arrivals.filter((arrival) => arrival.status === 429).length,
    over: { sliding: sliding(times), fixed: fixed(times), bucket: bucket(times) },
  };
}

function sliding(times: number[]): number {
  return times.filter((time, index) => time - (times[index - 3] ?? Number.NEGATIVE_INFINITY) < 1000).length;
}

/** The worst of a hundred ways to lay the seconds. */
function fixed(times: number[]): number {
  const offsets = Array.from({ length: 100 }, (_, index) => index * 10);
  return Math.max(...offsets.map((offset) => fixedFrom(times, offset)));
}

function fixedFrom(times: number[], offset: number): number {
  const counts = new Map<number, number>();
  for (const time of times) {
    const second = Math.floor((time + offset) / 1000);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - 3), 0);
}

function bucket(times: number[]): number {
  let tokens = 3;
  let last = times[0] ?? 0;
  let refused = 0;
  for (const time of times) {
    tokens = Math.min(3, tokens + ((time - last) / 1000) * 3);
    last = time;
    if (tokens < 1) refused += 1;
    else tokens -= 1;
  }
  return refused;
}

/**
 * What the law and the settings allow, calls a second: three slots, each taken for the answer and one second more;
 * starts no closer than minTimeMs; no more at once than maxConcurrent.
 */
export function allowedPerSecond(
  answerMs: number,
  { minTimeMs, maxConcurrent }: { minTimeMs: number; maxConcurrent: number },
): number {
  const strict = 3000 / (1000 + answerMs);
  const spacing = minTimeMs === 0 ? Number.POSITIVE_INFINITY : 1000 / minTimeMs;
  return Math.min(strict, spacing, (maxConcurrent * 1000) / answerMs);
}
