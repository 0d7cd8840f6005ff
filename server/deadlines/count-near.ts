import { type Clock, systemClock, today } from "#server/clock.ts";
import { prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { loadDaysOff } from "#server/exchange/deadlines/load-days-off.ts";
import { companyRowsAhead, companyVatOf, type VatColumns } from "./company-rows.ts";
import { countWithin } from "./list-deadlines.ts";

type Company = { organizationId: string; environment: Environment };

/** How many rows of the radar end today or within three days, as its list says under "3"; what has ended is nothing that can be worked on. */
export function countNear(company: Company, clock: Clock = systemClock): Promise<number> {
  return withCompany(company.organizationId, (tx) => countWithin(tx, company, "3", today(clock)));
}

/** What counts the same of the duties that companies have by themselves; the days off are read once for all of them. */
export async function readNearDuties() {
  const daysOff = await loadDaysOff(prisma());
  return (vat: VatColumns, { day, lastDay }: { day: CivilDate; lastDay: CivilDate }): number =>
    companyRowsAhead(companyVatOf(vat), daysOff, day).filter((row) => row.day <= lastDay).length;
}
