import { expect, test } from "vitest";
import { buyerKey, invoiceXml, ministryKey, openWorld, sellerKey, type World } from "./sandbox-under-test.ts";

const status = async (world: World, salesId: number) =>
  (await world.call("GET", `/sales-invoice?invoiceId=${salesId}`)).json.Status;

test("an upload gives three ids, and the sender's id is not the buyer's", async () => {
  const world = await openWorld();
  const reply = await world.upload(invoiceXml(), { requestId: "r1" });
  expect(reply.status).toBe(200);
  expect(Object.keys(reply.json)).toEqual(["InvoiceId", "PurchaseInvoiceId", "SalesInvoiceId"]);
  expect(reply.json.InvoiceId).toBe(reply.json.PurchaseInvoiceId);
  expect(reply.json.SalesInvoiceId).not.toBe(reply.json.InvoiceId);
});

test("mixing up SalesInvoiceId and InvoiceId finds nothing on either side", async () => {
  const world = await openWorld();
  const { salesId, invoiceId } = await world.send();
  const sales = await world.call("GET", `/sales-invoice?invoiceId=${invoiceId}`);
  const purchase = await world.call("GET", `/purchase-invoice?invoiceId=${salesId}`, { key: buyerKey });
  expect([sales.status, sales.json.ErrorCode]).toEqual([400, "SalesInvoiceNotFound"]);
  expect([purchase.status, purchase.json.ErrorCode]).toEqual([400, "PurchaseInvoiceNotFound"]);
});

test("a document is Sending until its delay has passed, then Sent and New for the buyer", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { sendDelayMs: 1500 });
  const { salesId, invoiceId } = await world.send();
  expect(await status(world, salesId)).toBe("Sending");
  const early = await world.call("GET", `/purchase-invoice?invoiceId=${invoiceId}`, { key: buyerKey });
  expect(early.json.ErrorCode).toBe("PurchaseInvoiceNotFound");
  await world.control("POST /clock", { advance: "PT2S" });
  expect(await status(world, salesId)).toBe("Sent");
  const late = await world.call("GET", `/purchase-invoice?invoiceId=${invoiceId}`, { key: buyerKey });
  expect(late.json.Status).toBe("New");
});

test("the same requestId gives one document and the answer of the first call", async () => {
  const world = await openWorld();
  const first = await world.upload(invoiceXml(), { requestId: "r1" });
  const second = await world.upload(invoiceXml({ number: "OTHER-1" }), { requestId: "r1" });
  expect(second.text).toBe(first.text);
  expect((await world.control("GET /state")).documents).toHaveLength(1);
});

test("the same requestId is an error when the knob says so", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { duplicateRequest: "error" });
  await world.upload(invoiceXml(), { requestId: "r1" });
  const second = await world.upload(invoiceXml(), { requestId: "r1" });
  expect([second.status, second.json.ErrorCode]).toEqual([400, "UBLUploadRequestIdDuplicate"]);
});

test("a requestId belongs to its company: from another one it is no repetition", async () => {
  const world = await openWorld();
  await world.upload(invoiceXml(), { requestId: "r1" });
  const other = await world.upload(invoiceXml(), { requestId: "r1" }, buyerKey);
  expect(other.json.ErrorCode).toBe("UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch");
});

test("a refused upload does not use up its requestId", async () => {
  const world = await openWorld();
  const refused = await world.upload(invoiceXml().replace(/2026-11-21/g, "2026-11-20"), { requestId: "r1" });
  expect(refused.status).toBe(400);
  expect((await world.upload(invoiceXml(), { requestId: "r1" })).status).toBe(200);
});

test("a multipart upload carries the file in the part ublFile, byte for byte", async () => {
  const world = await openWorld();
  const xml = invoiceXml({ number: "ČĆŽ-1" });
  const form = new FormData();
  form.set("other", "x");
  form.set("ublFile", new Blob([xml], { type: "text/xml" }), "invoice.xml");
  const reply = await world.call("POST", "/sales-invoice/ubl/upload?requestId=r1&executeValidation=true", {
    body: form,
  });
  expect(reply.status).toBe(200);
  const stored = await world.control(`GET /documents/${String(reply.json.SalesInvoiceId)}`);
  expect(stored.xml).toBe(xml);
});

