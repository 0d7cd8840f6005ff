import { addDays, type CivilDate, compareDates } from "#server/domain/civil-date.ts";
import type { Deadline, DeadlineKind } from "./deadline.ts";

/** How many days before `earliest` somebody is told; `passed` is the day after it. */
export const alertStageNames = ["before5", "before2", "before1", "lastDay", "passed"] as const;
export type AlertStage = (typeof alertStageNames)[number];

const daysBefore: Readonly<Record<AlertStage, number>> = {
  before5: 5,
  before2: 2,
  before1: 1,
  lastDay: 0,
  passed: -1,
};

/**
 * Days 10, 13 and 15 of the first term; 3, 4 and 5 of the second; 5, 2 and 1 days before the end of a deduction and on
 * the day; payment on the day. Every sale that is sent has its issue date today: only when that passes is it news.
 */
const stagesOf: Readonly<Record<DeadlineKind, readonly AlertStage[]>> = {
  response: ["before5", "before2", "lastDay"],
  rejection: ["before2", "before1", "lastDay"],
  inputVat: ["before5", "before2", "before1", "lastDay"],
  payment: ["lastDay"],
  issueDate: ["passed"],
  vatRecording: ["before2", "lastDay"],
  vatReturn: ["before2", "lastDay"],
};

/** Every stage of a deadline with its day, in order. */
export function alertPlan({
  kind,
  earliest,
}: Pick<Deadline, "kind" | "earliest">): readonly { stage: AlertStage; on: CivilDate }[] {
  return stagesOf[kind].map((stage) => ({ stage, on: addDays(earliest, -daysBefore[stage]) }));
}

/**
 * The stage that is due: the last one whose day has come, so that somebody who learns of a document late is told once
 * and not three times. None before the first and none when the deadline is over, but the news that an issue date passed.
 */
export function alertStages(deadline: Deadline, today: CivilDate): readonly AlertStage[] {
  const reached = alertPlan(deadline).filter(({ on }) => compareDates(on, today) <= 0);
  const stage = reached.at(-1)?.stage;
  if (stage === undefined) return [];
  return stage === "passed" || compareDates(today, deadline.latest) <= 0 ? [stage] : [];
}
