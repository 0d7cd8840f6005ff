import { isPossibleMoment } from "#server/domain/lifecycle/sef-moment.ts";
import { type InvoiceStatus, readLocalMoment } from "#server/sef/schema.ts";
import type { Change } from "./change.ts";
import type { Conflict } from "./sef-conflicts.ts";

/** What SEF answered about a document's state, with moments that can be right; those that cannot are faults. */
export type Found = {
  status: InvoiceStatus;
  /** The answer as it came. */
  rawStatus: string;
  /** When we asked: whoever asked later knows better. */
  askedAt: Date;
  now: Date;
  faults: readonly Conflict[];
};

/** A moment that SEF told, or null with what is wrong about it. */
type Told = { at: Date | null; fault: Conflict | null };

/** Takes moments out of news and answer that cannot be right, so that nothing is reckoned from them. */
export function checkMoments(
  change: Change,
  answer: Omit<Found, "faults">,
): { change: Change; found: Found } {
  const { status, now } = answer;
  const modified = judge(status.lastModifiedAt, "LastModifiedUtc", status.lastModifiedText, now);
  const happened = judge(change.occurredAt, "Date", dateOf(change), now);
  const faults = [modified.fault, happened.fault].filter((fault) => fault !== null);
  return {
    change: { ...change, occurredAt: happened.at },
    found: { ...answer, status: { ...status, lastModifiedAt: modified.at }, faults },
  };
}

/** When SEF sent the document, as a list of SEF writes it; a list that should say and does not is a fault, too. */
export function readSentMoment(sentText: string, now: Date): Told {
  const field = "SentDate";
  if (sentText.trim() === "") return { at: null, fault: { code: "missing_date", field, held: "", told: "" } };
  return judge(readLocalMoment(sentText), field, sentText, now);
}

/** The moment that news tell, or null when it cannot be right. */
export function possibleMoment(at: Date | null, now: Date): Date | null {
  return at !== null && isPossibleMoment(at, now) ? at : null;
}

/** When the document came into the state that was fetched, as near as SEF lets us know. */
export function momentOfState(change: Change, { status, now }: Found): Date {
  const isTold = change.newsStatus?.toLowerCase() === status.status.toLowerCase();
  return (isTold ? change.occurredAt : null) ?? status.lastModifiedAt ?? now;
}

function dateOf({ raw, occurredAt }: Change): string | null {
  const entry = Object.entries(raw).find(([key]) => key.toLowerCase() === "date");
  return typeof entry?.[1] === "string" ? entry[1] : (occurredAt?.toISOString() ?? null);
}

function judge(moment: Date | null, field: string, told: string | null, now: Date): Told {
  if (told === null) return { at: null, fault: null };
  if (moment !== null && isPossibleMoment(moment, now)) return { at: moment, fault: null };
  return { at: null, fault: { code: "impossible_date", field, held: "", told } };
}
