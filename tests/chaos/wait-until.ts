const pollMs = 100;

/**
 * Asks until the answer is yes.
 *
 * @throws Error that names what did not come, with the last reason why not.
 */
export async function waitUntil(
  what: string,
  isDone: () => Promise<boolean> | boolean,
  timeoutMs = 90_000,
): Promise<void> {
  for (const until = Date.now() + timeoutMs; Date.now() < until; ) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`${what} did not come within ${timeoutMs / 1000} s.`);
}

const quickPollMs = 50;

/** Asks until the answer is yes. @returns false when the time ran out. */
export async function until(
  isDone: () => boolean | Promise<boolean>,
  timeoutMs = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  for (const endMs = Date.now() + timeoutMs; ; ) {
    if (await isDone()) return true;
    if (Date.now() >= endMs) return false;
    await new Promise((resolve) => setTimeout(resolve, quickPollMs));
  }
}
