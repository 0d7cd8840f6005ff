import { expect, test } from "vitest";
import {
  buyer,
  buyerKey,
  items,
  ministryKey,
  openWorld,
  sellerKey,
  type World,
} from "./sandbox-under-test.ts";

async function statuses(world: World, ids: { salesId: number; invoiceId: number }, key = buyerKey) {
  const sales = await world.call("GET", `/sales-invoice?invoiceId=${ids.salesId}`);
  const purchase = await world.call("GET", `/purchase-invoice?invoiceId=${ids.invoiceId}`, { key });
  return [sales.json.Status, purchase.json.Status];
}

async function behave(world: World, behaviour: object) {
  await world.control("POST /companies", { companies: [{ pib: buyer.pib, behaviour }] });
}

const answer = (world: World, body: object, key = buyerKey) =>
  world.call("POST", "/purchase-invoice/acceptRejectPurchaseInvoice", { json: body, key });

test("a private buyer's silence is a reminder on day 15 and a rejection on day 20", async () => {
  const world = await openWorld();
  const ids = await world.send();
  await world.control("POST /clock", { advance: "P14D" });
  expect(await statuses(world, ids)).toEqual(["Sent", "New"]);
  await world.control("POST /clock", { advance: "P1D" });
  expect(await statuses(world, ids)).toEqual(["Sent", "ReNotified"]);
  await world.control("POST /clock", { advance: "P5D" });
  expect(await statuses(world, ids)).toEqual(["Rejected", "Rejected"]);
  const sales = await world.call("GET", `/sales-invoice?invoiceId=${ids.salesId}`);
  expect(sales.json.Comment).toBeNull();
});

test("a public buyer's silence is an acceptance on day 15", async () => {
  const world = await openWorld();
  const ids = await world.send({ toMinistry: true });
  await world.control("POST /clock", { advance: "P14D" });
  expect(await statuses(world, ids, ministryKey)).toEqual(["Sent", "New"]);
  await world.control("POST /clock", { advance: "P1D" });
  expect(await statuses(world, ids, ministryKey)).toEqual(["Approved", "Approved"]);
});

test("a jump over many days leaves each event at its own moment", async () => {
  const world = await openWorld();
  await world.send();
  await world.control("POST /clock", { advance: "P30D" });
  const rejected = await world.call("POST", "/sales-invoice/changes?date=2026-12-11");
  const reminded = await world.call("POST", "/purchase-invoice/changes?date=2026-12-06", { key: buyerKey });
  expect(items(rejected.json).map((event) => [event.NewInvoiceStatus, event.Date])).toEqual([
    ["Rejected", "2026-12-11T10:00:00.0000000"],
  ]);
  expect(items(reminded.json).map((event) => event.NewInvoiceStatus)).toEqual(["ReNotified"]);
});

test("a buyer who accepts by habit opens the document and approves it after its delay", async () => {
  const world = await openWorld();
  await behave(world, { buyer: "accept", answerDelayMs: 60_000 });
  const ids = await world.send();
  expect(await statuses(world, ids)).toEqual(["Sent", "New"]);
  await world.control("POST /clock", { advance: "PT1M" });
  expect(await statuses(world, ids)).toEqual(["Approved", "Approved"]);
  await world.control("POST /clock", { advance: "P1D" });
  const events = await world.call("POST", "/purchase-invoice/changes?date=2026-11-21", { key: buyerKey });
  expect(items(events.json).map((event) => event.NewInvoiceStatus)).toEqual(["New", "Seen", "Approved"]);
});

test("a buyer who rejects by habit says why", async () => {
  const world = await openWorld();
  await behave(world, { buyer: "reject", rejectComment: "Pogrešna cena" });
  const ids = await world.send();
  expect(await statuses(world, ids)).toEqual(["Rejected", "Rejected"]);
  const sales = await world.call("GET", `/sales-invoice?invoiceId=${ids.salesId}`);
  expect(sales.json.Comment).toBe("Pogrešna cena");
});

test("a silent buyer answers nothing", async () => {
  const world = await openWorld();
  await behave(world, { buyer: "silent" });
  const ids = await world.send();
  await world.control("POST /clock", { advance: "P10D" });
  expect(await statuses(world, ids)).toEqual(["Sent", "New"]);
});

