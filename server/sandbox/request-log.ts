import { createHash } from "node:crypto";

/** One received call of the public API. It is the witness for questions such as "was the limit kept?". */
export interface LoggedRequest {
  /** Milliseconds on the process's monotonic clock at the moment of arrival. */
  monotonicMs: number;
  method: string;
  path: string;
  query: string;
  /** Beginning of the key's SHA-256, so that a log tells keys apart without holding them; null without a key. */
  keyHash: string | null;
  /** null while it is being answered, and for ever when it was not. */
  status: number | null;
}

/** Keeps the last calls in memory; a restart begins a new one, as the monotonic clock does. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #entriesMax = 100_000;

  open(entry: Omit<LoggedRequest, "monotonicMs" | "status">): LoggedRequest {
    const logged = { monotonicMs: performance.now(), ...entry, status: null };
    this.#entries.push(logged);
    // Cut in large pieces: shifting a long list for each call would cost more than the call.
    if (this.#entries.length > 1.1 * this.#entriesMax)
      this.#entries.splice(0, this.#entries.length - this.#entriesMax);
    return logged;
  }

  all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  forget(): void {
    this.#entries.length = 0;
  }
}

export function hashKey(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex").slice(0, 16);
}
