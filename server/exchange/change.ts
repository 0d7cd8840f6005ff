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
  /** When SEF sent the document to its buyer, as a list of SEF writes it; empty: it should say and does not. */
  sentText?: string | null;
};

/**
 * done: the state is stored, what that did to our rows, and when SEF last changed the document. unavailable: ask again later. unknown: SEF has no such
 * document for this company.
 */
export type ChangeResult =
  | { kind: "done"; effect: ChangeEffect; changedAt: Date | null }
  | { kind: "unknown" }
  | { kind: "refused"; detail: string }
  | { kind: "unavailable"; retryAfterMs: number | null };

/** An unchanged document is not written at all. */
export type ChangeEffect = "created" | "changed" | "unchanged";

/** A notification may still be on its way: what changed since then is not called missed. */
const deliveryMs = 10 * 60_000;

/** Whether something was found that a notification should have brought by now. */
export function isMissed(result: Extract<ChangeResult, { kind: "done" }>, now: Date): boolean {
  const age = now.getTime() - (result.changedAt?.getTime() ?? 0);
  return result.effect !== "unchanged" && age > deliveryMs;
}

/** The key of news that nobody told: a document was seen in this state. */
export function stateKey(
  { direction, sefInvoiceId }: Pick<Change, "direction" | "sefInvoiceId">,
  status: string,
): string {
  return `${direction}/${sefInvoiceId}/state/${status}`;
}

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