test("an answered document is not answered again by time", async () => {
  const world = await openWorld();
  const ids = await world.send();
  const reply = await answer(world, { invoiceId: ids.invoiceId, accepted: true, comment: null });
  expect(reply.json).toEqual({
    Message: null,
    HttpStatus: null,
    Invoice: { InvoiceNumber: "FKT-2026-0001", Status: "Approved" },
    Success: true,
  });
  await world.control("POST /clock", { advance: "P40D" });
  expect(await statuses(world, ids)).toEqual(["Approved", "Approved"]);
});

test("a rejection needs a comment", async () => {
  const world = await openWorld();
  const { invoiceId } = await world.send();
  const reply = await answer(world, { invoiceId, accepted: false, comment: "  " });
  expect(reply.json.ErrorCode).toBe("CannotRejectInvoiceWithoutComment");
});

test("a second answer is refused inside a 200, or as a 400 by a knob", async () => {
  const world = await openWorld();
  const { invoiceId } = await world.send();
  await answer(world, { invoiceId, accepted: false, comment: "ne" });
  const second = await answer(world, { invoiceId, accepted: true });
  expect([second.status, second.json.Success]).toEqual([200, false]);
  await world.control("POST /knobs", { acceptConflict: "400" });
  expect((await answer(world, { invoiceId, accepted: true })).json.ErrorCode).toBe("InvalidPurchaseStatus");
});

test("a rejection by silence may still become an acceptance, unless the knob forbids it", async () => {
  const world = await openWorld();
  const ids = await world.send();
  await world.control("POST /clock", { advance: "P20D" });
  await world.control("POST /knobs", { lateAccept: false });
  expect((await answer(world, { invoiceId: ids.invoiceId, accepted: true })).json.Success).toBe(false);
  await world.control("POST /knobs", { lateAccept: true });
  expect((await answer(world, { invoiceId: ids.invoiceId, accepted: true })).json.Success).toBe(true);
  expect(await statuses(world, ids)).toEqual(["Approved", "Approved"]);
});

test("the ids of an answer are int32, and a sales id is not one of the buyer's", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  expect((await answer(world, { invoiceId: 2_147_483_648, accepted: true })).json.ErrorCode).toBeUndefined();
  expect((await answer(world, { invoiceId: salesId, accepted: true })).json.ErrorCode).toBe(
    "InvoiceForApproveRejectNotFound",
  );
});

test("a document may hang in Sending, and goes on when the knob lets it", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { stuckSending: true });
  const { salesId } = await world.send();
  await world.control("POST /clock", { advance: "PT1H" });
  const early = await world.call("POST", "/sales-invoice/cancel", {
    json: { invoiceId: salesId, cancelComments: "stoji" },
  });
  expect(early.json.ErrorCode).toBe("InvoiceForCancellationNotLongEnoughInSendingStatus");
  await world.control("POST /knobs", { stuckSending: false });
  expect((await world.call("GET", `/sales-invoice?invoiceId=${salesId}`)).json.Status).toBe("Sent");
});

test("a document that hung in Sending for a day can be cancelled and is never sent", async () => {
  const world = await openWorld();
  await world.control("POST /knobs", { stuckSending: true });
  const { salesId } = await world.send();
  await world.control("POST /clock", { advance: "P1D" });
  const reply = await world.call("POST", "/sales-invoice/cancel", {
    json: { invoiceId: salesId, cancelComments: "stoji" },
  });
  expect(reply.json.Status).toBe("Cancelled");
  await world.control("POST /knobs", { stuckSending: false });
  expect((await world.call("GET", `/sales-invoice?invoiceId=${salesId}`)).json.Status).toBe("Cancelled");
});

test("what goes to CIR gets a number there, and what CIR refuses is a Mistake", async () => {
  const world = await openWorld();
  const sent = await world.send({ toMinistry: true, sendToCir: "Yes" });
  const reply = await world.call("GET", `/sales-invoice?invoiceId=${sent.salesId}`);
  expect(reply.json.CirStatus).toBe("ActiveCir");
  expect(reply.json.CirInvoiceId).toMatch(/^[A-Z2-9]{4}$/);
  await world.control("POST /cir", { salesInvoiceId: sent.salesId, settledAmount: "241.20" });
  const settled = await world.call("GET", `/sales-invoice?invoiceId=${sent.salesId}`);
  expect([settled.json.CirStatus, settled.json.CirSettledAmount]).toEqual(["Settled", 241.2]);

  await world.control("POST /knobs", { cirFailure: true });
  const failed = await world.send({ number: "FKT-2", toMinistry: true, sendToCir: "Yes" });
  expect((await world.call("GET", `/sales-invoice?invoiceId=${failed.salesId}`)).json.Status).toBe("Mistake");
});

