import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { AuditAction } from "#server/domain/activity/audit-actions.ts";
import { env } from "#server/env.ts";
import { AppError } from "#server/errors.ts";
import type { Locale } from "#server/messages/locales.ts";
import { randomToken, sha256 } from "#server/secrets.ts";

type Person = { organizationId: string; actor: Actor };

export const calendarFeedSchema = z.object({
  createdAt: z.date(),
  /** When a calendar program last read it; null while none has. */
  lastReadAt: z.date().nullable(),
});

/** What a person knows of the own calendar address: that there is one. The address itself was shown once. */
export function getCalendarFeed(person: Person): Promise<z.infer<typeof calendarFeedSchema> | null> {
  const key = keyOf(person);
  return withCompany(person.organizationId, (tx) =>
    tx.calendarFeed.findUnique({
      where: { organizationId_userId: key },
      select: { createdAt: true, lastReadAt: true },
    }),
  );
}

/** A new secret address in the person's language; the one before, if any, opens nothing from now on. */
export async function renewCalendarFeed(
  person: Person,
  locale: Locale,
  clock: Clock = systemClock,
): Promise<{ address: string }> {
  const key = keyOf(person);
  const token = randomToken();
  const data = { tokenHash: sha256(token), locale, createdAt: clock(), lastReadAt: null };
  await withCompany(person.organizationId, async (tx) => {
    await tx.calendarFeed.upsert({
      where: { organizationId_userId: key },
      create: { ...key, ...data },
      update: data,
    });
    await audit(tx, person, "calendar-feed.renew");
  });
  const { PUBLIC_SERVER_URL, PUBLIC_SERVER_API_PATH } = env();
  return {
    address: `${PUBLIC_SERVER_URL}${PUBLIC_SERVER_API_PATH.replace(/\/$/, "")}/calendar/${token}.ics`,
  };
}

/** The address opens nothing from now on. Pressing twice is the same. */
export function revokeCalendarFeed(person: Person): Promise<void> {
  return withCompany(person.organizationId, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: keyOf(person) });
    if (count > 0) await audit(tx, person, "calendar-feed.revoke");
  });
}

function keyOf({ organizationId, actor: { userId } }: Person): { organizationId: string; userId: string } {
  if (userId === null) throw new AppError("FORBIDDEN", { detail: "a calendar address belongs to a person" });
  return { organizationId, userId };
}

function audit(tx: Tx, { actor }: Person, action: AuditAction): Promise<void> {
  return appendAudit(tx, actor, { action, subject: `user/${actor.userId}` });
}
