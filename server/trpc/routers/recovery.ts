import { z } from "zod";
import { canSendLinks } from "#server/accounts/can-send-links.ts";
import { requestPasswordReset } from "#server/accounts/request-password-reset.ts";
import { isResetLinkValid, resetPassword } from "#server/auth/reset-password.ts";
import { publicProcedure, router } from "#server/trpc/init.ts";
import { requestResetInput, resetPasswordInput, resetTokenInput } from "#server/trpc/inputs/recovery.ts";

/** A forgotten password. */
export const recoveryRouter = router({
  canSend: publicProcedure
    .input(z.void())
    .output(z.object({ canSend: z.boolean() }))
    .query(() => ({ canSend: canSendLinks() })),

  /** The same answer for every e-mail; a mail goes to whoever has an account. */
  request: publicProcedure
    .input(requestResetInput)
    .output(z.object({ asked: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await requestPasswordReset(input, ctx.address);
      return { asked: true as const };
    }),

  check: publicProcedure
    .input(resetTokenInput)
    .output(z.object({ isValid: z.boolean() }))
    .query(async ({ input }) => ({ isValid: await isResetLinkValid(input.token) })),

  reset: publicProcedure
    .input(resetPasswordInput)
    .output(z.object({ changed: z.literal(true) }))
    .mutation(async ({ input }) => {
      await resetPassword(input);
      return { changed: true as const };
    }),
});
