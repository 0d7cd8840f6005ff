import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { initialKnobs, type Knobs } from "./knobs.ts";
import { RateLimit } from "./rate-limit.ts";
import { RequestLog } from "./request-log.ts";
import { buyerKey, invoiceXml, items, openWorld, sellerKey } from "./sandbox-under-test.ts";

/** Which of the calls at these milliseconds are admitted. */
function admitted(times: number[], knobs: Partial<Knobs> = {}): boolean[] {
  const limit = new RateLimit();
  return times.map((time) => limit.admit("key", 10_000 + time, { ...initialKnobs(), ...knobs }));
}

test.each<[string, Partial<Knobs>, number[], boolean[]]>([
  ["the fourth call in a running second", {}, [0, 300, 900, 999, 1000], [true, true, true, false, true]],
  [
    "refused calls, when they count",
    { rateCountsRefused: true },
    [0, 1, 2, 3, 1000],
    [true, true, true, false, false],
  ],
  ["a fixed second", { rateWindow: "fixed" }, [900, 901, 902, 903, 1000], [true, true, true, false, true]],
  ["an empty bucket", { rateWindow: "token-bucket" }, [0, 0, 0, 0, 400], [true, true, true, false, true]],
  ["another limit", { rateLimit: 1 }, [0, 999, 1000], [true, false, true]],
])("the limit stops %s", (_, knobs, times, expected) => {
  expect(admitted(times, knobs)).toEqual(expected);
});

test("the fourth call in a second gets 429 as plain text, and two keys do not disturb each other", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { rateLimit: 3 });
  const call = (key: string) => world.call("GET", "/getEfakturaVersion", { key });
  const statuses = [];
  for (let count = 0; count < 4; count++) statuses.push((await call(sellerKey)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await call(buyerKey)).status).toBe(200);
  const refused = await call(sellerKey);
  expect(refused.text).toBe("Rate of max 3 requests per second exceeded");
  expect(refused.headers.get("retry-after")).toBeNull();
  world.clock.nowMs += 1000;
  expect((await call(sellerKey)).status).toBe(200);
});

test("moving the virtual clock frees no calls", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { rateLimit: 1, rateRetryAfter: true });
  await world.call("GET", "/getEfakturaVersion");
  await world.control("POST /clock", { advance: "P1D" });
  const refused = await world.call("GET", "/getEfakturaVersion");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
});

test("the log of calls tells times, keys apart and answers, without holding a key", async () => {
  const world = await openWorld();
  await world.call("GET", "/getEfakturaVersion?a=b");
  await world.call("GET", "/getEfakturaVersion", { key: "nobody" });
  const text = JSON.stringify(await world.control("GET /requests"));
  const requests = items((await world.control("GET /requests")).requests);
  expect(requests).toEqual([
    {
      sequence: 1,
      monotonicMs: expect.any(Number),
      method: "GET",
      path: "/getEfakturaVersion",
      query: "?a=b",
      keyHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      requestId: null,
      bodySha256: createHash("sha256").update("").digest("hex"),
      fault: null,
      status: 200,
      answeredMs: expect.any(Number),
    },
    expect.objectContaining({ status: 401 }),
  ]);
  expect(text).not.toContain(sellerKey);
});

test("the witness tells which request came with which bytes, also when it was refused or struck by a fault", async () => {
  const world = await openWorld();
  const xml = invoiceXml();
  const bodySha256 = createHash("sha256").update(xml).digest("hex");
  await world.control("POST /faults", { path: "/sales-invoice/*", kind: "http503", times: 1 });
  await world.upload(xml, { requestId: "r1" });
  await world.control("POST /knobs", { rateLimit: 1 });
  await world.upload(xml, { requestId: "r1" });
  const { requests } = await world.control("GET /requests");
  expect(items(requests)).toMatchObject([
    { sequence: 1, requestId: "r1", bodySha256, fault: "http503", status: 503 },
    { sequence: 2, requestId: "r1", bodySha256, fault: null, status: 429 },
  ]);
  expect(items((await world.control("GET /requests?after=1")).requests)).toMatchObject([{ sequence: 2 }]);
});

test("a long log keeps its newest calls, and their numbers tell what was cut off", () => {
  const log = new RequestLog(10);
  const head = { method: "GET", path: "/", query: "", requestId: null, keyHash: null };
  for (let call = 0; call < 25; call++) log.open(head);
  const kept = log.after(0).map(({ sequence }) => sequence);
  expect(kept.length).toBeLessThanOrEqual(11);
  expect(kept.at(-1)).toBe(25);
  expect(log.after(24).map(({ sequence }) => sequence)).toEqual([25]);
});
