import { z } from "zod";
import { prisma } from "./client.ts";
import { mayBeAhead } from "./company-clock.ts";
import type { Environment } from "./environment.ts";

type Company = { organizationId: string; environment: Environment };

const overviewSchema = z.object({
  company: z.string(),
  near: z.number(),
  sales: z.number(),
  purchases: z.number(),
  vatPayer: z.boolean(),
  vatPeriod: z.string(),
});
export type CompanyNumbers = z.infer<typeof overviewSchema>;

/** By how many milliseconds the clocks of some companies are ahead of the real one, in one question; 0 where none is named. */
export async function readClocksAhead(companies: readonly Company[]): Promise<ReadonlyMap<string, number>> {
  const ids = companies.filter(mayBeAhead).map(({ organizationId }) => organizationId);
  if (ids.length === 0) return new Map();
  const rows = await prisma().$queryRaw<{ company: string; aheadMs: bigint }[]>`
    SELECT company, ahead_ms AS "aheadMs" FROM app.clocks_ahead(${ids}::uuid[])`;
  return new Map(rows.map(({ company, aheadMs }) => [company, Number(aheadMs)]));
}

/**
 * What waits in each of some companies, in one question, each bound to its own tenant while it is asked: clocks of
 * documents that end from `day` to `lastDay`, documents that ask for attention, and what says which duties it has.
 */
export async function readCompanyNumbers(
  companies: readonly (Company & { day: string; lastDay: string })[],
): Promise<CompanyNumbers[]> {
  const rows = await prisma().$queryRaw`
    SELECT company, near, sales, purchases, vat_payer AS "vatPayer", vat_period AS "vatPeriod"
      FROM app.companies_overview(
        ${companies.map(({ organizationId }) => organizationId)}::uuid[],
        ${companies.map(({ environment }) => environment)}::text[],
        ${companies.map(({ day }) => day)}::date[], ${companies.map(({ lastDay }) => lastDay)}::date[])`;
  return z.array(overviewSchema).parse(rows);
}
