import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { AppError } from "#server/errors.ts";
import { noticeColumns, noticeSchema, standing, toNotice } from "./notice-row.ts";

/** A person in a company, in the environment that it works in: notices belong to both. */
export type Reader = { organizationId: string; environment: Environment; actor: { userId: string } };

export const listNoticesInput = z.object({
  onlyUnread: z.boolean().default(false),
  limit: z.int().min(1).max(50).default(30),
  cursor: z.uuid().nullish(),
});

export const noticeListSchema = z.object({
  items: z.array(noticeSchema),
  nextCursor: z.string().nullable(),
});

/** What the person was told in the portal, the newest first. */
export function listNotices(
  reader: Reader,
  { onlyUnread, limit, cursor }: z.infer<typeof listNoticesInput>,
): Promise<z.infer<typeof noticeListSchema>> {
  const { organizationId } = reader;
  return withCompany(organizationId, async (tx) => {
    const last = cursor
      ? await tx.notification.findFirst({
          where: { ...inPortal(reader), id: cursor },
          select: { createdAt: true, id: true },
        })
      : null;
    const after: Prisma.NotificationWhereInput = last
      ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
      : {};
    const rows = await tx.notification.findMany({
      where: { AND: [inPortal(reader), onlyUnread ? unread : {}, after] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: noticeColumns,
    });
    const items = rows.slice(0, limit).map(toNotice);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}

export function countUnread(reader: Reader): Promise<number> {
  return withCompany(reader.organizationId, (tx) =>
    tx.notification.count({ where: { AND: [inPortal(reader), unread] } }),
  );
}

/** @throws AppError NOT_FOUND for what the person was never told. */
export async function markRead(reader: Reader, noticeId: string, now: Date): Promise<void> {
  await withCompany(reader.organizationId, async (tx) => {
    const own = { ...inPortal(reader), id: noticeId };
    if ((await tx.notification.count({ where: own })) === 0) throw new AppError("NOT_FOUND");
    await tx.notification.updateMany({ where: { ...own, readAt: null }, data: { readAt: now } });
  });
}

/** @returns how many there were. */
export async function markAllRead(reader: Reader, now: Date): Promise<number> {
  const { count } = await withCompany(reader.organizationId, (tx) =>
    tx.notification.updateMany({ where: { ...inPortal(reader), readAt: null }, data: { readAt: now } }),
  );
  return count;
}

const unread = { readAt: null, ...standing } as const satisfies Prisma.NotificationWhereInput;

function inPortal({ organizationId, environment, actor }: Reader) {
  return { organizationId, environment, userId: actor.userId, inPortal: true };
}
