import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { withCompany } from "#server/db/company.ts";
import { purchaseFilterSchema } from "#server/domain/listing/purchase-query.ts";
import { salesFilterSchema } from "#server/domain/listing/sales-query.ts";
import { AppError } from "#server/errors.ts";
import { findLastAct } from "#server/exchange/acts/find-act.ts";
import type { BulkRun } from "#server/exchange/bulk/bulk-run.ts";
import { findLatestRun, stopRun } from "#server/exchange/bulk/find-run.ts";
import { startBulkDecision } from "#server/purchases/bulk-decide.ts";
import { countPurchases } from "#server/purchases/list-purchases.ts";
import { planBulkDecision } from "#server/purchases/plan-bulk-decision.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { driveBulkSend, startBulkSend } from "#server/sales/send/bulk-send.ts";
import { planBulkSend } from "#server/sales/send/plan-bulk-send.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { withdrawInvoice } from "#server/sales/send/withdraw-invoice.ts";
import { addListed } from "#tests/support/list-rows.ts";
import { makeMember } from "#tests/support/members.ts";
import { copyDraft, drainOne, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let counter = 0;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterAll(() => world.close());

function copies(from: string, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, () => {
      counter += 1;
      return copyDraft(company, from, `GRUPA-${counter}`);
    }),
  );
}

async function latest(kind: "send" | "accept" = "send"): Promise<BulkRun> {
  const run = await findLatestRun(company, [kind], new Date());
  if (!run) throw new Error("nothing runs");
  return run;
}
const statesOf = (run: BulkRun) => run.items.map(({ state }) => state).sort();
const drive = (runId: string) =>
  driveBulkSend({ organizationId: company.organizationId, environment: "sandbox", runId });

describe("sending many", () => {
  test("one that SEF refuses stops nothing, and each row says how it ended", async () => {
    const { pib } = sandboxParties.rejecting;
    await world.control(`worlds/${company.organizationId}/companies`, {
      companies: [{ pib, active: false }],
    });
    const ids = [
      ...(await copies("2026-103", 2)),
      ...(await copies("2026-102", 1)),
      ...(await copies("2026-103", 2)),
    ];
    await startBulkSend(company, ids);
    await world.settle(async () => (await latest()).state === "finished");
    await world.control(`worlds/${company.organizationId}/companies`, { companies: [{ pib, active: true }] });
    const run = await latest();
    expect(statesOf(run)).toEqual(["done", "done", "done", "done", "refused"]);
    expect(run.items.find(({ state }) => state === "refused")?.code).toBe("ReceiverCompanyNotFound");
    for (const id of ids) {
      const { invoice, state } = await read(company, id);
      const atSef = (await world.documents()).filter(({ number }) => number === invoice.number);
      expect(atSef).toHaveLength(state === "sent" ? 1 : 0);
    }
  });

  test("what cannot be sent is told of before the start, with its findings", async () => {
    const [good = "", bad = ""] = await copies("2026-103", 2);
    await withCompany(company.organizationId, async (tx) => {
      const row = await tx.invoice.findFirstOrThrow({ where: { id: bad } });
      const document = { ...Object(row.document), vatPointCode: null };
      await tx.invoice.updateMany({ where: { id: bad }, data: { document } });
    });
    const plan = await planBulkSend(company, { invoiceIds: [good, bad] });
    expect(plan.sendable).toEqual([good]);
    expect(plan.blocked).toMatchObject([{ id: bad, codes: ["INV-VAT-POINT-MISSING"] }]);
    expect(plan.sums).toEqual([{ currency: "RSD", payable: (await read(company, good)).totals.payable }]);
    const shown = await planBulkSend(company, {
      filter: salesFilterSchema.parse({ tab: "attention", q: "GRUPA" }),
    });
    expect(shown.sendable).toContain(good);
    expect(shown.blocked.map(({ id }) => id)).toContain(bad);
  });

  test("stopped, takes back what has not left and begins nothing more", async () => {
    const ids = await copies("2026-103", 9);
    const { runId } = await startBulkSend(company, ids);
    await drive(runId);
    expect(statesOf(await latest()).filter((state) => state === "started").length).toBeGreaterThan(0);
    await stopRun(company, { runId, kinds: ["send"] });
    await drive(runId);
    expect(await latest()).toMatchObject({ state: "stopped", stoppedBy: company.actor.name });
    expect(new Set(statesOf(await latest()))).toEqual(new Set(["stopped"]));
    for (const id of ids) expect((await read(company, id)).state).toBe("draft");
  });

  test("begun by somebody who was removed since, stops", async () => {
    const { organizationId } = company;
    const [member] = await withCompany(organizationId, (tx) =>
      tx.membership.findMany({ where: { organizationId, role: "accountant" } }),
    );
    const actor = { userId: member?.userId ?? null, name: "Jelena Ilić" };
    const { runId } = await startBulkSend({ ...company, actor }, await copies("2026-103", 8));
    await drive(runId);
    expect(statesOf(await latest())).toContain("started");
    await withCompany(organizationId, (tx) =>
      tx.membership.deleteMany({ where: { organizationId, userId: member?.userId ?? "" } }),
    );
    await drive(runId);
    expect(await latest()).toMatchObject({ state: "stopped", stoppedBy: null });
    expect(new Set(statesOf(await latest()))).toEqual(new Set(["stopped"]));
  });
});

