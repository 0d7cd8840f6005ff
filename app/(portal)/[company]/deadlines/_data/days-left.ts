import { type CivilDate, daysBetween } from "#server/domain/civil-date.ts";

/**
 * Where a row stands. open: so many days are left. between: the first day on which it may have ended has passed, the
 * last one has not. over: it has ended, and the last word is still to come.
 */
export type Standing =
  | { kind: "open"; days: number; day: CivilDate }
  | { kind: "between"; latest: CivilDate; day: CivilDate }
  | { kind: "over"; days: number; day: CivilDate };

/** By the first outcome that has not ended; a row with none ended when its last one did. */
export function standingOf(
  { outcomes }: { outcomes: readonly { earliest: CivilDate; latest: CivilDate }[] },
  today: CivilDate,
): Standing {
  const next = outcomes.find(({ latest }) => latest >= today);
  if (next === undefined) {
    const ended = outcomes.map(({ latest }) => latest).sort();
    const last = ended.at(-1) ?? today;
    return { kind: "over", days: daysBetween({ from: last, to: today }), day: last };
  }
  if (next.earliest < today) return { kind: "between", latest: next.latest, day: next.earliest };
  return { kind: "open", days: daysBetween({ from: today, to: next.earliest }), day: next.earliest };
}
