import { z } from "zod";
import { changePassword } from "#server/auth/change-password.ts";
import { signOutEverywhere } from "#server/auth/session.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { roleSchema, setLocale } from "#server/db/system.ts";
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

  /** Ends the present session too: sign in anew with the new password. */
  changePassword: signedInProcedure
    .input(changePasswordInput)
    .output(z.object({ changed: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx.session, input);
      return { changed: true as const };
    }),

  signOutEverywhere: signedInProcedure
    .input(z.void())
    .output(z.object({ signedOut: z.literal(true) }))
    .mutation(async ({ ctx }) => {
      await signOutEverywhere(ctx.session);
      return { signedOut: true as const };
    }),
});
