import { expect, test } from "vitest";
import { invoiceXml, items, openWorld, type World } from "./sandbox-under-test.ts";

const version = (world: World) => world.call("GET", "/getEfakturaVersion");

test.each([
  ["http500", 500, /error/],
  ["http502-html", 502, /<html>/],
  ["http503", 503, /Service Unavailable/],
  ["text-error", 500, /^Unexpected error$/],
  ["html-200", 200, /<html>/],
  ["429", 429, /^Rate of max 3 requests per second exceeded$/],
  ["401", 401, /^$/],
  ["malformed-json", 200, /^\{"Version"?$/],
  ["empty-200", 200, /^$/],
])("the fault %s strikes the next calls and no more", async (kind, status, text) => {
  const world = await openWorld();
  await world.control("POST /faults", { path: "/getEfakturaVersion", kind, times: 2 });
  for (let call = 0; call < 2; call++) {
    const reply = await version(world);
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(text);
  }
  expect((await version(world)).json).toEqual({ Version: "3.14" });
});

test("after a lost answer the same requestId does not make a second document", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });
  await expect(world.upload(invoiceXml(), { requestId: "r1" })).rejects.toThrow();
  expect(items((await world.control("GET /state")).documents)).toHaveLength(1);
  const retry = await world.upload(invoiceXml(), { requestId: "r1" });
  expect(retry.json.SalesInvoiceId).toBe(510001);
  expect(items((await world.control("GET /state")).documents)).toHaveLength(1);
});

test("after a lost answer another requestId is refused by the number", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { path: "/sales-invoice/ubl", kind: "lost-answer", times: 1 });
  await expect(world.upload(invoiceXml(), { requestId: "r1" })).rejects.toThrow();
  expect((await world.upload(invoiceXml(), { requestId: "r2" })).json.ErrorCode).toBe(
    "InvoiceNumberNotUnique",
  );
});

test("a reset connection does no work", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { path: "/sales-invoice", kind: "reset", times: 1 });
  await expect(world.upload(invoiceXml(), { requestId: "r1" })).rejects.toThrow();
  expect((await world.control("GET /state")).documents).toEqual([]);
});

test("a call that never ends does no work and does not hinder the stop", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { kind: "timeout", times: 1 });
  const hanging = world.upload(invoiceXml(), { requestId: "r1" }).catch(() => "cut off");
  await version(world);
  expect((await world.control("GET /state")).documents).toEqual([]);
  await world.stop();
  expect(await hanging).toBe("cut off");
});

test("a slow call is answered late and in full", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { path: "/getEfakturaVersion", kind: "slow:20", times: 1 });
  const start = performance.now();
  expect((await version(world)).json).toEqual({ Version: "3.14" });
  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});

test("the night pause is closed only between its hours in Belgrade", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { kind: "night-pause", fromHour: 23, toHour: 5 });
  expect((await version(world)).status).toBe(200);
  await world.control("POST /clock", { set: "2026-11-22T03:59:00Z" });
  expect((await version(world)).status).toBe(503);
  await world.control("POST /clock", { advance: "PT1M" });
  expect((await version(world)).status).toBe(200);
});

test("a fault by chance strikes the same calls in every run", async () => {
  const pattern = async () => {
    const world = await openWorld();
    await world.control("POST /faults", { kind: "http503", probability: 0.5 });
    const statuses = [];
    for (let call = 0; call < 20; call++) statuses.push((await version(world)).status);
    return statuses;
  };
  const one = await pattern();
  expect(await pattern()).toEqual(one);
  expect(new Set(one)).toEqual(new Set([200, 503]));
});

test("faults strike until they are cleared, and only on their path", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { path: "/getEfakturaVersion", kind: "http503" });
  for (let call = 0; call < 3; call++) expect((await version(world)).status).toBe(503);
  expect((await world.call("GET", "/get-unit-measures")).status).toBe(200);
  await world.control("DELETE /faults");
  expect((await version(world)).status).toBe(200);
});

test("a page of HTML comes with 200 in place of a PDF, and nowhere else", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { pdfFirstCall: "pdf" });
  const { salesId, invoiceId } = await world.send();
  await world.control("POST /faults", { path: "/*-invoice/pdf", kind: "html-200" });
  const half = (side: string, id: number, file: string, key = "seller-key") =>
    world.call("GET", `/${side}-invoice/${file}?invoiceId=${id}`, { key });
  for (const reply of [
    await half("sales", salesId, "pdf"),
    await half("purchase", invoiceId, "pdf", "buyer-key"),
  ]) {
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  }
  expect((await half("sales", salesId, "xml")).text).toContain("<env:DocumentEnvelope");
});

test("the night pause answers with a page of HTML", async () => {
  const world = await openWorld();
  await world.control("POST /faults", { kind: "night-pause", fromHour: 0, toHour: 24 });
  const reply = await version(world);
  expect([reply.status, reply.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
});
