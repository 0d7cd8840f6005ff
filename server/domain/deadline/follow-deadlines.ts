import { type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import type { Deadline, DocumentFacts } from "./deadline.ts";
import { type Ending, endingOf } from "./how-it-ended.ts";

/** A deadline that was found earlier and runs by our records. */
export type FollowedDeadline = Deadline & { id: string };

export type DeadlineMoves = {
  begin: Deadline[];
  /** Same days and consequence, found by another rule or newer numbers of the law. */
  correct: { id: string; deadline: Deadline }[];
  end: { deadline: FollowedDeadline; ending: Ending; replacedBy: Deadline | null }[];
};

/**
 * What has to be written so that the records say what the rules say today. Running it again changes nothing.
 *
 * While a send is under way, or while SEF's word is one that we do not know, nothing is concluded.
 */
export function followDeadlines(
  running: readonly FollowedDeadline[],
  computed: readonly Deadline[],
  facts: DocumentFacts,
  today: CivilDate,
): DeadlineMoves {
  if (isUndecided(facts)) return { begin: [], correct: [], end: [] };
  const kept = running.filter((row) => computed.some((deadline) => isSame(row, deadline)));
  const begin = computed.filter((deadline) => !running.some((row) => isSame(row, deadline)));
  const correct = kept.flatMap((row) => {
    const deadline = computed.find((candidate) => isSame(row, candidate));
    return deadline && !isEqual(row, deadline) ? [{ id: row.id, deadline }] : [];
  });
  const end = running
    .filter((row) => !kept.includes(row))
    .map((deadline) => {
      const replacedBy = begin.find(({ kind }) => kind === deadline.kind) ?? null;
      return { deadline, replacedBy, ending: endingOf(deadline, replacedBy, facts, today) };
    });
  return { begin, correct, end };
}

function isUndecided({ status, sendState }: DocumentFacts): boolean {
  return (
    status === "Unknown" || (status === null && (sendState === "sending" || sendState === "outcome_unknown"))
  );
}

/** The same to whoever was told of it. */
function isSame(first: Deadline, second: Deadline): boolean {
  return (
    first.kind === second.kind &&
    first.assumption === second.assumption &&
    first.consequence === second.consequence &&
    compareDates(first.earliest, second.earliest) === 0 &&
    compareDates(first.latest, second.latest) === 0
  );
}

function isEqual(first: Deadline, second: Deadline): boolean {
  return (
    first.rule === second.rule &&
    first.clockStart === second.clockStart &&
    first.confidence === second.confidence &&
    first.paramsVersion === second.paramsVersion
  );
}
