import { expect, test, vi } from "vitest";
import { buyer, items, openReceiver, openWorld, seller, type World } from "./sandbox-under-test.ts";

/** Sets addresses for seller and buyer and makes today's subscription valid at once. */
async function subscribeBoth(world: World, url: string, knobs: object = {}): Promise<string> {
  await world.control("POST /knobs", { subscribeImmediate: true, ...knobs });
  await world.control("POST /companies", {
    companies: [
      { pib: seller.pib, endpoints: { outgoing: `${url}/seller/sales` } },
      { pib: buyer.pib, endpoints: { incoming: `${url}/buyer/purchase` } },
    ],
  });
  const reply = await world.call("POST", "/subscribe");
  return reply.text;
}

const deliveries = async (world: World) => items((await world.control("GET /deliveries")).deliveries);

const settled = (world: World, count: number) =>
  vi.waitFor(
    async () => {
      const all = await deliveries(world);
      expect(all.filter((each) => String(each.outcome) !== "waiting")).toHaveLength(count);
      return all;
    },
    { interval: 2 },
  );

test("subscribing gives a bare GUID, the same one all day, for tomorrow", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await world.control("POST /companies", { companies: [{ pib: seller.pib, endpoints: { outgoing: url } }] });
  const first = await world.call("POST", "/subscribe");
  expect(first.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(first.text).toMatch(/^[0-9a-f-]{36}$/);
  expect((await world.call("POST", "/subscribe")).text).toBe(first.text);

  await world.send({ number: "A-1" });
  expect(await deliveries(world)).toEqual([]);
  await world.control("POST /clock", { advance: "P1D" });
  // The second day's event of the first document would be its reminder; a storno makes one now.
  await world.call("POST", "/sales-invoice/storno", { json: { invoiceId: 510001, stornoComment: "x" } });
  await settled(world, 1);
  expect(received[0]?.json[0]).toMatchObject({ NewInvoiceStatus: "Storno", SubscriptionKey: first.text });
  await world.control("POST /clock", { advance: "P1D" });
  expect((await world.call("POST", "/subscribe")).text).not.toBe(first.text);
});

test("an event is one POST of a one-element array that carries the key, each side at its own address", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  const key = await subscribeBoth(world, url);
  const { salesId } = await world.send();
  await settled(world, 2);
  expect(received.map((each) => [each.path, each.headers["content-type"]])).toEqual([
    ["/seller/sales", "application/json; charset=utf-8"],
    ["/seller/sales", "application/json; charset=utf-8"],
  ]);
  expect(items(received[1]?.json)).toEqual([
    {
      EventId: 9002,
      Date: "2026-11-21T10:00:00.0000000",
      NewInvoiceStatus: "Sent",
      SalesInvoiceId: salesId,
      Comment: null,
      CirInvoiceId: null,
      SubscriptionKey: key,
      StornoNumber: null,
      CirAssignmentChange: null,
      IsSigned: true,
      IsAutoAssigned: false,
    },
  ]);
});

test("a supplier's injected document notifies the buyer", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await subscribeBoth(world, url);
  await world.call("POST", "/subscribe", { key: "buyer-key" });
  await world.control("POST /companies", {
    companies: [{ pib: "111560838", registrationNumber: "21502243", name: "Dobavljač" }],
  });
  const injected = await world.control("POST /inject-purchase", {
    supplierPib: "111560838",
    buyerPib: buyer.pib,
    lines: [{ name: "A < B", quantity: 3, unitPrice: "0.33", percent: 20 }],
  });
  expect(injected.number).toBe("DOB-2026-0001");
  await settled(world, 1);
  expect(received[0]?.path).toBe("/buyer/purchase");
  expect(received[0]?.json[0]).toMatchObject({
    NewInvoiceStatus: "New",
    PurchaseInvoiceId: injected.purchaseInvoiceId,
  });
  const document = await world.control(`GET /documents/${String(injected.salesInvoiceId)}`);
  expect(document).toMatchObject({
    taxExclusive: "0.99",
    taxAmount: "0.20",
    payable: "1.19",
    injected: true,
  });
  expect(document.xml).toContain("<cbc:Name>A &lt; B</cbc:Name>");
});

test("time alone sends a document and tells of it, without any call", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await subscribeBoth(world, url, { sendDelayMs: 3 });
  await world.send();
  world.clock.nowMs += 3;
  await vi.waitFor(() => expect(received).toHaveLength(2), { interval: 2 });
  expect(received[1]?.json[0]?.NewInvoiceStatus).toBe("Sent");
});

test("no notification goes out without a subscription or without an address", async () => {
  const world = await openWorld();
  const { url } = await openReceiver();
  await world.control("POST /companies", { companies: [{ pib: seller.pib, endpoints: { outgoing: url } }] });
  await world.send({ number: "A-1" });
  await world.control("POST /companies", { companies: [{ pib: seller.pib, endpoints: { outgoing: null } }] });
  await world.control("POST /knobs", { subscribeImmediate: true });
  await world.call("POST", "/subscribe");
  await world.send({ number: "A-2" });
  expect(await deliveries(world)).toEqual([]);
});

test("a refused delivery is not repeated, as long as no knob asks for it", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver(500);
  await subscribeBoth(world, url);
  await world.send();
  const all = await settled(world, 2);
  expect(all.map((each) => each.outcome)).toEqual(["failed", "delivered"]);
  await world.control("POST /clock", { advance: "PT1H" });
  expect(received).toHaveLength(2);
});

