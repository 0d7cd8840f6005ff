import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { headers } from "next/headers";
import { cache } from "react";
import { currentSession } from "#server/auth/session.ts";
import { createContext } from "#server/trpc/context.ts";
import { createCallerFactory } from "#server/trpc/init.ts";
import { type AppRouter, appRouter } from "#server/trpc/root.ts";
import { makeQueryClient } from "./query-client.ts";

/** Who asks for this page; asked of the database once for each request. */
export const sessionOfRequest = cache(currentSession);

const contextOfRequest = cache(async () => createContext(await sessionOfRequest(), await headers()));
const queryClientOfRequest = cache(makeQueryClient);

const helpers = createHydrationHelpers<AppRouter>(
  createCallerFactory(appRouter)(contextOfRequest),
  queryClientOfRequest,
);

/**
 * Procedures for server components: `await api.partners.get({ … })` for a value, `void api.partners.get.prefetch({ … })`
 * for a client component below, which then reads it with `useSuspenseQuery` inside `<HydrateClient>`. Never with
 * `useQuery`: what the server has drawn without the answer the browser would draw with it, or the other way round.
 */
export const { trpc: api, HydrateClient } = helpers;
