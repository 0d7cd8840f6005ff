import { z } from "zod";
import {
  beginSecondFactor,
  confirmSecondFactor,
  getSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from "#server/auth/second-factor.ts";
import { router, signedInProcedure } from "#server/trpc/init.ts";
import { codeInput, passwordInput, proofInput } from "#server/trpc/inputs/second-factor.ts";

const codesOutput = z.object({ recoveryCodes: z.array(z.string()) });

/** "Dvostruka potvrda prijave": the second step of the person's own sign-in. */
export const secondFactorRouter = router({
  get: signedInProcedure
    .input(z.void())
    .output(z.object({ on: z.object({ since: z.date(), codesLeft: z.number() }).nullable() }))
    .query(async ({ ctx }) => ({ on: await getSecondFactor(ctx.session.userId) })),

  /** A secret for the app, as text and as a QR code; `confirm` makes it count. */
  begin: signedInProcedure
    .input(passwordInput)
    .output(z.object({ secret: z.string(), qr: z.object({ modules: z.number(), path: z.string() }) }))
    .mutation(({ ctx, input }) => beginSecondFactor(ctx.session, input.password)),

  /** Recovery codes are answered here and in `renewCodes`, and never again. */
  confirm: signedInProcedure
    .input(codeInput)
    .output(codesOutput)
    .mutation(async ({ ctx, input }) => ({
      recoveryCodes: await confirmSecondFactor(ctx.session, input.code),
    })),

  renewCodes: signedInProcedure
    .input(proofInput)
    .output(codesOutput)
    .mutation(async ({ ctx, input }) => ({ recoveryCodes: await renewRecoveryCodes(ctx.session, input) })),

  turnOff: signedInProcedure
    .input(proofInput)
    .output(z.object({ isOff: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await turnOffSecondFactor(ctx.session, input);
      return { isOff: true as const };
    }),
});