test("with retries a delivery is repeated after 1, 5 and 15 seconds", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver(500, 200, 500, 500);
  await subscribeBoth(world, url, { deliveryRetries: 3 });
  await world.send();
  const attempts = (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), { interval: 2 });
  await settled(world, 1);
  for (const [seconds, count] of [
    [1, 3],
    [5, 4],
    [15, 5],
  ] as const) {
    await world.control("POST /clock", { advance: `PT${seconds - 1}S` });
    expect(received).toHaveLength(count - 1);
    await world.control("POST /clock", { advance: "PT1S" });
    await attempts(count);
    await vi.waitFor(
      async () => {
        const first = (await deliveries(world))[0];
        expect(items(first?.attempts)).toHaveLength(count - 1);
      },
      { interval: 2 },
    );
  }
  expect((await settled(world, 2)).map((each) => each.outcome)).toEqual(["delivered", "delivered"]);
});

test("an address where nobody listens is a failed delivery with a reason", async () => {
  const world = await openWorld();
  await subscribeBoth(world, "http://127.0.0.1:9");
  await world.send();
  const all = await settled(world, 2);
  expect(all[0]).toMatchObject({ outcome: "failed", attempts: [{ status: null }] });
});

test("a receiver that never answers costs no more than the time-out", async () => {
  const world = await openWorld();
  const { createServer } = await import("node:http");
  const deaf = createServer(() => {});
  await new Promise<void>((resolve) => void deaf.listen(0, "127.0.0.1", () => resolve()));
  const address = deaf.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await subscribeBoth(world, `http://127.0.0.1:${port}`, { deliveryTimeoutMs: 5 });
  await world.send();
  expect((await settled(world, 2)).map((each) => each.outcome)).toEqual(["failed", "failed"]);
  deaf.closeAllConnections();
  deaf.close();
});

test.each([
  ["duplicates", { deliveryDuplicates: 2 }, 6],
  ["lost on the way", { deliveryDropRate: 1 }, 0],
])("notifications that are %s", async (_, knobs, count) => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await subscribeBoth(world, url, knobs);
  await world.send();
  await settled(world, Math.max(count, 2));
  expect(received).toHaveLength(count);
});

test("a wrong key is no key of ours", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  const key = await subscribeBoth(world, url, { deliveryWrongKey: true });
  await world.send();
  await settled(world, 2);
  expect(received[0]?.text).not.toContain(key);
  expect(received[0]?.json[0]?.SubscriptionKey).toMatch(/^[0-9a-f-]{36}$/);
});

test("by knobs an event is a single object, or an integrator's change with a signature header", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  const key = await subscribeBoth(world, url, { deliveryShape: "single" });
  await world.send({ number: "A-1" });
  await settled(world, 2);
  expect(received[1]?.json).toMatchObject({ NewInvoiceStatus: "Sent", SubscriptionKey: key });
  await world.control("POST /knobs", { deliveryShape: "seed" });
  const { salesId } = await world.send({ number: "A-2" });
  await settled(world, 4);
  expect(received[3]?.headers["x-sef-signature"]).toBe(key);
  expect(received[3]?.json).toEqual({
    changes: [
      {
        invoiceId: salesId,
        status: "Sent",
        date: "2026-11-21T10:00:00.0000000",
        direction: "sales",
        counterpartyId: buyer.pib,
        type: "380",
      },
    ],
  });
});

test("reordered notifications arrive in another order than their events", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await subscribeBoth(world, url, { deliveryReorder: true });
  await world.send();
  await world.control("POST /clock", { advance: "PT2S" });
  await settled(world, 2);
  expect(received.map((each) => Number(each.json[0]?.EventId))).toEqual([9002, 9001]);
});

test("in batches the events of a second share one notification, up to their number", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await subscribeBoth(world, url, { deliveryBatch: 3 });
  await world.send({ number: "A-1" });
  await world.send({ number: "A-2" });
  await world.control("POST /clock", { advance: "PT1S", waitMs: 5_000 });
  expect(received.map((each) => items(each.json).map((event) => Number(event.EventId)))).toEqual([
    [9001, 9002, 9004],
    [9005],
  ]);
  await world.control("POST /knobs", { deliveryShape: "seed" });
  await world.send({ number: "A-3" });
  await world.control("POST /clock", { advance: "PT1S", waitMs: 5_000 });
  expect(items(received[2]?.json.changes)).toMatchObject([{ status: "Sending" }, { status: "Sent" }]);
});

test("an expired key is the one of days that have passed", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  const old = await subscribeBoth(world, url);
  const { salesId } = await world.send();
  await settled(world, 2);
  await world.control("POST /clock", { advance: "P3D" });
  const fresh = (await world.call("POST", "/subscribe")).text;
  await world.control("POST /knobs", { deliveryExpiredKey: true });
  await world.call("POST", "/sales-invoice/storno", { json: { invoiceId: salesId, stornoComment: "x" } });
  await settled(world, 3);
  expect(fresh).not.toBe(old);
  expect(received[2]?.json[0]).toMatchObject({ NewInvoiceStatus: "Storno", SubscriptionKey: old });
});

test("a burst of five hundred events reaches the receiver, each as an event of its own", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await subscribeBoth(world, url);
  await world.send();
  await settled(world, 2);
  expect(await world.control("POST /burst", { pib: seller.pib })).toEqual({ events: 500 });
  await vi.waitFor(() => expect(received).toHaveLength(502), { timeout: 10_000, interval: 10 });
  expect(new Set(received.map((each) => Number(each.json[0]?.EventId))).size).toBe(502);
});