test("a public buyer may answer by the number of CIR, always with a comment", async () => {
  const world = await openWorld();
  const { salesId } = await world.send({ toMinistry: true, sendToCir: "Yes" });
  const { json } = await world.call("GET", `/sales-invoice?invoiceId=${salesId}`);
  const decide = (comment: string | null) =>
    world.call("POST", "/purchase-invoice/acceptRejectPurchaseInvoiceByCirInvoiceId", {
      key: ministryKey,
      json: { cirInvoiceId: json.CirInvoiceId, accepted: true, comment },
    });
  expect((await decide(null)).status).toBe(400);
  expect((await decide("u redu")).json.Success).toBe(true);
});

test("only a document with category AE takes the buyer's own VAT", async () => {
  const world = await openWorld();
  const { invoiceId } = await world.send();
  const reply = await world.call("POST", "/purchase-invoice/vatReverseCharge", {
    key: buyerKey,
    json: { purchaseInvoiceId: invoiceId, vatAmount: 50.0 },
  });
  expect(reply.json.ErrorCode).toBe("InvoiceHasNoAEVatCategory");
});

test.each([
  ["cancel", { cancelComments: "x" }, "InvoiceForCancellationNotInSpecificStatus"],
  ["cancel", {}, "CancelCommentNotDefined"],
  ["storno", {}, "StornoCommentNotDefined"],
])("%s of a sent document with %o is refused", async (action, extra, code) => {
  const world = await openWorld();
  const { salesId } = await world.send();
  const reply = await world.call("POST", `/sales-invoice/${action}`, {
    json: { invoiceId: salesId, ...extra },
  });
  expect([reply.status, reply.json.ErrorCode]).toEqual([400, code]);
});

test("a storno reaches both sides with its comment and number, once", async () => {
  const world = await openWorld();
  const ids = await world.send();
  const body = { invoiceId: ids.salesId, stornoNumber: "S-1", stornoComment: "greška" };
  const reply = await world.call("POST", "/sales-invoice/storno", { json: body });
  expect([reply.json.Status, reply.json.InvoiceNumber, reply.json.StornoNumber]).toEqual([
    "Storno",
    "FKT-2026-0001",
    "S-1",
  ]);
  expect(await statuses(world, ids)).toEqual(["Storno", "Storno"]);
  const again = await world.call("POST", "/sales-invoice/storno", { json: body });
  expect(again.json.ErrorCode).toBe("InvoiceNotInAppropriateStatusToBeReversed");
});

test("what was sent cannot be deleted: many are passed over in silence, one is refused", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  expect((await world.call("DELETE", "/sales-invoice", { json: [salesId, 1] })).text).toBe("[]");
  expect((await world.call("DELETE", `/sales-invoice/${salesId}`)).json.ErrorCode).toBe(
    "CannotDeleteInvoiceInThisStatus",
  );
});

test("CIR's history shows a payment to both sides, and only to them", async () => {
  const world = await openWorld();
  const { salesId } = await world.send({ toMinistry: true, sendToCir: "Yes" });
  const cirId = String((await world.call("GET", `/sales-invoice?invoiceId=${salesId}`)).json.CirInvoiceId);
  await world.control("POST /cir", { salesInvoiceId: salesId, settledAmount: "100.00" });
  const paid = (side: string, key: string) =>
    world.call("GET", `/${side}-cir-invoice/getInvoicePaymentsAndHistory/${cirId}`, { key });
  expect((await paid("sales", sellerKey)).json.Settlements?.[0]?.Amount).toBe(100);
  expect((await paid("purchase", ministryKey)).json.Settlements?.[0]?.Amount).toBe(100);
  expect((await paid("purchase", buyerKey)).json.ErrorCode).toBe("CirInvoiceNotFound");
  const assigned = await world.call("GET", `/sales-cir-invoice/getSalesInvoiceAssignationHistory/${cirId}`);
  expect(assigned.json).toEqual({ InvoiceId: salesId, InvoiceChanges: [] });
});

test("the history of statuses is a PDF with one line for each", async () => {
  const world = await openWorld();
  const { salesId } = await world.send();
  const reply = await world.call("GET", `/sales-invoice/status-history/${salesId}/pdf`);
  expect(reply.text).toContain("(2026-11-21T10:00:00 Sent ) Tj");
});
