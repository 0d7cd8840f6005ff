import { z } from "zod";
import { hashPassword } from "#server/auth/password.ts";
import { findCompanyForSignUp } from "#server/companies/find-in-register.ts";
import { signUp } from "#server/companies/sign-up.ts";
import { publicProcedure, router } from "#server/trpc/init.ts";
import { findCompanyInput, signUpInput } from "#server/trpc/inputs/registration.ts";

export const registrationRouter = router({
  /** Null: SEF's register does not know it, so the person types what it is. */
  findCompany: publicProcedure
    .input(findCompanyInput)
    .output(z.object({ company: z.object({ name: z.string(), registrationNumber: z.string() }).nullable() }))
    .query(async ({ ctx, input }) => ({ company: await findCompanyForSignUp(input.pib, ctx.address) })),

  /** A person with the first company. It does not sign in; the form does that next. */
  signUp: publicProcedure
    .input(signUpInput)
    .output(z.object({ slug: z.string() }))
    .mutation(async ({ ctx, input: { password, ...form } }) => ({
      slug: await signUp(form, await hashPassword(password), ctx.address),
    })),
});