test("a multipart upload without the part is refused", async () => {
  const world = await openWorld();
  const form = new FormData();
  form.set("file", new Blob([invoiceXml()]), "invoice.xml");
  const reply = await world.call("POST", "/sales-invoice/ubl/upload?requestId=r1", { body: form });
  expect(reply.json.ErrorCode).toBe("UBLFileNotUploaded");
});

test.each([
  ["missing", null],
  ["unknown", "nobody"],
  ["switched off", "switched-off"],
])("a key that is %s gets 401 with an empty body", async (_, key) => {
  const world = await openWorld();
  const reply = await world.call("GET", "/getEfakturaVersion", { key });
  expect([reply.status, reply.text]).toEqual([401, ""]);
});

test("another content type than application/xml is 415", async () => {
  const world = await openWorld();
  const reply = await world.call("POST", "/sales-invoice/ubl?requestId=r1", {
    body: invoiceXml(),
    type: "text/plain",
  });
  expect(reply.status).toBe(415);
});

test("an unknown path is 404, a wrong method 405, and a path is found whatever its case", async () => {
  const world = await openWorld();
  expect((await world.call("GET", "/notification/subscribe")).status).toBe(404);
  expect((await world.call("GET", "/sales-invoice/changes")).status).toBe(405);
  expect((await world.call("GET", "/GETEFAKTURAVERSION")).status).toBe(200);
});

test("an unreadable id is answered by the framework, not with a SEF code", async () => {
  const world = await openWorld();
  const reply = await world.call("GET", "/sales-invoice?invoiceId=abc");
  expect(reply.status).toBe(400);
  expect(reply.json.errors?.invoiceId?.[0]).toBe("The value 'abc' is not valid.");
  expect(reply.json.ErrorCode).toBeUndefined();
});

test("answers are in PascalCase, under text/plain for those who ask for it, in camelCase by a knob", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  const path = `/sales-invoice?invoiceId=${salesId}`;
  const reply = await world.call("GET", path, { accept: "text/plain" });
  expect(reply.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  for (const name of Object.keys(reply.json)) expect(name).toMatch(/^[A-Z]/);
  await world.control("POST /knobs", { camelCase: true });
  expect((await world.call("GET", path)).json.status).toBe("Sent");
});

test("a document of another company does not exist for the caller", async () => {
  const world = await openWorld();
  const { salesId, invoiceId } = await world.send();
  const sales = await world.call("GET", `/sales-invoice/xml?invoiceId=${salesId}`, { key: buyerKey });
  const purchase = await world.call("GET", `/purchase-invoice/xml?invoiceId=${invoiceId}`, {
    key: ministryKey,
  });
  expect([sales.json.ErrorCode, purchase.json.ErrorCode]).toEqual([
    "SalesInvoiceNotFound",
    "PurchaseInvoiceNotFound",
  ]);
});

test("without executeValidation a wrong document is taken and ends as a Mistake", async () => {
  const world = await openWorld();
  const xml = invoiceXml().replace(/<cac:PayeeFinancialAccount>.*?<\/cac:PayeeFinancialAccount>/, "");
  const reply = await world.upload(xml, { requestId: "r1", executeValidation: "false" });
  expect(reply.status).toBe(200);
  const document = await world.call("GET", `/sales-invoice?invoiceId=${String(reply.json.SalesInvoiceId)}`);
  expect([document.json.Status, document.json.Comment]).toEqual([
    "Mistake",
    "Payee financial account Id is not defined",
  ]);
});

test("two sandboxes with the same seed give the same ids", async () => {
  const ids = async () => {
    const world = await openWorld();
    const { salesId } = await world.send();
    return (await world.call("GET", `/sales-invoice?invoiceId=${salesId}`, { key: sellerKey })).json
      .GlobUniqId;
  };
  const [one, other] = [await ids(), await ids()];
  expect(one).toBe(other);
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});
