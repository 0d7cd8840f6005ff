import { z } from "zod";
import { hashPassword } from "#server/auth/password.ts";
import { signUp } from "#server/companies/sign-up.ts";
import { publicProcedure, router } from "#server/trpc/init.ts";
import { signUpInput } from "#server/trpc/inputs/registration.ts";

export const registrationRouter = router({
  /** A person with the first company. It does not sign in; the form does that next. */
  signUp: publicProcedure
    .input(signUpInput)
    .output(z.object({ slug: z.string() }))
    .mutation(async ({ ctx, input: { password, ...form } }) => ({
      slug: await signUp(form, await hashPassword(password), ctx.address),
    })),
});
