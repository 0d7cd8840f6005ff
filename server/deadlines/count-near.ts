import { type Clock, systemClock, today } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { countWithin } from "./list-deadlines.ts";

type Company = { organizationId: string; environment: Environment };

/** How many rows of the radar end today or within three days, as its list says under "3"; what has ended is nothing that can be worked on. */
export function countNear(company: Company, clock: Clock = systemClock): Promise<number> {
  return withCompany(company.organizationId, (tx) => countNearIn(tx, company, today(clock)));
}

/** The same in a transaction of the company's, counted from the company's own day. */
export function countNearIn(tx: Tx, company: Company, day: CivilDate): Promise<number> {
  return countWithin(tx, company, "3", day);
}
