import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { partyKindSchema } from "#server/domain/party/party-kind.ts";
import { AppError } from "#server/errors.ts";
import { timelineColumns, timelineOrder, toTimelineEntry } from "#server/exchange/timeline.ts";

/** Enough for years with one partner; the rest is found at the documents. */
const timelineEntriesMax = 200;

/**
 * A partner with everything that happened with it in the environment the company works in.
 *
 * @throws AppError NOT_FOUND.
 */
export function getPartner(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  partnerId: string,
) {
  return withCompany(organizationId, async (tx) => {
    const partner = await tx.partner.findUnique({
      where: { organizationId_id: { organizationId, id: partnerId } },
    });
    if (!partner) throw new AppError("NOT_FOUND");
    const events = await tx.statusEvent.findMany({
      where: { organizationId, partnerId, environment },
      orderBy: [...timelineOrder],
      take: timelineEntriesMax,
      select: timelineColumns,
    });
    return {
      ...partner,
      kind: partyKindSchema.parse(partner.kind),
      timeline: events.map(toTimelineEntry),
    };
  });
}
