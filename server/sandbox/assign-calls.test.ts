import { expect, test } from "vitest";
import {
  invoiceXml,
  items,
  ministry,
  ministryKey,
  openReceiver,
  openWorld,
  type World,
} from "./sandbox-under-test.ts";

const holder = { pib: "113004008", registrationNumber: "17800108", jbkjs: "82001", name: "Gradska uprava" };
const holderKey = "holder-key";

async function addHolder(world: World, endpoints: object = {}): Promise<void> {
  await world.control("POST /companies", {
    companies: [{ ...holder, apiKeys: [{ key: holderKey }], endpoints }],
  });
}

/** An invoice to the ministry whose procurement the holder ran. */
const procuredXml = () =>
  invoiceXml({ toMinistry: true }).replace(
    "<cac:OrderReference>",
    "<cbc:BuyerReference>JN-JBKJS:82001-2026</cbc:BuyerReference><cac:OrderReference>",
  );

test("a debt in CIR is assigned to another body and taken back, and both sides hear of it", async () => {
  const world = await openWorld();
  await addHolder(world);
  const { salesId, invoiceId } = await world.send({ toMinistry: true, sendToCir: "Yes" });
  const { CirInvoiceId: cirId } = (
    await world.call("GET", `/purchase-invoice?invoiceId=${invoiceId}`, { key: ministryKey })
  ).json;
  const assign = (jbkjs: string) =>
    world.call(
      "POST",
      `/purchase-invoice/${cirId}/assign?AssignerPartyJBKJS=${jbkjs}&AssignationContractNumber=U-1`,
      { key: ministryKey },
    );
  expect((await assign("99999")).json.ErrorCode).toBe("AssignatorCompanyNotFound");
  expect((await assign("82001")).json).toMatchObject({ CirStatus: "Assigned", AutomaticalAcceptance: false });
  expect((await assign("82001")).json.ErrorCode).toBe("CRFAssignationNotAllowedOnSEF");
  const history = async (path: string) =>
    (await world.call("GET", `${path}/${cirId}`, { key: ministryKey })).json;
  expect((await history("/purchase-cir-invoice/getInvoicePaymentsAndHistory")).Assignment).toMatchObject({
    AssignmentContractNr: "U-1",
    AssignmentDebtorName: holder.name,
  });

  const cancel = () => world.call("GET", `/purchase-invoice/${cirId}/cancelassign`, { key: ministryKey });
  expect((await cancel()).json.CirStatus).toBe("ActiveCir");
  expect((await cancel()).json.ErrorCode).toBe("CirInvoiceNotInAssignedStatus");
  const changes = (await history("/purchase-cir-invoice/getPurchaseInvoiceAssignationHistory"))
    .InvoiceChanges;
  expect(items(changes).map(({ OldValue, NewValue }) => [OldValue, NewValue])).toEqual([
    [null, "82001"],
    ["82001", null],
  ]);
  await world.control("POST /clock", { advance: "P1D" });
  const events = items((await world.call("POST", "/sales-invoice/changes?date=2026-11-21")).json);
  expect(events.filter((event) => Number(event.SalesInvoiceId) === salesId).at(-1)).toMatchObject({
    CirAssignmentChange: "CancelAssignment",
    NewInvoiceStatus: "Sent",
  });
  expect((await world.call("GET", `/purchase-invoice/ubl/${cirId}`, { key: ministryKey })).text).toContain(
    "<env:DocumentEnvelope",
  );
});

test("who holds the procurement contract sees the buyer's document, only reads it, and is told at the third address", async () => {
  const world = await openWorld();
  const { url, received } = await openReceiver();
  await world.control("POST /knobs", { subscribeImmediate: true });
  await addHolder(world, { ppc: `${url}/ppc` });
  await world.call("POST", "/subscribe", { key: holderKey });
  const sent = await world.upload(procuredXml(), { requestId: "r1", sendToCir: "No" });
  expect(sent.status, sent.text).toBe(200);
  const id = Number(sent.json.InvoiceId);
  await world.control("POST /clock", { advance: "PT1S", waitMs: 5_000 });
  expect(
    received.map((each) => [each.path, each.json[0]?.NewInvoiceStatus, each.json[0]?.PurchaseInvoiceId]),
  ).toEqual([["/ppc", "New", id]]);

  const mirror = "/public-purchase-contractor-invoice";
  const asHolder = (method: string, path: string) => world.call(method, path, { key: holderKey });
  expect((await asHolder("GET", `${mirror}?invoiceId=${id}`)).json).toMatchObject({
    Status: "New",
    InvoiceId: id,
  });
  expect((await asHolder("GET", `${mirror}/xml?invoiceId=${id}`)).text).toContain("JN-JBKJS:82001-2026");
  expect((await asHolder("GET", `${mirror}/signature?invoiceId=${id}`)).status).toBe(200);
  expect((await asHolder("POST", `${mirror}/ids`)).json).toEqual({ PurchaseInvoiceIds: [id] });
  expect((await asHolder("GET", `${mirror}/pdf?invoiceId=${id}`)).status).toBe(404);
  expect((await asHolder("GET", `/purchase-invoice?invoiceId=${id}`)).json.ErrorCode).toBe(
    "PurchaseInvoiceNotFound",
  );
  const buyer = await world.call("GET", `${mirror}?invoiceId=${id}`, { key: ministryKey });
  expect(buyer.json.ErrorCode).toBe("PurchaseInvoiceNotFound");
  await world.control("POST /buyer", { purchaseInvoiceId: id, action: "accept" });
  await world.control("POST /clock", { advance: "P1D" });
  const changes = items((await asHolder("POST", `${mirror}/changes?date=2026-11-21`)).json);
  expect(changes.map((event) => event.NewInvoiceStatus)).toEqual(["New", "Approved"]);
  expect(ministry.jbkjs).not.toBe(holder.jbkjs);
});
