import { z } from "zod";
import { type Clock, realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withEachCompany } from "#server/db/company.ts";
import { readTimeAhead } from "#server/db/company-clock.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { type Membership, roleSchema } from "#server/db/system.ts";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";

export const companyOverviewSchema = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    pib: z.string(),
    role: roleSchema,
    environment: environmentSchema,
    /** What ends today or within three days. */
    near: z.number(),
    /** What asks for attention in the two lists. */
    sales: z.number(),
    purchases: z.number(),
  }),
);
type Overview = z.infer<typeof companyOverviewSchema>[number];

/** Counts a company's near deadlines from its own day on, in a transaction of that company. */
type CountNear = (tx: Tx, company: Membership, day: CivilDate) => Promise<number>;

/**
 * The companies of somebody who keeps many, with the open work of each: deadlines first, because they pass by
 * themselves, then what waits, then the name. One pass over all of them, each bound to its own tenant; the counts are
 * the same that stand beside the names of the company's pages.
 */
export async function listCompanies(
  memberships: readonly Membership[],
  countNear: CountNear,
  clock: Clock = realClock,
): Promise<Overview[]> {
  const found = await withEachCompany(memberships, async (tx, company) => {
    const day = belgradeDay(new Date(clock().getTime() + (await readTimeAhead(tx, company))));
    const { slug, name, pib, role, environment } = company;
    const near = await countNear(tx, company, day);
    return { slug, name, pib, role, environment, near, ...(await countAttention(tx, company)) };
  });
  return found.sort(byNeed);
}

/** Of the lists' tallies: exact, and as quick for a million documents as for ten. */
async function countAttention(
  tx: Tx,
  { organizationId, environment }: Membership,
): Promise<{ sales: number; purchases: number }> {
  const rows = await tx.$queryRaw<{ direction: string; count: number }[]>`
    SELECT direction, sum(delta)::int AS count FROM document_tally
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} AND tab = 'attention'
     GROUP BY direction`;
  const of = (direction: string) => rows.find((row) => row.direction === direction)?.count ?? 0;
  return { sales: of("sales"), purchases: of("purchase") };
}

function byNeed(one: Overview, other: Overview): number {
  return (
    other.near - one.near ||
    other.sales + other.purchases - (one.sales + one.purchases) ||
    one.name.localeCompare(other.name, "sr-Latn")
  );
}
