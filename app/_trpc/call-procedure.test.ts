import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { CallError, callProcedure } from "./call-procedure.ts";

const { router, procedure } = initTRPC.create({
  transformer: superjson,
  errorFormatter: ({ shape }) => ({ ...shape, data: { code: "PARTNER_NOT_FOUND", faults: [] } }),
});
const half = procedure.input(z.object({ of: z.number() }));
const served = router({
  clock: procedure.query(() => ({ at: new Date(0), nothing: undefined })),
  partners: router({
    half: half.query(({ input }) => input.of / 2),
    keepHalf: half.mutation(({ input }) => input.of / 2),
    fail: procedure.query(() => {
      throw new Error("no such partner");
    }),
  }),
});

let requests: Request[] = [];
beforeEach(() => {
  requests = [];
  answerWith((req) =>
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req,
      router: served,
      maxBatchSize: 20,
      createContext: () => ({}),
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

function answerWith(answer: (request: Request) => Promise<Response> | Response) {
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    const request = new Request(new URL(address, "https://portal.example"), init);
    requests.push(request);
    return Promise.resolve(answer(request));
  });
}

test("what one moment asks for goes in one request, and each gets its own answer", async () => {
  const asked = [
    callProcedure("query", "partners.half", { of: 10 }),
    callProcedure("query", "clock", undefined),
    callProcedure("query", "partners.half", { of: 4 }),
  ];
  expect(await Promise.all(asked)).toEqual([5, { at: new Date(0), nothing: undefined }, 2]);
  expect(requests.map(({ method }) => method)).toEqual(["GET"]);
});

test("a change goes in a request of its own, which is posted", async () => {
  const asked = [
    callProcedure("query", "partners.half", { of: 10 }),
    callProcedure("mutation", "partners.keepHalf", { of: 6 }),
  ];
  expect(await Promise.all(asked)).toEqual([5, 3]);
  expect(requests.map(({ method }) => method).toSorted()).toEqual(["GET", "POST"]);
});

test("more than the server takes in a request goes in several", async () => {
  const asked = Array.from({ length: 45 }, (_, of) => callProcedure("query", "partners.half", { of }));
  expect(await Promise.all(asked)).toEqual(asked.map((_, of) => of / 2));
  expect(requests).toHaveLength(3);
});

test("a refusal is that call's alone and says its code", async () => {
  const [kept, refused] = await Promise.allSettled([
    callProcedure("query", "partners.half", { of: 10 }),
    callProcedure("query", "partners.fail", undefined),
  ]);
  expect(kept).toEqual({ status: "fulfilled", value: 5 });
  expect(refused).toMatchObject({ reason: { refusal: { code: "PARTNER_NOT_FOUND", faults: [] } } });
});

test("a refusal at the door is the answer to every call", async () => {
  const data = { code: "ORIGIN_REFUSED", faults: [] };
  answerWith(() => Response.json({ error: superjson.serialize({ data }) }, { status: 403 }));
  const asked = [callProcedure("query", "clock", undefined), callProcedure("query", "clock", undefined)];
  for (const { reason } of await rejections(asked)) expect(reason).toMatchObject({ refusal: data });
});

test.each([
  ["no connection", () => Promise.reject(new TypeError("failed to fetch"))],
  ["a proxy's page", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
  ["too few answers", () => Response.json([])],
  ["something else", () => Response.json({ status: "down" })],
])("%s is a failure without a refusal, for each call", async (_, answer) => {
  answerWith(answer);
  const asked = [callProcedure("query", "clock", undefined), callProcedure("query", "clock", undefined)];
  for (const { reason } of await rejections(asked)) {
    expect(reason).toBeInstanceOf(CallError);
    expect(reason).toMatchObject({ refusal: undefined });
  }
});

async function rejections(asked: Promise<unknown>[]): Promise<PromiseRejectedResult[]> {
  const settled = await Promise.allSettled(asked);
  const rejected = settled.filter((each) => each.status === "rejected");
  expect(rejected).toHaveLength(asked.length);
  return rejected;
}
