import { addDays, type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import { type Params, paramOn } from "./law-params.ts";

/**
 * Until when a document is kept (law on e-invoicing, Art. 15): for ever when a public party issued or received it,
 * else to the end of the tenth year after the year of issue.
 */
export function archiveUntil(
  { issueDate, publicParty }: { issueDate: CivilDate; publicParty: boolean },
  params: Params,
): CivilDate | "permanent" {
  if (publicParty) return "permanent";
  const years = paramOn(params, "archive.privateYears", issueDate);
  // A document older than the law was issued under rules that this table does not know: nothing is thrown away.
  if (years === null) return "permanent";
  const nextYear = Number(issueDate.slice(0, 4)) + years.value + 1;
  return addDays(civilDate(`${nextYear}-01-01`), -1);
}
