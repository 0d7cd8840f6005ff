import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import { type Action, may } from "#server/auth/permissions.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { AppError } from "#server/errors.ts";
import { log, withLogFields } from "#server/log.ts";
import type { Context } from "./context.ts";
import { answerOf, toTrpcError } from "./error-answer.ts";

/** Who may call a procedure. There is none without this; a test walks the router. */
export type Permission = Action | "public" | "signed-in";

const t = initTRPC
  .context<Context>()
  .meta<{ permission: Permission }>()
  .create({
    transformer: superjson,
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const { code, faults } = answerOf(error);
      return { code: shape.code, message: code, data: { code, faults, httpStatus: shape.data.httpStatus } };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const base = t.procedure.use(({ ctx, path, next }) =>
  withLogFields({ requestId: ctx.requestId }, async () => {
    const result = await next();
    if (result.ok) return result;
    const error = toTrpcError(result.error);
    if (answerOf(error).code === "INTERNAL")
      log().error({ err: error.cause ?? error, path }, "Procedure failed");
    return { ...result, error };
  }),
);

/** Anybody may call: sign-up and nothing that reads a company. */
export const publicProcedure = base.meta({ permission: "public" });

/** For a person, without a company: who am I, my password. */
export const signedInProcedure = base.meta({ permission: "signed-in" }).use(({ ctx, next }) => {
  if (!ctx.session) throw new AppError("UNAUTHENTICATED");
  return next({ ctx: { session: ctx.session } });
});

/** The slug of the company's address: two tabs may hold two companies, so no cookie remembers "the" company. */
const companyInput = z.object({ company: z.string().min(1).max(200) });

/**
 * For a member of the company that the input names, whose role allows the action. A company that does not exist and
 * one of other people give the same answer, NOT_FOUND; a role that is not enough gives FORBIDDEN.
 *
 * The membership is checked before the rest of the input is looked at.
 */
export function companyProcedure(action: Action) {
  return signedInProcedure
    .meta({ permission: action })
    .input(companyInput)
    .use(({ ctx: { session }, input, next }) => {
      const membership = session.memberships.find(({ slug }) => slug === input.company);
      if (!membership) throw new AppError("NOT_FOUND");
      if (!may(membership.role, action)) throw new AppError("FORBIDDEN");
      const company = { ...membership, actor: { userId: session.userId, name: session.name } };
      return withLogFields({ companyId: company.organizationId }, () =>
        withCompanyClock(company, () => next({ ctx: { company } })),
      );
    });
}
