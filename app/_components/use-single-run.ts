import { useRef, useState } from "react";

/**
 * Lets `work` run once at a time. A button says that it is busy only when it is drawn again: the second press of a double
 * click comes before that, and what it would do must not be done twice. Work that answers "left" has led to another page:
 * it stays busy until that one is there.
 */
export function useSingleRun<Args extends unknown[]>(work: (...args: Args) => Promise<unknown>) {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);

  async function run(...args: Args): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    let end: unknown;
    try {
      end = await work(...args);
    } finally {
      running.current = end === "left";
      setBusy(end === "left");
    }
  }

  return { run, busy };
}
