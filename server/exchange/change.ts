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
  /** The status that the news tells of; what holds now is fetched. Null: nobody told, we looked. */
  newsStatus: string | null;
  /** One key per piece of news, so that a doubled notification stands on the timeline once. */
  dedupeKey: string;
  raw: object;
  /** The company is not the buyer but holds the public procurement contract. */
  contractHolder?: boolean;
  /** When SEF sent the document to its buyer, where a list of SEF says so. */
  sentAt?: Date | null;
};

/**
 * done: the state is stored, and what that did to our rows. unavailable: ask again later. unknown: SEF has no such
 * document for this company.
 */
export type ChangeResult =
  | { kind: "done"; effect: ChangeEffect }
  | { kind: "unknown" }
  | { kind: "refused"; detail: string }
  | { kind: "unavailable"; retryAfterMs: number | null };

/** An unchanged document is not written at all. */
export type ChangeEffect = "created" | "changed" | "unchanged";

/** What a read that gave no value means for the news that it was made for. */
export function unfinished(
  outcome: Exclude<ReadOutcome<unknown>, { kind: "ok" }>,
): Exclude<ChangeResult, { kind: "done" }> {
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
