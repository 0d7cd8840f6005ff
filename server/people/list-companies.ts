import { z } from "zod";
import { type Clock, realClock } from "#server/clock.ts";
import { readClocksAhead, readCompanyNumbers } from "#server/db/each-company.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { type Membership, roleSchema } from "#server/db/system.ts";
import { addDays, belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";

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
/** As the radar's shortest span. */
const nearDays = 3;

type Overview = z.infer<typeof companyOverviewSchema>[number];

/** How many of a company's own duties end from its day on until the last one, by its law of VAT. */
type CountDuties = (
  vat: { vatPayer: boolean; vatPeriod: string },
  days: { day: CivilDate; lastDay: CivilDate },
) => number;

/**
 * The companies of somebody who keeps many, with the open work of each: deadlines first, because they pass by
 * themselves, then what waits, then the name. All are asked at once, each bound to its own tenant; the counts are the
 * same that stand beside the names of the company's pages.
 *
 * @param readDuties gets what counts duties, once for all companies.
 */
export async function listCompanies(
  memberships: readonly Membership[],
  readDuties: () => Promise<CountDuties>,
  clock: Clock = realClock,
): Promise<Overview[]> {
  const ahead = await readClocksAhead(memberships);
  const companies = memberships.map((membership) => {
    const day = belgradeDay(new Date(clock().getTime() + (ahead.get(membership.organizationId) ?? 0)));
    return { ...membership, day, lastDay: addDays(day, nearDays) };
  });
  const countDuties = await readDuties();
  const numbers = new Map((await readCompanyNumbers(companies)).map((row) => [row.company, row]));
  return companies
    .flatMap(({ organizationId, slug, name, pib, role, environment, ...days }) => {
      const found = numbers.get(organizationId);
      if (found === undefined) return [];
      const near = found.near + countDuties(found, days);
      const { sales, purchases } = found;
      return [{ slug, name, pib, role, environment, near, sales, purchases }];
    })
    .sort(byNeed);
}

function byNeed(one: Overview, other: Overview): number {
  return (
    other.near - one.near ||
    other.sales + other.purchases - (one.sales + one.purchases) ||
    one.name.localeCompare(other.name, "sr-Latn")
  );
}
