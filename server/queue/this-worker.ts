/** Name of this worker process: what it claims documents and jobs under, and what its life lock is named after. */
let id: string | null = null;

export function nameThisWorker(workerId: string): void {
  id = workerId;
}

/** @throws Error outside a worker: only jobs call SEF. */
export function thisWorker(): { id: string } {
  if (id === null) throw new Error("This process is not a worker.");
  return { id };
}
