import type { Actor } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { tellOfEvent } from "./tell-of-event.ts";

/** What can stand on a timeline; each has its sentence in `server/messages`. */
export type EventKind =
  | "created"
  | "importedFromXml"
  | "edited"
  | "queued"
  | "withdrawn"
  | "dateConfirmed"
  | "redated"
  | "sendingStarted"
  | "sendingRepeated"
  | "sent"
  | "outcomeFound"
  | "outcomeUnknown"
  | "refused"
  | "heldDate"
  | "heldOutage"
  | "heldCredentials"
  | "releasedCredentials"
  | "failed"
  | "statusChanged"
  | "sentDateChanged"
  | "conflictFound"
  | "conflictEnded"
  | "settledBySilence"
  | "deadlineChanged"
  | "deadlineContradicted"
  | "stepProcessed"
  | "received"
  | "adopted"
  | "numberTaken"
  | "subscriptionMissing"
  | "referenceChanged"
  | "actRequested"
  | "actDone"
  | "actFoundDone"
  | "actRefused"
  | "actUnclear"
  | "actFailed"
  | "partnerCreated"
  | "partnerEdited"
  | "issuedOutsideSef"
  | "inSefSet"
  | "mailed"
  | "mailFailed"
  | "mailUnclear"
  | "deadlineChanged"
  | "deadlineContradicted"
  | "buyerReminded";

/** Who or what brought the news. */
export type EventCause = "user" | "push" | "sweep" | "poll" | "sync" | "sandbox" | "system";

export type NewEvent = {
  organizationId: string;
  environment: Environment;
  invoiceId: string | null;
  partnerId: string | null;
  kind: EventKind;
  cause: EventCause;
  actor?: Actor;
  sefStatus?: string;
  details?: Record<string, string | number | null>;
  /** SEF's own event, as it came. */
  raw?: object;
  /** The same key twice makes one event: notifications come doubled. */
  dedupeKey?: string;
  occurredAt: Date;
};

/**
 * Puts an event on the timelines and tells people of what is news.
 *
 * @returns false when an event of this dedupe key was there already.
 */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<boolean> {
  const { actor, raw, details, sefStatus, dedupeKey, ...columns } = event;
  const { count } = await tx.statusEvent.createMany({
    data: {
      ...columns,
      actorUserId: actor?.userId ?? null,
      actorName: actor?.name ?? null,
      sefStatus: sefStatus ?? null,
      details: details ?? {},
      ...(raw ? { raw } : {}),
      dedupeKey: dedupeKey ?? null,
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tellOfEvent(tx, event);
  return true;
}
