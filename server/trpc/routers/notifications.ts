import { z } from "zod";
import { may } from "#server/auth/permissions.ts";
import { systemClock } from "#server/clock.ts";
import { digestsSchema, listDigests, repeatDigest } from "#server/notifications/list-digests.ts";
import {
  countUnread,
  listNotices,
  listNoticesInput,
  markAllRead,
  markRead,
  noticeListSchema,
} from "#server/notifications/list-notices.ts";
import { getPreferences, preferenceSchema, savePreferences } from "#server/notifications/preferences.ts";
import { companyProcedure, router, signedInProcedure } from "#server/trpc/init.ts";
import { savePreferencesInput } from "#server/trpc/inputs/notifications.ts";

const saved = z.object({ saved: z.literal(true) });

/** What the person who is signed in was told, and wants to be told. */
export const notificationsRouter = router({
  unread: companyProcedure("company.read")
    .output(z.object({ count: z.number() }))
    .query(async ({ ctx }) => ({ count: await countUnread(ctx.company) })),

  list: companyProcedure("company.read")
    .input(listNoticesInput)
    .output(noticeListSchema)
    .query(({ ctx, input }) => listNotices(ctx.company, input)),

  markRead: companyProcedure("company.read")
    .input(z.object({ noticeId: z.uuid() }))
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await markRead(ctx.company, input.noticeId, systemClock());
      return { saved: true as const };
    }),

  markAllRead: companyProcedure("company.read")
    .output(z.object({ count: z.number() }))
    .mutation(async ({ ctx }) => ({ count: await markAllRead(ctx.company, systemClock()) })),

  preferences: companyProcedure("company.read")
    .output(z.object({ preferences: z.array(preferenceSchema) }))
    .query(async ({ ctx: { company } }) => ({
      preferences: await getPreferences(company, may(company.role, "sef-settings.read")),
    })),

  savePreferences: companyProcedure("company.read")
    .input(savePreferencesInput)
    .output(saved)
    .mutation(async ({ ctx: { company, session }, input: { preferences, inAllCompanies } }) => {
      const companies = inAllCompanies ? session.memberships : [company];
      for (const { organizationId } of companies) {
        await savePreferences({ organizationId, actor: company.actor }, preferences);
      }
      return { saved: true as const };
    }),

  /** The person's own daily mails, over all companies. */
  digests: signedInProcedure
    .input(z.void())
    .output(digestsSchema)
    .query(({ ctx }) => listDigests(ctx.session.userId)),

  repeatDigest: signedInProcedure
    .input(z.object({ day: z.iso.date() }))
    .output(z.object({ done: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await repeatDigest(ctx.session.userId, input.day);
      return { done: true as const };
    }),
});
