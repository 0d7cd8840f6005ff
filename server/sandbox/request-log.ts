import { createHash } from "node:crypto";

/** One received call of the public API. It is the witness for questions such as "was the limit kept?". */
export interface LoggedRequest {
  /** Counts through all calls since the start, so that a reader notices what was cut off and goes on where it stopped. */
  sequence: number;
  /** Milliseconds on the process's monotonic clock at the moment of arrival. */
  monotonicMs: number;
  method: string;
  path: string;
  query: string;
  /** Of an upload; null everywhere else. */
  requestId: string | null;
  /** SHA-256 of the body in hex; null while it is being received, and for a body that is cut off or too large. */
  bodySha256: string | null;
  /** Beginning of the key's SHA-256, so that a log tells keys apart without holding them; null without a key. */
  keyHash: string | null;
  /** The fault that struck it; null for none. */
  fault: string | null;
  /** null while it is being answered, and for ever when it was not. */
  status: number | null;
  /** When the answer left, on the same clock. */
  answeredMs: number | null;
}

/** What is known of a call when its head has come. */
type RequestHead = Pick<LoggedRequest, "method" | "path" | "query" | "requestId" | "keyHash">;

/** Keeps the last calls in memory; a restart begins a new one, as the monotonic clock does. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #entriesMax: number;
  #sequence = 0;

  constructor(entriesMax = 100_000) {
    this.#entriesMax = entriesMax;
  }

  open(head: RequestHead): LoggedRequest {
    const logged: LoggedRequest = {
      sequence: ++this.#sequence,
      monotonicMs: performance.now(),
      ...head,
      bodySha256: null,
      fault: null,
      status: null,
      answeredMs: null,
    };
    this.#entries.push(logged);
    // Cut in large pieces: shifting a long list for each call would cost more than the call.
    if (this.#entries.length > 1.1 * this.#entriesMax)
      this.#entries.splice(0, this.#entries.length - this.#entriesMax);
    return logged;
  }

  /** The calls behind a sequence number, oldest first; 0 asks for all that are kept. */
  after(sequence: number): readonly LoggedRequest[] {
    const first = this.#entries[0]?.sequence ?? 0;
    return this.#entries.slice(Math.max(0, sequence - first + 1));
  }

  forget(): void {
    this.#entries.length = 0;
    this.#sequence = 0;
  }
}

export function hashKey(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex").slice(0, 16);
}

export function hashBody(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}
