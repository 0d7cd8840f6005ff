import { expect, test } from "vitest";
import { buyerKey, invoiceXml, openWorld } from "./sandbox-under-test.ts";

test("the XML comes back unchanged inside SEF's envelope, to both sides", async () => {
  const world = await openWorld();
  const { salesId, invoiceId } = await world.send();
  const sales = await world.call("GET", `/sales-invoice/xml?invoiceId=${salesId}`);
  const purchase = await world.call("GET", `/purchase-invoice/xml?invoiceId=${invoiceId}`, { key: buyerKey });
  expect(purchase.text).toBe(sales.text);
  const bare = invoiceXml().replace('<?xml version="1.0" encoding="UTF-8"?>', "");
  expect(sales.text).toContain(`<env:DocumentBody>${bare}</env:DocumentBody></env:DocumentEnvelope>`);
  expect(sales.text).toContain(`<env:SalesInvoiceId>${salesId}</env:SalesInvoiceId>`);
  expect(sales.text).toContain(`<env:PurchaseInvoiceId>${invoiceId}</env:PurchaseInvoiceId>`);
  expect(sales.text.match(/<\?xml/g)).toHaveLength(1);
});

test("the XML comes bare when the knob says so", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { xmlShape: "bare" });
  const { salesId } = await world.send();
  expect((await world.call("GET", `/sales-invoice/xml?invoiceId=${salesId}`)).text).toBe(invoiceXml());
});

test("a document in Sending has neither XML nor signature", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { sendDelayMs: 1000 });
  const { salesId } = await world.send();
  expect((await world.call("GET", `/sales-invoice/xml?invoiceId=${salesId}`)).status).toBe(404);
  const signature = await world.call("GET", `/sales-invoice/signature?invoiceId=${salesId}`);
  expect([signature.status, signature.json.ErrorCode]).toEqual([404, "SignatureNotFound"]);
  await world.control("POST /clock", { advance: "PT1S" });
  expect((await world.call("GET", `/sales-invoice/signature?invoiceId=${salesId}`)).text).toContain(
    "<ds:Signature",
  );
});

test("a PDF needs a second call, and time to be drawn", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  const pdf = () => world.call("GET", `/sales-invoice/pdf?invoiceId=${salesId}`);
  const first = await pdf();
  expect(first.status).toBe(200);
  expect(first.json).toEqual({
    message: `Extended PDF file creation has been initiated for invoice Id ${salesId}.`,
  });
  expect((await pdf()).text).toBe(first.text);
  await world.control("POST /clock", { advance: "PT1S" });
  const last = await pdf();
  expect(last.headers.get("content-type")).toBe("application/pdf");
  expect(last.text.slice(0, 5)).toBe("%PDF-");
});

test("a PDF comes at once when the knob says so", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { pdfFirstCall: "pdf" });
  const { invoiceId } = await world.send();
  const reply = await world.call("GET", `/purchase-invoice/pdf?invoiceId=${invoiceId}`, { key: buyerKey });
  expect(reply.text.slice(0, 5)).toBe("%PDF-");
});
