import type { CivilDate } from "#server/domain/civil-date.ts";
import { acceptanceDeadlines } from "./acceptance-deadlines.ts";
import type { Calendar } from "./calendar.ts";
import type { Deadline, DocumentFacts } from "./deadline.ts";
import { issueDateDeadlines, lateIssueDeadlines, paymentDeadlines } from "./due-deadlines.ts";
import { inputVatDeadlines } from "./input-vat-deadline.ts";
import type { Params } from "./law-params.ts";

/**
 * Every deadline of a document that runs, or that ran out without SEF's word yet: at most one a kind and assumption.
 *
 * What was given on an earlier day and is not given any more was answered, taken back, changed, or, when its `latest`
 * lies before today, ran out.
 */
export function deadlinesOf(
  facts: DocumentFacts,
  today: CivilDate,
  calendar: Calendar,
  params: Params,
): readonly Deadline[] {
  return [
    ...acceptanceDeadlines(facts, today, calendar, params),
    ...inputVatDeadlines(facts, today, calendar, params),
    ...paymentDeadlines(facts, calendar, params),
    ...issueDateDeadlines(facts, calendar, params),
    ...lateIssueDeadlines(facts, today, calendar, params),
  ];
}
