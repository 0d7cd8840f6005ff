"use client";

import {
  type FetchQueryOptions,
  type InvalidateQueryFilters,
  type QueryClient,
  type UseInfiniteQueryOptions,
  type UseMutationOptions,
  type UseQueryOptions,
  type UseSuspenseInfiniteQueryOptions,
  type UseSuspenseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import type { CreateTRPCReact } from "@trpc/react-query";
import { useMemo } from "react";
import type { AppRouter } from "#server/trpc/root.ts";
import { byPath, type Served } from "./by-path.ts";
import { callProcedure } from "./call-procedure.ts";
import { type ProcedurePath, queryKeyOf } from "./query-key.ts";

type Ours = "queryKey" | "queryFn" | "initialPageParam";
type Offered = CreateTRPCReact<AppRouter, unknown>;
type Utils = Served<ReturnType<Offered["useUtils"]>, keyof ReturnType<typeof utilsOf>>;
type Hooks = Served<Omit<Offered, "useUtils">, keyof typeof hooks> & { useUtils: () => Utils };

const one = (path: ProcedurePath, input: unknown) => ({
  queryKey: queryKeyOf(path, input, "query"),
  queryFn: () => callProcedure("query", path.join("."), input),
});
const page = (path: ProcedurePath, input: object) => ({
  queryKey: queryKeyOf(path, input, "infinite"),
  queryFn: ({ pageParam: cursor }: { pageParam: unknown }) =>
    callProcedure("query", path.join("."), cursor === null ? input : { ...input, cursor }),
  initialPageParam: null,
});

const hooks = {
  useQuery: (path: ProcedurePath, input: unknown, options?: Omit<UseQueryOptions, Ours>) =>
    useQuery({ ...options, ...one(path, input) }),
  useSuspenseQuery(path: ProcedurePath, input: unknown, options?: Omit<UseSuspenseQueryOptions, Ours>) {
    const query = useSuspenseQuery({ ...options, ...one(path, input) });
    return [query.data, query];
  },
  useInfiniteQuery: (path: ProcedurePath, input: object, options: Omit<UseInfiniteQueryOptions, Ours>) =>
    useInfiniteQuery({ ...options, ...page(path, input) }),
  useSuspenseInfiniteQuery(
    path: ProcedurePath,
    input: object,
    options: Omit<UseSuspenseInfiniteQueryOptions, Ours>,
  ) {
    const query = useSuspenseInfiniteQuery({ ...options, ...page(path, input) });
    return [query.data, query];
  },
  useMutation: (path: ProcedurePath, options?: UseMutationOptions<unknown, Error, unknown>) =>
    useMutation({ ...options, mutationFn: (input) => callProcedure("mutation", path.join("."), input) }),
  useUtils() {
    const queries = useQueryClient();
    return useMemo(() => byPath<Utils>(utilsOf(queries)), [queries]);
  },
};

const utilsOf = (queries: QueryClient) => ({
  fetch: (path: ProcedurePath, input: unknown, options?: Omit<FetchQueryOptions, Ours>) =>
    queries.fetchQuery({ ...options, ...one(path, input) }),
  invalidate: (path: ProcedurePath, input?: unknown, filters?: InvalidateQueryFilters) =>
    queries.invalidateQueries({ ...filters, queryKey: queryKeyOf(path, input) }),
  setData: (path: ProcedurePath, input: unknown, change: unknown) =>
    queries.setQueryData(queryKeyOf(path, input, "query"), change),
});

/**
 * Procedures as hooks: `trpc.partners.get.useSuspenseQuery({ company, partnerId })`. Shaped and typed as tRPC's own
 * hooks, of which this is what our pages use; the whole of them would be 4 kB more on every page.
 */
export const trpc = byPath<Hooks>(hooks);
