import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { type TabCounts, tabCountsSchema } from "#server/domain/listing/list-counts.ts";
import { isUnfiltered, type ListQuestion, listConditions, standingTabs } from "./list-conditions.ts";

/** With a filter nobody counts further: what lies beyond is shown as "10.000+". */
export const countedMax = 10_000;

const countsSchema = z.array(z.object({ tab: z.enum(standingTabs), count: z.number() }));

/** How many documents each tab holds under the filter, whichever tab it names. Without a filter the tallies tell. */
export async function countTabs(tx: Tx, question: ListQuestion, day: CivilDate): Promise<TabCounts> {
  const isExact = isUnfiltered(question);
  const found = countsSchema.parse(
    isExact ? await sumTallies(tx, question) : await countListings(tx, question, day),
  );
  const count = (tab: (typeof standingTabs)[number]) => found.find((row) => row.tab === tab)?.count ?? 0;
  const counted = (total: number) =>
    isExact || total <= countedMax ? { count: total, isMore: false } : { count: countedMax, isMore: true };
  return tabCountsSchema.parse({
    ...Object.fromEntries(standingTabs.map((tab) => [tab, counted(count(tab))])),
    all: counted(standingTabs.reduce((total, tab) => total + count(tab), 0)),
  });
}

function sumTallies(tx: Tx, { organizationId, environment, direction }: ListQuestion): Promise<unknown> {
  return tx.$queryRaw`
    SELECT tab, sum(delta)::int AS count FROM document_tally
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND direction = ${direction}
     GROUP BY tab`;
}

async function countListings(tx: Tx, question: ListQuestion, day: CivilDate): Promise<unknown> {
  const conditions = await listConditions(tx, question, day);
  const parts = standingTabs.map(
    (tab) => Prisma.sql`(
      SELECT l.tab FROM document_listing l WHERE ${conditions} AND l.tab = ${tab} LIMIT ${countedMax + 1})`,
  );
  return tx.$queryRaw`
    SELECT tab, count(*)::int AS count FROM (${Prisma.join(parts, " UNION ALL ")}) AS found GROUP BY tab`;
}
