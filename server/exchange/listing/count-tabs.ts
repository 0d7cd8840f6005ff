import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { type TabCounts, tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { facetsOf, inList } from "./list-facets.ts";
import { type ListQuestion, standingTabs } from "./list-question.ts";
import { type ListRange, rangesOf } from "./list-ranges.ts";

/** Where documents have to be counted nobody counts further: what lies beyond is shown as "10.000+". */
export const countedMax = 10_000;

const countsSchema = z.array(z.object({ tab: z.enum(standingTabs), count: z.number() }));

/** How many documents each tab holds under the filter, whichever tab it names. What the tallies tell is exact. */
export async function countTabs(tx: Tx, question: ListQuestion, day: CivilDate): Promise<TabCounts> {
  const ofAllTabs: ListQuestion =
    question.direction === "sales"
      ? { ...question, filter: { ...question.filter, tab: "all" } }
      : { ...question, filter: { ...question.filter, tab: "all" } };
  const ranges = await rangesOf(tx, ofAllTabs, day);
  const found = countsSchema.parse(await countFacets(tx, ofAllTabs, ranges));
  const count = (tab: (typeof standingTabs)[number]) => found.find((row) => row.tab === tab)?.count ?? 0;
  const counted = (total: number) =>
    ranges.length === 0 || total <= countedMax
      ? { count: total, isMore: false }
      : { count: countedMax, isMore: true };
  return tabCountsSchema.parse({
    ...Object.fromEntries(standingTabs.map((tab) => [tab, counted(count(tab))])),
    all: counted(standingTabs.reduce((total, tab) => total + count(tab), 0)),
  });
}

function countFacets(tx: Tx, question: ListQuestion, ranges: readonly ListRange[]): Promise<unknown> {
  if (ranges.length === 0)
    return tx.$queryRaw`SELECT tab, sum(count)::int AS count FROM (${facetsOf(question)}) AS facets GROUP BY tab`;
  const conditions = [inList(question), Prisma.sql`l.facet = f.facet`, ...ranges.map(({ found }) => found)];
  return tx.$queryRaw`
    WITH facets AS MATERIALIZED (${facetsOf(question)})
    SELECT f.tab, count(*)::int AS count FROM facets f CROSS JOIN LATERAL (
      SELECT FROM document_listing l WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${countedMax + 1}) AS found
     GROUP BY f.tab`;
}
