import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import {
  timelineColumns,
  timelineEntrySchema,
  timelineOrder,
  toTimelineEntry,
} from "#server/exchange/timeline.ts";

const cursorSchema = z.object({ occurredAt: z.date(), id: z.uuid() });
export const listPartnerEventsInput = z.object({ cursor: cursorSchema.nullish() });
export const partnerEventsSchema = z.object({
  items: z.array(timelineEntrySchema),
  nextCursor: cursorSchema.nullable(),
});

const pageSize = 30;

/**
 * What happened with a partner and its documents in the environment that the company works in: SEF's events and ours on
 * one line of time, newest first, by key.
 *
 * @throws AppError NOT_FOUND.
 */
export function listPartnerEvents(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  { partnerId, cursor }: { partnerId: string; cursor: z.infer<typeof cursorSchema> | null },
): Promise<z.infer<typeof partnerEventsSchema>> {
  return withCompany(organizationId, async (tx) => {
    if ((await tx.partner.count({ where: { organizationId, environment, id: partnerId } })) === 0)
      throw new AppError("NOT_FOUND");
    const rows = await tx.statusEvent.findMany({
      where: { organizationId, partnerId, environment, ...before(cursor) },
      orderBy: [...timelineOrder],
      take: pageSize + 1,
      select: timelineColumns,
    });
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return {
      items: rows.slice(0, pageSize).map(toTimelineEntry),
      nextCursor: last ? { occurredAt: last.occurredAt, id: last.id } : null,
    };
  });
}

function before(cursor: z.infer<typeof cursorSchema> | null): Prisma.StatusEventWhereInput {
  if (!cursor) return {};
  const { occurredAt, id } = cursor;
  return { OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: id } }] };
}
