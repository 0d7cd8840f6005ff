import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import { type TabCounts, tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { facetsOf, inList } from "./list-facets.ts";
import { type ListQuestion, standingTabs } from "./list-question.ts";
import type { ListRange } from "./list-ranges.ts";

/** Where documents have to be counted nobody counts further: what lies beyond is shown as "10.000+". */
export const countedMax = 10_000;
/** Very many that a search means can only be read one by one. */
const readMax = 1_000;

const countsSchema = z.array(z.object({ tab: z.enum(standingTabs), count: z.number() }));

/** How many documents each tab holds under the filter, whichever tab it names. What the tallies tell is exact. */
export async function countTabs(
  tx: Tx,
  question: ListQuestion,
  ranges: readonly ListRange[],
): Promise<TabCounts> {
  const ofAllTabs: ListQuestion =
    question.direction === "sales"
      ? { ...question, filter: { ...question.filter, tab: "all" } }
      : { ...question, filter: { ...question.filter, tab: "all" } };
  const found = countsSchema.parse(await countFacets(tx, ofAllTabs, ranges));
  const count = (tab: (typeof standingTabs)[number]) => found.find((row) => row.tab === tab)?.count ?? 0;
  const most = mostCounted(ranges);
  const counted = (total: number) =>
    total <= most ? { count: total, isMore: false } : { count: most, isMore: true };
  return tabCountsSchema.parse({
    ...Object.fromEntries(standingTabs.map((tab) => [tab, counted(count(tab))])),
    all: counted(standingTabs.reduce((total, tab) => total + count(tab), 0)),
  });
}

function mostCounted(ranges: readonly ListRange[]): number {
  if (ranges.length === 0) return Number.POSITIVE_INFINITY;
  return ranges.some(({ size }) => size === "many") ? readMax : countedMax;
}

async function countFacets(tx: Tx, question: ListQuestion, ranges: readonly ListRange[]): Promise<unknown> {
  if (ranges.some(({ size }) => size === "none")) return [];
  if (ranges.length === 0)
    return tx.$queryRaw`SELECT tab, sum(count)::int AS count FROM (${facetsOf(question)}) AS facets GROUP BY tab`;
  const found = ranges.map((range) => range.found);
  const conditions = Prisma.join([inList(question), Prisma.sql`l.facet = f.facet`, ...found], " AND ");
  const most = mostCounted(ranges) + 1;
  // The largest facets first: there it is soon seen that they are too many to be counted.
  const counts = standingTabs.map(
    (tab) => Prisma.sql`
      SELECT ${tab} AS tab, count(*)::int AS count FROM (
        SELECT FROM (SELECT facet FROM facets WHERE tab = ${tab} ORDER BY count DESC) AS f
         CROSS JOIN LATERAL (SELECT FROM document_listing l WHERE ${conditions} LIMIT ${most}) AS one
         LIMIT ${most}) AS met`,
  );
  return tx.$queryRaw`WITH facets AS MATERIALIZED (${facetsOf(question)}) ${Prisma.join(counts, " UNION ALL ")}`;
}
