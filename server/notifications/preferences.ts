import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import {
  defaultChoices,
  isForAdministrators,
  mailChoices,
  noticeKinds,
} from "#server/domain/notice/notice-kind.ts";

export const preferenceSchema = z.object({
  kind: z.enum(noticeKinds),
  inPortal: z.boolean(),
  mail: z.enum(mailChoices),
});
export type Preference = z.infer<typeof preferenceSchema>;

type Chooser = { organizationId: string; actor: { userId: string } };

/** Where the person is told of what in this company; kinds that the role is never told of are left out. */
export async function getPreferences(
  { organizationId, actor: { userId } }: Chooser,
  isAdministrator: boolean,
): Promise<Preference[]> {
  const rows = await withCompany(organizationId, (tx) =>
    tx.notificationPreference.findMany({ where: { organizationId, userId } }),
  );
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return noticeKinds
    .filter((kind) => isAdministrator || !isForAdministrators(kind))
    .map((kind) => {
      const { inPortal, mail } = chosen.get(kind) ?? defaultChoices[kind];
      return preferenceSchema.parse({ kind, inPortal, mail });
    });
}

/** The choice holds for what waits for a mail already: who wants none gets none tomorrow morning either. */
export async function savePreferences(
  { organizationId, actor: { userId } }: Chooser,
  preferences: readonly Preference[],
): Promise<void> {
  await withCompany(organizationId, async (tx) => {
    for (const { kind, inPortal, mail } of preferences) {
      await tx.notificationPreference.upsert({
        where: { organizationId_userId_kind: { organizationId, userId, kind } },
        create: { organizationId, userId, kind, inPortal, mail },
        update: { inPortal, mail },
        select: { kind: true },
      });
    }
    await dropWaiting(
      tx,
      { organizationId, userId },
      preferences.filter(({ mail }) => mail === "none").map(({ kind }) => kind),
    );
  });
}

async function dropWaiting(
  tx: Tx,
  own: { organizationId: string; userId: string },
  kinds: readonly string[],
): Promise<void> {
  await tx.notification.updateMany({
    where: { ...own, kind: { in: [...kinds] }, digestDay: null, mailId: null },
    data: { mail: "none" },
  });
}
