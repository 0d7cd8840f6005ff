import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Endpoints } from "./company.ts";
import type { Sandbox } from "./sandbox.ts";

export interface DeliveryAttempt {
  at: number;
  /** The receiver's answer; null when there was none. */
  status: number | null;
  error: string | null;
}

/** Which of a company's three addresses it goes to. */
export type Direction = keyof Endpoints;

export type DeliveryOutcome = "waiting" | "delivered" | "failed" | "dropped";

/** One notification on its way to one address. */
export interface Delivery {
  deliveryId: number;
  eventId: number;
  /** More events that travel with the first (knob deliveryBatch). */
  moreEventIds: number[];
  companyId: string;
  direction: Direction;
  url: string;
  headers: Record<string, string>;
  body: string;
  plannedAt: number;
  /** When it is tried next; null when it will not be. */
  dueAt: number | null;
  outcome: DeliveryOutcome;
  attempts: DeliveryAttempt[];
  /** It does not wait for those before it to the same address. */
  isBurst: boolean;
}

/** Pauses before the repetitions; whether SEF repeats at all is not known, so the knob starts at none. */
const retryDelaysMs = [1_000, 5_000, 15_000];

/** Carries notifications out, one after the other for each address, so that events arrive in their order. */
export class Courier {
  readonly #sandbox: Sandbox;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #carried = new Set<number>();
  readonly #stop = new AbortController();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Puts a delivery on its lane; one that is already on the way is not taken twice. */
  carry(deliveryId: number): void {
    const delivery = this.#sandbox.state.deliveries.get(deliveryId);
    if (!delivery || delivery.dueAt === null || this.#carried.has(deliveryId)) return;
    this.#carried.add(deliveryId);
    const address = `${delivery.companyId} ${delivery.direction}`;
    const lane = delivery.isBurst ? `${address} ${deliveryId}` : address;
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    this.#lanes.set(
      lane,
      before.then(() => this.#attempt(delivery)),
    );
  }

  /** Resolves when nothing is in the air, at the latest after `patienceMs`. */
  async untilIdle(patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    const idle = async () => {
      while (this.#carried.size > 0) await Promise.all(this.#lanes.values());
    };
    await Promise.race([idle(), patience]);
    clearTimeout(timer);
  }

  /** Gives up what is in the air; it stays planned and is attempted after the next start. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#lanes.values());
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const sandbox = this.#sandbox;
    if (this.#stop.signal.aborted) return;
    const at = sandbox.now();
    const answer = await post(delivery, sandbox.state.knobs.deliveryTimeoutMs, this.#stop.signal);
    this.#carried.delete(delivery.deliveryId);
    // After a stop or a reset there is nothing left to record this in.
    if (this.#stop.signal.aborted || sandbox.state.deliveries.get(delivery.deliveryId) !== delivery) return;
    const delivered = answer.status !== null && answer.status >= 200 && answer.status < 300;
    const retry = delivered ? null : this.#retryDelayMs(delivery.attempts.length);
    sandbox.change((put) =>
      put({
        type: "delivery-attempted",
        deliveryId: delivery.deliveryId,
        attempt: { at, ...answer },
        outcome: delivered ? "delivered" : retry === null ? "failed" : "waiting",
        dueAt: retry === null ? null : sandbox.now() + retry,
      }),
    );
  }

  #retryDelayMs(attemptsBefore: number): number | null {
    if (attemptsBefore >= this.#sandbox.state.knobs.deliveryRetries) return null;
    return retryDelaysMs[Math.min(attemptsBefore, retryDelaysMs.length - 1)] ?? null;
  }
}

/** Sends one POST and reads the status of the answer; never throws. */
function post(
  delivery: Delivery,
  timeoutMs: number,
  stopSignal: AbortSignal,
): Promise<Omit<DeliveryAttempt, "at">> {
  return new Promise((resolve) => {
    const send = delivery.url.startsWith("https:") ? httpsRequest : httpRequest;
    const outgoing = send(
      delivery.url,
      {
        method: "POST",
        agent: false,
        signal: AbortSignal.any([stopSignal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          "Content-Length": Buffer.byteLength(delivery.body),
          ...delivery.headers,
        },
      },
      (incoming) => {
        incoming.resume();
        incoming.once("close", () => resolve({ status: incoming.statusCode ?? null, error: null }));
      },
    );
    outgoing.once("error", (error) => resolve({ status: null, error: error.message }));
    outgoing.end(delivery.body);
  });
}
