/**
 * The calls of this process that wait for SEF. When the process has to stop they are given up together: each ends as
 * cut off, is stored as unclear, and the next worker asks SEF about it.
 */
const underWay = new Set<AbortController>();
let isStopping = false;

export class CallsGivenUp extends Error {
  override readonly name = "CallsGivenUp";
}

export function giveUpCalls(): void {
  isStopping = true;
  for (const call of underWay) call.abort(new CallsGivenUp("The process is stopping."));
}

/** Nothing is begun any more. */
export function hasGivenUp(): boolean {
  return isStopping;
}

/** Runs one call with a time-out, until it ends or all are given up. */
export async function asCallUnderWay<T>(
  timeoutMs: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new DOMException("No answer in time.", "TimeoutError")),
    timeoutMs,
  );
  underWay.add(controller);
  try {
    return await call(controller.signal);
  } finally {
    clearTimeout(timer);
    underWay.delete(controller);
  }
}
