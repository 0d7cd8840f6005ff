import { afterAll, beforeAll, expect, test } from "vitest";
import { GET, POST } from "#app/api/internal/sef-subscribe/route.ts";
import { subscribeAll } from "#server/companies/subscribe-all.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
beforeAll(async () => {
  world = await openSefWorld();
});
afterAll(() => world.close());

const secret = "test-only-cron-secret";
const address = "http://localhost/api/internal/sef-subscribe";
const ids = () => world.companies.map((company) => company.organizationId).sort();

/** Calls the door while a worker is at work beside it. */
async function call(handler: typeof GET, headers: Record<string, string>): Promise<Response> {
  let isAnswered = false;
  const answer = handler(new Request(address, { headers })).finally(() => {
    isAnswered = true;
  });
  while (!isAnswered) await runJobs();
  return answer;
}

test.each([
  ["no secret", {}],
  ["a wrong header", { "X-Cron-Secret": "wrong" }],
  ["a wrong bearer", { Authorization: "Bearer wrong" }],
  ["another scheme", { Authorization: `Basic ${secret}` }],
])("%s is refused with 401", async (_, headers) => {
  for (const handler of [GET, POST]) {
    expect((await handler(new Request(address, { headers }))).status).toBe(401);
  }
});

test.each([
  ["POST with X-Cron-Secret", POST, { "X-Cron-Secret": secret }],
  ["GET with a bearer, as Vercel Cron calls", GET, { Authorization: `Bearer ${secret}` }],
])("%s subscribes every connected company and answers in the agreed form", async (_, handler, headers) => {
  const response = await call(handler, headers);
  expect(response.status).toBe(200);
  const body = await response.json();
  body.results.sort((a: { organizationId: string }, b: { organizationId: string }) =>
    a.organizationId < b.organizationId ? -1 : 1,
  );
  expect(body).toEqual({
    subscribed: 2,
    total: 2,
    results: ids().map((organizationId) => ({ organizationId, status: "subscribed", error: null })),
  });
});

test("one company's failure is reported and does not stop the other", async () => {
  const { company } = world.companies[0] ?? {};
  await world.control("companies", {
    companies: [{ pib: company?.pib, apiKeys: [{ key: company?.apiKey, active: false }] }],
  });
  const body = await (await call(POST, { "X-Cron-Secret": secret })).json();
  await world.control("companies", {
    companies: [{ pib: company?.pib, apiKeys: [{ key: company?.apiKey, active: true }] }],
  });
  expect(body).toMatchObject({ subscribed: 1, total: 2 });
  const failed = body.results.find((result: { status: string }) => result.status === "failed");
  expect(failed).toEqual({
    organizationId: world.companies[0]?.organizationId,
    status: "failed",
    error: "SEF_KEY_REJECTED",
  });
});

test("what no worker has done in time is pending", async () => {
  const results = await subscribeAll(50);
  expect(results.map((result) => result.status)).toEqual(["pending", "pending"]);
  await runJobs();
});
