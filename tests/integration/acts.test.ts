import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { withCompany } from "#server/db/company.ts";
import type { DocumentAct } from "#server/domain/lifecycle/document-act.ts";
import { claimNextAct } from "#server/exchange/acts/claim-next-act.ts";
import { type Act, findLastAct } from "#server/exchange/acts/find-act.ts";
import { performNextAct } from "#server/exchange/acts/perform-next-act.ts";
import { requestAct } from "#server/exchange/acts/request-act.ts";
import { getPurchase, type Purchase } from "#server/purchases/get-purchase.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { goldenXml } from "#tests/fixtures/read-fixture.ts";
import { copyDraft, kindsOf, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let counter = 0;

/** After the first pause between two tries. */
const later = () => new Date(Date.now() + 5_000);

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterEach(async () => {
  await fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" });
});
afterAll(() => world.close());

const comment = "Pogrešna cena u stavci 2";
const perform = (clock?: () => Date) =>
  performNextAct(
    { organizationId: company.organizationId, environment: "sandbox" },
    { id: "worker-under-test" },
    clock,
  );
const lastAct = async (invoiceId: string): Promise<Act> => {
  const act = await withCompany(company.organizationId, (tx) =>
    findLastAct(tx, company.organizationId, invoiceId),
  );
  if (!act) throw new Error("nobody asked for anything");
  return act;
};
const ask = (kind: DocumentAct, invoiceId: string, words: string | null = comment) =>
  requestAct(company, { kind, invoiceId, comment: words });
const callsOf = async (path: string): Promise<number> => {
  const answer = await (await fetch(`${world.sandbox.url}/__sim/requests`)).json();
  return answer.requests.filter((request: { path: string }) => request.path === path).length;
};

/** A document that the buyer has, under a number of its own. */
async function sendOne(): Promise<{ id: string; number: string }> {
  counter += 1;
  const number = `RADNJA-${counter}`;
  const id = await copyDraft(company, "2026-103", number);
  await queueInvoice(company, id);
  await world.settle(async () => (await read(company, id)).sef?.status === "Sent");
  return { id, number };
}

const statusAtSef = async (number: string) =>
  (await world.documents()).find((document) => document.number === number)?.status;

describe("storno", () => {
  test("takes a sent document back once, with state, timeline and audit", async () => {
    const { id, number } = await sendOne();
    await Promise.all([ask("storno", id), ask("storno", id)]);
    await world.settle(async () => (await lastAct(id)).state === "done");
    expect(await statusAtSef(number)).toBe("Storno");
    const document = await read(company, id);
    expect(document.sef).toMatchObject({ status: "Storno", comment });
    expect(document.allowed).toMatchObject({ storno: false, cancel: false });
    expect(kindsOf(document).filter((kind) => kind.startsWith("act"))).toEqual(["actRequested", "actDone"]);
    const audit = await withCompany(company.organizationId, (tx) =>
      tx.auditLog.findMany({ where: { action: "invoice.storno", subject: `invoice/${id}` } }),
    );
    expect(audit).toHaveLength(1);
  });

  test("whose answer is lost is asked about, never repeated blindly", async () => {
    const { id, number } = await sendOne();
    const before = await callsOf("/sales-invoice/storno");
    await world.control("faults", { path: "/sales-invoice/storno", kind: "lost-answer", times: 1 });
    await ask("storno", id);
    await perform();
    expect(await lastAct(id)).toMatchObject({ state: "done", statusAfter: "Storno" });
    expect(await callsOf("/sales-invoice/storno")).toBe(before + 1);
    expect(await statusAtSef(number)).toBe("Storno");
    expect(kindsOf(await read(company, id))).toContain("actFoundDone");
  });

  test("that SEF did not get is repeated only after its state was asked for twice", async () => {
    const { id, number } = await sendOne();
    const before = await callsOf("/sales-invoice/storno");
    await world.control("faults", { path: "/sales-invoice/storno", kind: "reset", times: 1 });
    await ask("storno", id);
    await perform();
    expect(await lastAct(id)).toMatchObject({ state: "unclear" });
    await perform(later);
    expect(await lastAct(id)).toMatchObject({ state: "done" });
    expect(await callsOf("/sales-invoice/storno")).toBe(before + 2);
    expect(await statusAtSef(number)).toBe("Storno");
    expect(kindsOf(await read(company, id)).filter((kind) => kind === "actUnclear")).toHaveLength(1);
  });

  test("left in the hands of a dead worker begins with a look at the state", async () => {
    const { id, number } = await sendOne();
    await ask("storno", id);
    await withCompany(company.organizationId, async (tx) => {
      const connection = await loadConnection(tx, company.organizationId, "sandbox");
      if (connection) await claimNextAct(tx, connection, "00000000-0000-4000-8000-00000000dead", new Date());
    });
    const [document] = (await world.documents()).filter((each) => each.number === number);
    const { apiKey } = world.companies[0]?.company ?? { apiKey: "" };
    const storno = () =>
      fetch(`${world.sandbox.url}/api/publicApi/sales-invoice/storno`, {
        method: "POST",
        headers: { ApiKey: apiKey, "Content-Type": "application/json" },
        body: JSON.stringify({ invoiceId: document?.salesInvoiceId, stornoComment: comment }),
      });
    // This one does not go through our gate: SEF may find that the key is too fast.
    await expect.poll(async () => (await storno()).status !== 429, { timeout: 5_000 }).toBe(true);
    const before = await callsOf("/sales-invoice/storno");
    await world.settle(async () => (await lastAct(id)).state === "done");
    expect(await callsOf("/sales-invoice/storno")).toBe(before);
  });

  test("is refused before any call while another document that refers to it stands", async () => {
    const advance = await sendOne();
    const final = await sendOne();
    await withCompany(company.organizationId, async (tx) => {
      const row = await tx.invoice.findFirstOrThrow({ where: { id: final.id } });
      const reference = { number: advance.number, issueDate: null, typeCode: "386" };
      const document = { ...Object(row.document), billingReferences: [reference] };
      await tx.invoice.updateMany({ where: { id: final.id }, data: { document } });
    });
    await expect(ask("storno", advance.id)).rejects.toMatchObject({ code: "ACT_DEPENDANTS_FIRST" });
    expect((await read(company, advance.id)).dependants).toEqual([
      { id: final.id, number: final.number, typeCode: "380" },
    ]);
    await ask("storno", final.id);
    await world.settle(async () => (await lastAct(final.id)).state === "done");
    await ask("storno", advance.id);
    await world.settle(async () => (await lastAct(advance.id)).state === "done");
    expect(await statusAtSef(advance.number)).toBe("Storno");
  });

  test("wants a reason", async () => {
    const { id } = await sendOne();
    await expect(ask("storno", id, "  ")).rejects.toMatchObject({ code: "COMMENT_MISSING" });
  });
});

describe("cancel", () => {
  test("is not for what the buyer has", async () => {
    const { id } = await sendOne();
    await expect(ask("cancel", id)).rejects.toMatchObject({ code: "ACT_NOT_POSSIBLE" });
  });

  test("closes what SEF could not deliver", async () => {
    await world.control("knobs", { cirFailure: true });
    counter += 1;
    const number = `RADNJA-${counter}`;
    const id = await copyDraft(company, "2026-104", number);
    await withCompany(company.organizationId, (tx) =>
      tx.invoice.updateMany({ where: { id }, data: { sendToCir: "Yes" } }),
    );
    await queueInvoice(company, id);
    await world.settle(async () => (await read(company, id)).sef?.status === "Mistake");
    await world.control("knobs", { cirFailure: false });
    expect((await read(company, id)).allowed).toMatchObject({ cancel: true, storno: false });
    await ask("cancel", id);
    await world.settle(async () => (await lastAct(id)).state === "done");
    expect(await statusAtSef(number)).toBe("Cancelled");
  });
});

describe("a purchase", () => {
  async function receiveOne(
    content: (number: string) => object = (number) => ({ number }),
  ): Promise<{ id: string; number: string }> {
    counter += 1;
    const number = `ULAZNA-${counter}`;
    const buyerPib = world.companies[0]?.company.pib;
    const parties = { supplierPib: sandboxParties.supplier.pib, buyerPib };
    await world.control("inject-purchase", { ...parties, ...content(number) });
    let id = "";
    await world.settle(async () => {
      const row = await withCompany(company.organizationId, (tx) =>
        tx.invoice.findFirst({ where: { direction: "purchase", number } }),
      );
      id = row?.id ?? "";
      return id !== "";
    });
    return { id, number };
  }
  const purchase = (id: string): Promise<Purchase> => getPurchase(company, id);

  test("is accepted, and its supplier sees it", async () => {
    const { id, number } = await receiveOne();
    await ask("accept", id, null);
    await world.settle(async () => (await lastAct(id)).state === "done");
    expect(await statusAtSef(number)).toBe("Approved");
    expect((await purchase(id)).sef.status).toBe("Approved");
    expect((await purchase(id)).allowed).toMatchObject({ accept: false, reject: false });
  });

  test("is rejected with the reason that the supplier reads", async () => {
    const { id, number } = await receiveOne();
    await expect(ask("reject", id, null)).rejects.toMatchObject({ code: "COMMENT_MISSING" });
    await ask("reject", id);
    await world.settle(async () => (await lastAct(id)).state === "done");
    expect(await statusAtSef(number)).toBe("Rejected");
    expect((await purchase(id)).sef.comment).toBe(comment);
  });

  /** Decides on SEF's own portal, behind our back. */
  async function decideElsewhere(number: string): Promise<void> {
    const [document] = (await world.documents()).filter((each) => each.number === number);
    await world.control("buyer", { salesInvoiceId: document?.salesInvoiceId, action: "accept" });
  }

  test("that was decided elsewhere is not called about again: the conflict is told", async () => {
    const { id, number } = await receiveOne();
    const before = await callsOf("/purchase-invoice/acceptRejectPurchaseInvoice");
    await ask("reject", id);
    await decideElsewhere(number);
    await perform();
    expect(await lastAct(id)).toMatchObject({
      state: "refused",
      failure: { code: "ACT_NOT_POSSIBLE", message: "Approved" },
    });
    expect(await callsOf("/purchase-invoice/acceptRejectPurchaseInvoice")).toBe(before);
    expect((await purchase(id)).sef.status).toBe("Approved");
  });

  /** The deadline rejects at once. */
  async function receiveRejected() {
    await world.control("knobs", { remindAfterDays: 0, rejectAfterDays: 0 });
    const received = await receiveOne();
    await world.settle(async () => (await purchase(received.id)).sef.status === "Rejected");
    await world.control("knobs", { remindAfterDays: 15, rejectAfterDays: 20 });
    return received;
  }

  test.each(["200-success-false", "400"])(
    "a refusal that comes as %s is a refusal",
    async (acceptConflict) => {
      await world.control("knobs", { acceptConflict, lateAccept: false });
      const { id } = await receiveRejected();
      expect((await purchase(id)).allowed).toMatchObject({ accept: true, reject: false, late: true });
      await ask("accept", id, null);
      await world.settle(async () => (await lastAct(id)).state === "refused");
      expect((await purchase(id)).sef.status).toBe("Rejected");
      expect(kindsOf(await purchase(id))).toContain("actRefused");
      await world.control("knobs", { acceptConflict: "200-success-false", lateAccept: true });
    },
  );

  test("rejected by the deadline can be accepted late where SEF lets it", async () => {
    const { id, number } = await receiveRejected();
    await ask("accept", id, null);
    await world.settle(async () => (await lastAct(id)).state === "done");
    expect(await statusAtSef(number)).toBe("Approved");
  });

  test("with lines of reverse charge takes the VAT that the buyer has reckoned, to the para", async () => {
    const golden = goldenXml("380-reverse-charge").toString("utf8");
    const { id, number } = await receiveOne((own) => ({
      xml: golden.replace(/(<cbc:ID>)[^<]+/, `$1${own}`),
    }));
    await requestAct(company, { kind: "reverse_charge", invoiceId: id, comment: null, vatAmount: "1234.56" });
    await world.settle(async () => (await lastAct(id)).state === "done");
    const [document] = (await world.documents()).filter((each) => each.number === number);
    expect(document?.reverseChargeVat).toBe("1234.56");
  });

  test("without a line of reverse charge takes no VAT of the buyer", async () => {
    const { id } = await receiveOne();
    const act = { kind: "reverse_charge", invoiceId: id, comment: null, vatAmount: "100.00" } as const;
    await expect(requestAct(company, act)).rejects.toMatchObject({ code: "ACT_NO_REVERSE_CHARGE" });
  });
});
