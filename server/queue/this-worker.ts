import { thisWorkerId } from "#server/db/worker-life.ts";

/** @throws Error outside a worker: only jobs call SEF. */
export function thisWorker(): { id: string } {
  const id = thisWorkerId();
  if (id === null) throw new Error("This process is not a worker.");
  return { id };
}
