import type { Environment } from "#server/db/environment.ts";
import type { Direction } from "#server/sef/client.ts";
import type { ReadOutcome } from "#server/sef/outcome.ts";
import type { EventCause } from "./record-event.ts";

/** News that something happened to a document at SEF; a hint, never the truth. */
export type Change = {
  organizationId: string;
  environment: Environment;
  direction: Direction;
  sefInvoiceId: bigint;
  cause: EventCause;
  /** When it happened, by the news; null when it does not say. */
  occurredAt: Date | null;
  /** The status that the news tells of; what holds now is fetched. */
  newsStatus: string | null;
  /** One key per piece of news, so that a doubled notification stands on the timeline once. */
  dedupeKey: string;
  raw: object;
};

/** done: the state is stored. unavailable: ask again later. unknown: SEF has no such document for this company. */
export type ChangeResult =
  | { kind: "done" }
  | { kind: "unknown" }
  | { kind: "refused"; detail: string }
  | { kind: "unavailable"; retryAfterMs: number | null };

/** What a read that gave no value means for the news that it was made for. */
export function unfinished(outcome: Exclude<ReadOutcome<unknown>, { kind: "ok" }>): ChangeResult {
  switch (outcome.kind) {
    case "missing":
      return { kind: "unknown" };
    case "refused":
      return { kind: "refused", detail: outcome.error.code || outcome.error.message };
    case "unavailable":
      return { kind: "unavailable", retryAfterMs: outcome.retryAfterMs };
    default:
      return outcome satisfies never;
  }
}
