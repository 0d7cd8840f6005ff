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
