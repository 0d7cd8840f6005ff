import { z } from "zod";
import { actions, permissionsOf } from "#server/auth/permissions.ts";
import { timeAheadMs } from "#server/clock.ts";
import { getNotices, noticesSchema } from "#server/companies/get-notices.ts";
import { getSetup, setupSchema } from "#server/companies/get-setup.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { roleSchema } from "#server/db/system.ts";
import { readNearDuties } from "#server/deadlines/count-near.ts";
import { companyOverviewSchema, listCompanies } from "#server/people/list-companies.ts";
import { companyProcedure, router, signedInProcedure } from "#server/trpc/init.ts";

export const companiesRouter = router({
  /** All companies of the person, those first that need one most. */
  overview: signedInProcedure
    .input(z.void())
    .output(companyOverviewSchema)
    .query(({ ctx }) => listCompanies(ctx.session.memberships, readNearDuties)),

  /** What the frame of every page shows, and what its buttons may do. */
  current: companyProcedure("company.read")
    .output(
      z.object({
        slug: z.string(),
        name: z.string(),
        pib: z.string(),
        environment: environmentSchema,
        role: roleSchema,
        permissions: z.array(z.enum(actions)),
        /** How far the company's clock is ahead of the real one; 0 but in a trial world that was pushed forward. */
        clockAheadMs: z.number(),
      }),
    )
    .query(({ ctx: { company } }) => ({
      ...company,
      permissions: [...permissionsOf(company.role)],
      clockAheadMs: timeAheadMs(),
    })),

  /** How far the company is set up: computed, so that it is never behind. */
  setup: companyProcedure("company.read")
    .output(setupSchema)
    .query(({ ctx }) => getSetup(ctx.company)),

  /** What stands above every page until it is mended. */
  notices: companyProcedure("company.read")
    .output(noticesSchema)
    .query(({ ctx }) => getNotices(ctx.company)),
});
