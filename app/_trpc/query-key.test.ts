import { QueryClient } from "@tanstack/react-query";
import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { queryKeyOf } from "./query-key.ts";

const { router, procedure, createCallerFactory } = initTRPC.create();
const list = procedure
  .input(z.object({ company: z.string(), cursor: z.string().nullish() }).optional())
  .query(() => ({ items: [] }));
const served = router({ partners: router({ list }) });
const path = ["partners", "list"];

test.each([{ company: "dunav" }, undefined])("what the server prefetched is found: %j", async (input) => {
  const queries = new QueryClient();
  const { trpc } = createHydrationHelpers<typeof served>(createCallerFactory(served)({}), () => queries);
  await trpc.partners.list.prefetch(input);
  await trpc.partners.list.prefetchInfinite(input);
  const [one, pages] = queries.getQueryCache().getAll();
  expect(one?.queryKey).toEqual(queryKeyOf(path, input, "query"));
  expect(pages?.queryKey).toEqual(queryKeyOf(path, input, "infinite"));
});

test("a key without a kind stands for both, one without an input for every input, an empty one for all", async () => {
  const queries = new QueryClient();
  queries.setQueryData(queryKeyOf(path, { company: "dunav" }, "query"), 1);
  queries.setQueryData(queryKeyOf(path, { company: "dunav" }, "infinite"), 2);
  queries.setQueryData(queryKeyOf(path, { company: "morava" }, "query"), 3);
  queries.setQueryData(queryKeyOf(["items", "list"], undefined, "query"), 4);
  const found = (queryKey: unknown[]) => queries.getQueriesData({ queryKey }).map(([, data]) => data);
  expect(found(queryKeyOf(path, { company: "dunav" }))).toEqual([1, 2]);
  expect(found(queryKeyOf(path))).toEqual([1, 2, 3]);
  expect(found(queryKeyOf(["partners"]))).toEqual([1, 2, 3]);
  expect(found(queryKeyOf([]))).toEqual([1, 2, 3, 4]);
});
