import { type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import { acceptanceDeadlines } from "#server/domain/deadline/acceptance-deadlines.ts";
import type { Calendar } from "#server/domain/deadline/calendar.ts";
import type { DocumentFacts } from "#server/domain/deadline/deadline.ts";
import type { Params } from "#server/domain/deadline/law-params.ts";

/** Who answered: SEF does not say, so this is always a conclusion of ours. */
export type SettledBy = "person" | "silence";

/** What SEF says when the question is answered, with all that it tells of the way there. */
export type Answer = {
  status: "Approved" | "Rejected";
  on: CivilDate;
  comment: string | null;
  /** Somebody of us decided it here. */
  isOurs: boolean;
  /** It was rejected before: only a person turns that. */
  wasRejected: boolean;
};

/**
 * Silence, when the answer came at the end of a term or later, without a word and without a decision of ours (SEF API,
 * time-outs). Whoever rejects must say why, so a rejection without a word is the clock's from the end of the first term
 * on, whatever we took the buyer for. An acceptance needs no word: it counts as silence only where silence accepts.
 *
 * @returns null where nobody can tell: before the first term for a rejection without a word, for an acceptance by a
 *   buyer that may be public or private, and without a day of delivery.
 */
export function inferSettlement(
  facts: DocumentFacts,
  answer: Answer,
  calendar: Calendar,
  params: Params,
): SettledBy | null {
  if (answer.isOurs || answer.wasRejected || (answer.comment ?? "").trim() !== "") return "person";
  // As it was before the answer: SEF's word on the first term is not needed for where it ends.
  const asked = { ...facts, settledOn: null, settledBySilence: false };
  const waiting = facts.direction === "sales" ? ("Sent" as const) : ("New" as const);
  const first = { ...asked, status: waiting, renotifiedOn: null };
  const terms = acceptanceDeadlines(first, facts.deliveredOn ?? answer.on, calendar, params);
  const responses = terms.filter(({ kind }) => kind === "response");
  if (responses.length === 0) return null;
  const ended = responses.filter(({ earliest }) => compareDates(answer.on, earliest) >= 0);
  if (answer.status === "Rejected") return ended.length > 0 ? "silence" : null;
  if (facts.renotifiedOn !== null) return "person";
  const accepting = ended.find(({ consequence }) => consequence === "deemedAccepted");
  if (accepting === undefined) return "person";
  return accepting.assumption === null ? "silence" : null;
}
