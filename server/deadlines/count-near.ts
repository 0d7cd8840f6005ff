import { type Clock, systemClock, today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays } from "#server/domain/civil-date.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { companyRowsAhead, loadCompanyVat } from "./company-rows.ts";
import { clockColumn } from "./radar-query.ts";

/** Beyond this many days nothing is counted as open work yet. */
export const nearDays = 3;

/** How many rows of the radar end today or within three days; what has ended is nothing that can be worked on. */
export function countNear(
  company: { organizationId: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<number> {
  const { organizationId } = company;
  const from = today(clock);
  const to = addDays(from, nearDays);
  return withCompany(organizationId, async (tx) => {
    const [found] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT (d.invoice_id, ${clockColumn("d")}))::int AS count FROM document_deadline d
       WHERE d.organization_id = ${organizationId}::uuid AND d.environment = ${company.environment}
         AND d.state = 'running' AND d.earliest BETWEEN ${from}::date AND ${to}::date`;
    const vat = await loadCompanyVat(tx, organizationId);
    const duties = companyRowsAhead(vat, await loadDaysOff(tx), from).filter(({ day }) => day <= to);
    return (found?.count ?? 0) + duties.length;
  });
}
