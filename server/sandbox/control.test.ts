import { expect, test } from "vitest";
import { buyer, invoiceXml, items, openWorld, seller, sellerKey } from "./sandbox-under-test.ts";
import { startSandbox } from "./server.ts";

test.each([
  ["POST /companies", {}, "companies must be given."],
  ["POST /companies", { companies: [{ pib: "1" }] }, "pib of company must be nine digits."],
  [
    "POST /companies",
    { companies: [{ pib: "113454392", name: "A" }] },
    "registrationNumber of company must be eight digits.",
  ],
  ["POST /companies", { companies: [{ pib: seller.pib, colour: 1 }] }, 'Company has no field "colour"'],
  [
    "POST /companies",
    { companies: [{ pib: buyer.pib, apiKeys: [{ key: sellerKey }] }] },
    `belongs to company ${seller.pib}`,
  ],
  [
    "POST /companies",
    { companies: [{ pib: seller.pib, endpoints: { incoming: "ftp://x" } }] },
    "an http or https address",
  ],
  [
    "POST /companies",
    { companies: [{ pib: seller.pib, behaviour: { buyer: "perhaps" } }] },
    "one of manual, accept, reject, silent",
  ],
  ["POST /knobs", { speed: 1 }, 'There is no knob "speed".'],
  ["POST /knobs", { rateWindow: "round" }, "rateWindow must be one of sliding, fixed, token-bucket."],
  ["POST /knobs", { sendDelayMs: -1 }, "sendDelayMs must be a whole number, at least 0."],
  ["POST /clock", { advance: "15 days" }, "advance must be a duration such as P15D, PT2H or PT30S."],
  ["POST /clock", { set: "2026-11-30" }, "set must be a moment with an offset"],
  ["POST /clock", {}, "Give either advance, set or offsetMs."],
  ["POST /faults", { kind: "flood" }, "kind must be one of http500"],
  ["POST /faults", { kind: "reset", path: "sales" }, "path of the body must be the beginning of a path"],
  ["POST /faults", { kind: "reset", probability: 2 }, "probability must be a number from 0 to 1."],
  ["POST /buyer", { action: "open" }, "Give either salesInvoiceId or purchaseInvoiceId."],
  ["POST /buyer", { salesInvoiceId: 1, action: "open" }, "There is no document 1."],
  [
    "POST /inject-purchase",
    { supplierPib: "1", buyerPib: "2" },
    "supplierPib must be the PIB of an active registered company",
  ],
  [
    "POST /inject-purchase",
    { supplierPib: seller.pib, buyerPib: buyer.pib, xml: "<a/>" },
    "xml must be a UBL Invoice",
  ],
  ["GET /nothing", undefined, "There is no door GET /nothing under /__sim."],
])("%s with %o is answered with a sentence", async (door, body, sentence) => {
  const world = await openWorld();
  expect((await world.control(door, body)).error).toContain(sentence);
});

test("only the given fields of a company change", async () => {
  const world = await openWorld();
  await world.control("POST /companies", {
    companies: [{ pib: seller.pib, endpoints: { outgoing: "http://x/a" } }],
  });
  await world.control("POST /companies", {
    companies: [{ pib: seller.pib, city: "Niš", endpoints: { incoming: "http://x/b" } }],
  });
  expect(items((await world.control("GET /companies")).companies)[0]).toMatchObject({
    name: seller.name,
    city: "Niš",
    endpoints: { outgoing: "http://x/a", incoming: "http://x/b", ppc: null },
    apiKeys: [{ key: sellerKey, active: true }],
  });
});

test("one wrong company in a list registers none of it", async () => {
  const world = await openWorld();
  await world.control("POST /companies", {
    companies: [{ pib: "113454392", registrationNumber: "21870005", name: "A" }, { pib: "1" }],
  });
  expect(items((await world.control("GET /companies")).companies)).toHaveLength(3);
});