describe("deciding about many purchases", () => {
  test("accepts each, and one that was decided elsewhere only says so", async () => {
    const { organizationId } = company;
    const numbers = ["U-1", "U-2", "U-3"].map((name) => `GRUPNA-${name}`);
    for (const number of numbers) {
      const buyerPib = world.companies[0]?.company.pib;
      await world.control("inject-purchase", { supplierPib: sandboxParties.supplier.pib, buyerPib, number });
    }
    const find = () =>
      withCompany(organizationId, (tx) =>
        tx.invoice.findMany({ where: { direction: "purchase", number: { in: numbers } } }),
      );
    await world.settle(async () => (await find()).length === 3);
    const elsewhere = (await world.documents()).find(({ number }) => number === numbers[1]);
    const { endpoints } = await quietDoors();
    await world.control("buyer", {
      salesInvoiceId: elsewhere?.salesInvoiceId,
      action: "reject",
      comment: "ne",
    });
    const purchaseIds = (await find()).map(({ id }) => id);
    await startBulkDecision(company, { purchaseIds, decision: "accept", comment: null });
    await world.settle(async () => (await latest("accept")).state === "finished");
    await endpoints();
    expect(statesOf(await latest("accept"))).toEqual(["done", "done", "refused"]);
    const statuses = (await world.documents()).filter(({ number }) => numbers.includes(number));
    expect(statuses.map(({ status }) => status).sort()).toEqual(["Approved", "Approved", "Rejected"]);
    const acts = await withCompany(organizationId, (tx) =>
      Promise.all(purchaseIds.map((id) => findLastAct(tx, organizationId, id))),
    );
    expect(acts.map((act) => act?.state).sort()).toEqual(["done", "done", "refused"]);
  });

  test("of all that a filter shows name what nobody has answered, and nothing else", async () => {
    const member = await makeMember("Grupne odluke");
    const purchase = { direction: "purchase", status: "New" } as const;
    const ids = await addListed(member, [
      { ...purchase, payable: "100", issueDate: "2026-05-03" },
      { ...purchase, payable: "250.50", issueDate: "2026-05-04", status: "Seen" },
      { ...purchase, issueDate: "2026-05-05", status: "Approved" },
      { ...purchase, issueDate: "2026-06-01", status: "ReNotified" },
    ]);
    const filter = purchaseFilterSchema.parse({ from: "2026-05-01", to: "2026-05-31" });
    const { rows, beyond } = await planBulkDecision(member, { filter });
    expect(new Set(rows)).toEqual(
      new Set([
        { id: ids[0], payable: "100.00", currency: "RSD" },
        { id: ids[1], payable: "250.50", currency: "RSD" },
      ]),
    );
    expect(beyond).toBe(0);
    expect((await countPurchases(member, { filter })).undecided).toBe(2);
    expect((await countPurchases(member, {})).undecided).toBe(3);
    expect((await countPurchases(member, { filter: { ...filter, tab: "done" } })).undecided).toBe(0);
    await withCompany(member.organizationId, (tx) =>
      tx.documentAct.create({
        data: {
          ...{ organizationId: member.organizationId, environment: member.environment },
          ...{ invoiceId: ids[0] ?? "", kind: "accept", actorName: "Ana", createdAt: new Date() },
        },
      }),
    );
    expect((await planBulkDecision(member, { filter })).rows.map(({ id }) => id)).toEqual([ids[1]]);
  });

  /** SEF's news do not come: the decision elsewhere is not known to us. */
  async function quietDoors() {
    const pib = world.companies[0]?.company.pib;
    const state = await (
      await fetch(`${world.sandbox.url}/__sim/worlds/${company.organizationId}/companies`)
    ).json();
    const before = state.companies.find((each: { pib: string }) => each.pib === pib).endpoints;
    await world.control(`worlds/${company.organizationId}/companies`, {
      companies: [{ pib, endpoints: { incoming: null } }],
    });
    return {
      endpoints: () =>
        world.control(`worlds/${company.organizationId}/companies`, {
          companies: [{ pib, endpoints: before }],
        }),
    };
  }
});

describe("withdrawing against the worker", () => {
  test("has one winner under twenty attempts at once: taken back or sent, never both", async () => {
    const ids = await copies("2026-103", 5);
    const endings = [];
    for (const [round, id] of ids.entries()) {
      await queueInvoice(company, id);
      const worker = () => drainOne(company);
      const withdrawals = Array.from({ length: 20 }, () => () => withdrawInvoice(company, id));
      // The worker comes first, in the middle and last: both ends must occur whoever is quicker.
      withdrawals.splice(round * 5, 0, worker);
      const results = await Promise.allSettled(withdrawals.map((attempt) => attempt()));
      const lost = results.filter((result) => result.status === "rejected");
      for (const { reason } of lost) expect(reason).toMatchObject({ code: "INVOICE_NOT_WITHDRAWABLE" });
      const { state, invoice } = await read(company, id);
      const atSef = (await world.documents()).filter(({ number }) => number === invoice.number);
      expect(reasonsOf(lost).every((reason) => reason instanceof AppError)).toBe(true);
      endings.push({ state, withdrawn: 20 - lost.length, atSef: atSef.length });
    }
    for (const ending of endings) {
      expect([
        { state: "draft", withdrawn: 1, atSef: 0 },
        { state: "sent", withdrawn: 0, atSef: 1 },
      ]).toContainEqual(ending);
    }
  });

  const reasonsOf = (lost: PromiseRejectedResult[]): unknown[] => lost.map(({ reason }) => reason);
});
