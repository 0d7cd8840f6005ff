import { z } from "zod";
import { changePassword } from "#server/auth/change-password.ts";
import {
  endOtherSessions,
  endUserSession,
  listUserSessions,
  userSessionSchema,
} from "#server/auth/user-sessions.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { roleSchema, setLocale } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { router, signedInProcedure } from "#server/trpc/init.ts";
import { changePasswordInput, setLocaleInput } from "#server/trpc/inputs/session.ts";

/** The person who is signed in. */
export const sessionRouter = router({
  me: signedInProcedure
    .input(z.void())
    .output(
      z.object({
        userId: z.string(),
        name: z.string(),
        email: z.string(),
        companies: z.array(
          z.object({
            slug: z.string(),
            name: z.string(),
            pib: z.string(),
            environment: environmentSchema,
            role: roleSchema,
          }),
        ),
      }),
    )
    .query(({ ctx: { session } }) => ({ ...session, companies: session.memberships })),

  /** The language of the screens and of mail to the person. */
  setLocale: signedInProcedure
    .input(setLocaleInput)
    .output(z.object({ saved: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await setLocale(ctx.session.userId, input.locale);
      return { saved: true as const };
    }),

  /** Ends the person's other sessions. */
  changePassword: signedInProcedure
    .input(changePasswordInput)
    .output(z.object({ changed: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx.session, input);
      return { changed: true as const };
    }),

  /** Where the person is signed in. */
  sessions: signedInProcedure
    .input(z.void())
    .output(z.object({ items: z.array(userSessionSchema) }))
    .query(async ({ ctx }) => ({ items: await listUserSessions(ctx.session) })),

  /** Signs one browser out, with its next request. */
  endSession: signedInProcedure
    .input(z.object({ sessionId: z.uuid() }))
    .output(z.object({ ended: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      if (!(await endUserSession(ctx.session.userId, input.sessionId))) throw new AppError("NOT_FOUND");
      return { ended: true as const };
    }),

  /** Signs out every browser but the one that asks. */
  endOtherSessions: signedInProcedure
    .input(z.void())
    .output(z.object({ ended: z.number() }))
    .mutation(async ({ ctx }) => ({ ended: await endOtherSessions(ctx.session) })),
});