test("an old key is dead when it is no longer in the list", async () => {
  const world = await openWorld();
  await world.control("POST /companies", { companies: [{ pib: seller.pib, apiKeys: [{ key: "new-key" }] }] });
  expect((await world.call("GET", "/getEfakturaVersion")).status).toBe(401);
  expect((await world.call("GET", "/getEfakturaVersion", { key: "new-key" })).status).toBe(200);
});

test("the clock can be moved and set, and tells Belgrade's day", async () => {
  const world = await openWorld();
  expect(await world.control("POST /clock", { advance: "P1DT13H30M" })).toEqual({
    now: "2026-11-22T22:30:00.000Z",
    belgradeDay: "2026-11-22",
  });
  expect(await world.control("POST /clock", { set: "2026-07-31T22:30:00Z" })).toEqual({
    now: "2026-07-31T22:30:00.000Z",
    belgradeDay: "2026-08-01",
  });
  expect(await world.control("GET /clock")).toEqual({
    now: "2026-07-31T22:30:00.000Z",
    belgradeDay: "2026-08-01",
  });
});

test("a script can play the buyer: open, then accept", async () => {
  const world = await openWorld();
  const { salesId, invoiceId } = await world.send();
  const opened = await world.control("POST /buyer", { purchaseInvoiceId: invoiceId, action: "open" });
  expect([opened.purchaseStatus, opened.status]).toEqual(["Seen", "Sent"]);
  const accepted = await world.control("POST /buyer", {
    salesInvoiceId: salesId,
    action: "accept",
    comment: "ok",
  });
  expect([accepted.purchaseStatus, accepted.status, accepted.comment]).toEqual([
    "Approved",
    "Approved",
    "ok",
  ]);
  const again = await world.control("POST /buyer", {
    salesInvoiceId: salesId,
    action: "reject",
    comment: "ne",
  });
  expect(again.error).toBe("A document in status Approved cannot be answered.");
});

test("injected documents count per supplier, pass over taken numbers and may bring their own XML", async () => {
  const world = await openWorld();
  const inject = (extra: object) =>
    world.control("POST /inject-purchase", { supplierPib: seller.pib, buyerPib: buyer.pib, ...extra });
  expect((await inject({ number: "DOB-2026-0001" })).number).toBe("DOB-2026-0001");
  expect((await inject({})).number).toBe("DOB-2026-0002");
  expect((await inject({ number: "DOB-2026-0002" })).error).toMatch(/has used the number/);
  expect((await inject({ xml: invoiceXml({ number: "SVOJ/1" }) })).number).toBe("SVOJ/1");
  expect((await inject({ xml: invoiceXml({ number: "SVOJ/2" }), number: "1" })).error).toMatch(
    /^Give either/,
  );
});

test("the state shows amounts as they stand in the XML", async () => {
  const world = await openWorld();
  await world.send({ toMinistry: true });
  expect((await world.control("GET /state")).documents?.[0]).toMatchObject({
    taxExclusive: "201.00",
    taxAmount: "40.20",
    payable: "241.20",
    currency: "RSD",
    lineCount: 1,
    orderNumber: "FKT-2026-0001",
    contractNumber: null,
    buyerJbkjs: "10520",
    sendToCir: "No",
    requestId: "request FKT-2026-0001",
    sentAt: "2026-11-21T09:00:00.000Z",
  });
});

test("the sandbox listens on loopback only", async () => {
  await expect(startSandbox({ host: "0.0.0.0" })).rejects.toThrow("loopback only");
});

test("a web page cannot use the control doors", async () => {
  const world = await openWorld();
  const reset = (headers: Record<string, string>) =>
    fetch(`${world.url}/__sim/reset`, { method: "POST", headers });
  expect((await reset({ Origin: "https://example.com" })).status).toBe(403);
  expect((await reset({})).status).toBe(200);
});

test("control doors are not reachable below the public prefix", async () => {
  const world = await openWorld();
  expect((await world.call("GET", "/__sim/state")).status).toBe(404);
  expect((await world.call("GET", "/../../__sim/state", { key: null })).status).toBe(200);
});
