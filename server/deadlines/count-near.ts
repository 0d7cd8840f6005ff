import { type Clock, systemClock, today } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { countWithin } from "./list-deadlines.ts";

/** How many rows of the radar end today or within three days, as its list says under "3"; what has ended is nothing that can be worked on. */
export function countNear(
  company: { organizationId: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<number> {
  return withCompany(company.organizationId, (tx) => countWithin(tx, company, "3", today(clock)));
}
