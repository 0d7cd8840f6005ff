import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { requestSubscription } from "#server/companies/subscribe-all.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays } from "#server/domain/civil-date.ts";
import { getExchange } from "#server/sync/get-exchange.ts";
import { pollDocuments } from "#server/sync/poll-documents.ts";
import { sweepCompany } from "#server/sync/sweep-company.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { dayMs, openSyncWorld, type SyncWorld, trialLines } from "#tests/support/sync-world.ts";

// Hundreds of lists and documents: patience for a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let sync: SyncWorld;
beforeAll(async () => {
  sync = await openSyncWorld();
});
afterAll(() => sync.close());

describe("sweeps", () => {
  const sweep = async () => {
    await sweepCompany({ organizationId: sync.company.organizationId, environment: "sandbox" }, sync.clock);
    await runJobs();
  };

  test("after 45 days without any, every missed day of the last thirty and the gap before are made up for", async () => {
    await sync.owner.query(
      `INSERT INTO sync_stream (organization_id, environment, stream, swept_through)
       SELECT $1, 'sandbox', stream, $2::date FROM unnest(ARRAY['changes-sales', 'changes-purchase']) AS stream`,
      [sync.company.organizationId, addDays(sync.today(), -1)],
    );
    for (const days of [5, 20, 19]) {
      await sync.advance(days);
      await sync.documents(1, 1);
    }
    await sync.advance(1);
    const before = [await sync.here("sales"), await sync.here("purchase")];
    await sweep();
    expect([await sync.here("sales"), await sync.here("purchase")]).toEqual(before.map((each) => each + 3));
    const { streams } = await getExchange(sync.company, sync.clock);
    const swept = streams.filter(({ stream }) => stream.startsWith("changes"));
    expect(swept.map(({ sweptThrough }) => sweptThrough)).toEqual([
      addDays(sync.today(), -1),
      addDays(sync.today(), -1),
    ]);
    expect(swept.map(({ missed }) => missed > 0)).toEqual([true, true]);
  });

  test("the second of a day writes nothing", async () => {
    const before = await sync.fingerprint();
    const runs = await withCompany(sync.company.organizationId, (tx) =>
      tx.syncRun.count({ where: { kind: "changes" } }),
    );
    await sweep();
    expect(await sync.fingerprint()).toEqual(before);
    expect(
      await withCompany(sync.company.organizationId, (tx) =>
        tx.syncRun.count({ where: { kind: "changes" } }),
      ),
    ).toBe(runs);
    // Even the days themselves read once more change nothing.
    await sync.owner.query("UPDATE sync_stream SET swept_through = swept_through - 3");
    await sweep();
    expect(await sync.fingerprint()).toEqual(before);
  });

  test("doubled and shuffled notifications leave nothing for the sweep to find", async () => {
    await sync.world.control("knobs", { deliveryDropRate: 0, deliveryDuplicates: 1, deliveryReorder: true });
    const missed = async () =>
      (await getExchange(sync.company, sync.clock)).streams.map((each) => each.missed);
    // What was lost up to here is found first.
    await sync.advance(1);
    await requestSubscription({ organizationId: sync.company.organizationId, environment: "sandbox" });
    await sync.world.settle(everythingDelivered);
    await sweep();
    const before = await missed();
    const parties = { supplierPib: sandboxParties.supplier.pib, buyerPib: sync.pib };
    await sync.inOwnWorld("inject-purchase", { ...parties, number: "DUPLO-1", lines: trialLines });
    await sync.world.settle(async () => (await numbered("DUPLO-1")) === 1);
    await sync.advance(1);
    await sync.world.settle(everythingDelivered);
    await sweep();
    expect(await missed()).toEqual(before);
    expect(await numbered("DUPLO-1")).toBe(1);
  });
});

describe("a document of which no notification comes", () => {
  test("is followed by asking, and not asked about again before its time", async () => {
    await sync.documents(0, 1);
    await sync.manual(sync.today(), sync.today());
    const number = sync.lastNumber();
    const find = () =>
      withCompany(sync.company.organizationId, (tx) =>
        tx.sefInvoice.findFirstOrThrow({ where: { invoice: { number, direction: "sales" } } }),
      );
    const sent = await find();
    await sync.world.control("buyer", {
      salesInvoiceId: Number(sent.sefInvoiceId),
      action: "accept",
      comment: null,
    });
    await sync.owner.query("UPDATE sef_invoice SET next_poll_at = NULL WHERE id <> $1", [sent.id]);
    await sync.owner.query("UPDATE sef_invoice SET next_poll_at = now() WHERE id = $1", [sent.id]);
    await pollDocuments({ organizationId: sync.company.organizationId, environment: "sandbox" }, sync.clock);
    const after = await find();
    expect(after.status).toBe("Approved");
    expect(after.nextPollAt?.getTime()).toBeGreaterThan(Date.now() + 6 * dayMs);
    const events = await withCompany(sync.company.organizationId, (tx) =>
      tx.statusEvent.findMany({ where: { invoiceId: after.invoiceId ?? "", sefStatus: "Approved" } }),
    );
    expect(events.map(({ cause }) => cause)).toEqual(["poll"]);
  });
});

/** The time-outs that happened on the way have been told, too. */
async function everythingDelivered(): Promise<boolean> {
  const answer: { deliveries: { outcome: string }[] } = await (
    await fetch(`${sync.world.sandbox.url}/__sim/deliveries`)
  ).json();
  return answer.deliveries.every(({ outcome }) => outcome !== "waiting");
}

const numbered = (number: string) =>
  withCompany(sync.company.organizationId, (tx) => tx.invoice.count({ where: { number } }));
