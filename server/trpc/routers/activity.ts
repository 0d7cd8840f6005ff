import { chainSchema, checkChain } from "#server/activity/check-chain.ts";
import { activityPageSchema, listActivity, listActivityInput } from "#server/activity/list-activity.ts";
import { actorsSchema, listActors } from "#server/activity/list-actors.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";

/** Who did what in the company. */
export const activityRouter = router({
  list: companyProcedure("activity.read")
    .input(listActivityInput)
    .output(activityPageSchema)
    .query(({ ctx, input }) => listActivity(ctx.company, input)),

  actors: companyProcedure("activity.read")
    .output(actorsSchema)
    .query(({ ctx }) => listActors(ctx.company)),

  /** Reads the whole chain: asked for when somebody looks, not with every page. */
  checkChain: companyProcedure("activity.read")
    .output(chainSchema)
    .query(({ ctx }) => checkChain(ctx.company)),
});
