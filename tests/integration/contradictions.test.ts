import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { addDays, belgradeDay } from "#server/domain/civil-date.ts";
import type { Change } from "#server/exchange/change.ts";
import { resolveConflict } from "#server/exchange/following/resolve-conflict.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import { listSales } from "#server/sales/list-sales.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { requestSync } from "#server/sync/request-sync.ts";
import { actingAs, makePurchaseToAnswer, makeSentInvoice } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openScriptedSef, type ScriptedSef } from "#tests/support/scripted-sef.ts";

// Each call waits for its place in SEF's limit.
vi.setConfig({ testTimeout: 30_000 });

let sef: ScriptedSef;
let member: Member;

beforeAll(async () => {
  sef = await openScriptedSef();
  process.env.SEFLOW_SANDBOX_URL = sef.url;
  member = await makeMember("Protivrečnosti");
});
afterAll(() => sef.close());

const find = (invoiceId: string) =>
  withCompany(member.organizationId, (tx) =>
    tx.sefInvoice.findFirstOrThrow({ where: { invoiceId }, include: { conflicts: true } }),
  );
const eventsOf = (invoiceId: string) =>
  withCompany(member.organizationId, (tx) =>
    tx.statusEvent.findMany({ where: { invoiceId }, orderBy: { id: "asc" } }),
  );

let news = 0;
/** Lets us look at the document at SEF; with news of SEF's own, as if a notification had come. */
async function look(
  invoiceId: string,
  told: Partial<Pick<Change, "newsStatus" | "occurredAt" | "raw">> = {},
): Promise<void> {
  const { organizationId, environment } = member;
  const { direction, sefInvoiceId } = await find(invoiceId);
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (!connection) throw new Error("no connection");
  news += 1;
  const result = await receiveChange(connection, {
    ...{ organizationId, environment, sefInvoiceId, cause: told.newsStatus ? "push" : "poll" },
    direction: direction === "sales" ? "sales" : "purchase",
    ...{ occurredAt: null, newsStatus: null, raw: {}, dedupeKey: `${direction}/${news}` },
    ...told,
  });
  expect(result.kind).toBe("done");
}

describe("a status that goes backwards", () => {
  test.each(["Sent", "New", "Rejected"])(
    "from Approved to %s is kept beside ours and changes nothing",
    async (told) => {
      const invoiceId = await makeSentInvoice(member);
      sef.say({ Status: "Approved" });
      await look(invoiceId);
      sef.say({ Status: told, Comment: "?" });
      await look(invoiceId);
      await look(invoiceId);
      const document = await find(invoiceId);
      expect(document).toMatchObject({ status: "Approved", sefStatus: "Approved", comment: null });
      expect(document.conflicts).toMatchObject([
        { code: "status_backwards", held: "Approved", told, times: 2, endedAt: null, raw: { Status: told } },
      ]);
      const kinds = (await eventsOf(invoiceId)).map(({ kind, sefStatus }) => sefStatus ?? kind);
      expect(kinds.filter((kind) => kind === "conflictFound")).toHaveLength(1);
      expect(kinds).not.toContain(told);
    },
  );

  test("of a purchase is kept the same way, and ends when SEF agrees again", async () => {
    const invoiceId = await makePurchaseToAnswer(member);
    sef.say({ Status: "Rejected" });
    await look(invoiceId);
    sef.say({ Status: "New" });
    await look(invoiceId);
    expect((await find(invoiceId)).status).toBe("Rejected");
    sef.say({ Status: "Rejected" });
    await look(invoiceId);
    expect((await find(invoiceId)).conflicts).toMatchObject([{ told: "New", endedBy: "agreed" }]);
    expect((await eventsOf(invoiceId)).map(({ kind }) => kind)).toContain("conflictEnded");
  });

  test("is no contradiction when it is only an answer that another one overtook", async () => {
    const invoiceId = await makeSentInvoice(member);
    sef.say({ Status: "Approved" });
    await look(invoiceId);
    await withCompany(member.organizationId, (tx) =>
      tx.sefInvoice.updateMany({
        where: { organizationId: member.organizationId, invoiceId },
        data: { fetchedAt: new Date(Date.now() + 60_000) },
      }),
    );
    sef.say({ Status: "Sent" });
    await look(invoiceId);
    expect((await find(invoiceId)).conflicts).toEqual([]);
  });

  test("that is a late acceptance is followed", async () => {
    const invoiceId = await makeSentInvoice(member);
    sef.say({ Status: "Rejected" });
    await look(invoiceId);
    sef.say({ Status: "Approved" });
    await look(invoiceId);
    expect(await find(invoiceId)).toMatchObject({ status: "Approved", conflicts: [] });
  });
});

describe("a person's decision about it", () => {
  async function dispute(): Promise<{ invoiceId: string; conflictId: string }> {
    const invoiceId = await makeSentInvoice(member);
    sef.say({ Status: "Approved" });
    await look(invoiceId);
    sef.say({ Status: "Sent" });
    await look(invoiceId);
    const [conflict] = (await find(invoiceId)).conflicts;
    return { invoiceId, conflictId: conflict?.id ?? "" };
  }
  const listed = async (tab: "attention" | "waiting" | "done") =>
    (await listSales(actingAs(member), { filter: { tab } })).items.map(({ id }) => id);

  test("is asked for, and takes over what SEF says", async () => {
    const { invoiceId, conflictId } = await dispute();
    expect(await listed("attention")).toContain(invoiceId);
    expect(await listed("done")).not.toContain(invoiceId);
    await resolveConflict(actingAs(member), { invoiceId, direction: "sales", conflictId, endedBy: "taken" });
    expect(await find(invoiceId)).toMatchObject({ status: "Sent", settledAt: null, settledBy: null });
    expect(await listed("waiting")).toContain(invoiceId);
    await look(invoiceId);
    expect((await find(invoiceId)).conflicts).toMatchObject([
      { endedBy: "taken", actorName: "Ana Petrović" },
    ]);
    const told = (await eventsOf(invoiceId)).find(({ kind }) => kind === "conflictEnded");
    expect(told).toMatchObject({ cause: "user", actorName: "Ana Petrović", details: { endedBy: "taken" } });
  });

  test("keeps ours, and the same word of SEF is no news again", async () => {
    const { invoiceId, conflictId } = await dispute();
    await resolveConflict(actingAs(member), { invoiceId, direction: "sales", conflictId, endedBy: "kept" });
    await look(invoiceId);
    expect(await find(invoiceId)).toMatchObject({ status: "Approved", conflicts: [{ endedBy: "kept" }] });
    expect(await listed("attention")).not.toContain(invoiceId);
  });
});

test("SEF's last word and a prediction that differs from it are both kept, and the timeline says so", async () => {
  const invoiceId = await makeSentInvoice(member);
  const { organizationId } = member;
  const dayMs = 86_400_000;
  await withCompany(organizationId, (tx) =>
    tx.sefInvoice.updateMany({
      where: { organizationId, invoiceId },
      data: { sentAt: new Date(Date.now() - 17 * dayMs) },
    }),
  );
  sef.say({ Status: "Sent", LastModifiedUtc: new Date(Date.now() - 17 * dayMs).toISOString() });
  await look(invoiceId);
  // Without a word, three days before the second term can end.
  sef.say({ Status: "Rejected", LastModifiedUtc: new Date().toISOString() });
  await look(invoiceId);
  const rows = await withCompany(organizationId, (tx) =>
    tx.documentDeadline.findMany({ where: { invoiceId, kind: "rejection" } }),
  );
  expect(rows).toMatchObject([
    {
      consequence: "deemedRejected",
      state: "contradicted",
      endedReason: "otherDay",
      endedStatus: "Rejected",
    },
  ]);
  expect(await find(invoiceId)).toMatchObject({ status: "Rejected", settledBy: "silence" });
  expect((await eventsOf(invoiceId)).map(({ kind }) => kind)).toContain("deadlineContradicted");
});

test("a reminder that is told of late moves the second term back to its own day, and the old day is withdrawn", async () => {
  const invoiceId = await makePurchaseToAnswer(member);
  const { organizationId } = member;
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  await withCompany(organizationId, (tx) =>
    tx.sefInvoice.updateMany({ where: { organizationId, invoiceId }, data: { sentAt: ago(17) } }),
  );
  // A poll sees it today; the notification of two days ago comes in afterwards.
  sef.say({ Status: "ReNotified", LastModifiedUtc: new Date().toISOString() });
  await look(invoiceId);
  await look(invoiceId, { newsStatus: "ReNotified", occurredAt: ago(2), raw: { EventId: 7 } });
  const rows = await withCompany(organizationId, (tx) =>
    tx.documentDeadline.findMany({ where: { invoiceId, kind: "rejection" }, orderBy: { id: "asc" } }),
  );
  const inDays = (days: number) => addDays(belgradeDay(new Date()), days);
  expect(rows.map(({ earliest, state }) => [earliest.toISOString().slice(0, 10), state])).toEqual([
    [inDays(5), "withdrawn"],
    [inDays(3), "running"],
  ]);
});

describe("a date that cannot be right", () => {
  test.each(["9999-12-31T23:59:59+00:00", "1970-01-01T00:00:00+00:00", "2026-13-45T99:99:99", "yesterday"])(
    "in the answer (%s) is kept as it came and nothing is reckoned from it",
    async (LastModifiedUtc) => {
      const invoiceId = await makePurchaseToAnswer(member);
      sef.say({ Status: "ReNotified", LastModifiedUtc });
      await look(invoiceId);
      await look(invoiceId);
      const document = await find(invoiceId);
      expect(document.conflicts).toMatchObject([
        { code: "impossible_date", field: "LastModifiedUtc", told: LastModifiedUtc, times: 1 },
      ]);
      expect(document.lastModifiedAt).toBeNull();
      expect(Math.abs(Date.now() - (document.renotifiedAt?.getTime() ?? 0))).toBeLessThan(60_000);
    },
  );

  test("in the news does not move the timeline", async () => {
    const invoiceId = await makeSentInvoice(member);
    sef.say({ Status: "Approved" });
    const raw = { EventId: 1, Date: "9999-12-31T23:59:59", NewInvoiceStatus: "Approved" };
    await look(invoiceId, { newsStatus: "Approved", occurredAt: new Date("9999-12-31T22:59:59Z"), raw });
    const document = await find(invoiceId);
    expect(document.conflicts).toMatchObject([{ code: "impossible_date", field: "Date", raw }]);
    const events = await eventsOf(invoiceId);
    const told = events.find(({ sefStatus }) => sefStatus === "Approved");
    expect(told?.raw).toEqual(raw);
    expect(told?.occurredAt.getTime()).toBeLessThan(Date.now() + 60_000);
  });
});

describe("the day of sending by SEF's list", () => {
  async function sweep(SentDate: unknown, status: string, sefInvoiceId: bigint): Promise<void> {
    sef.list([{ InvoiceId: Number(sefInvoiceId), Status: status, SentDate }]);
    const day = belgradeDay(new Date());
    await requestSync(actingAs(member), { dateFrom: addDays(day, -1), dateTo: day, status: null });
    await runJobs();
  }

  test.each([
    [null, "missing_date", ""],
    ["", "missing_date", ""],
    ["2199-01-01T08:00:00", "impossible_date", "2199-01-01T08:00:00"],
    ["2026-11-20T99:99:99", "impossible_date", "2026-11-20T99:99:99"],
    ["31.12.2026", "impossible_date", "31.12.2026"],
    [17, "impossible_date", "17"],
  ])("SentDate %j is kept as a conflict, once", async (SentDate, code, told) => {
    const invoiceId = await makePurchaseToAnswer(member);
    const { sefInvoiceId } = await find(invoiceId);
    await sweep(SentDate, "New", sefInvoiceId);
    await sweep(SentDate, "New", sefInvoiceId);
    const document = await find(invoiceId);
    expect(document.sentAt).toBeNull();
    expect(document.conflicts).toMatchObject([{ code, field: "SentDate", told }]);
  });

  test("fills what no notification told, and another day later on is said", async () => {
    const invoiceId = await makePurchaseToAnswer(member);
    const { sefInvoiceId } = await find(invoiceId);
    await sweep("2026-11-20T00:30:00.1234567", "New", sefInvoiceId);
    expect((await find(invoiceId)).sentAt?.toISOString()).toBe("2026-11-19T23:30:00.123Z");
    await sweep("2026-11-21T10:00:00", "New", sefInvoiceId);
    const events = await eventsOf(invoiceId);
    expect(events.filter(({ kind }) => kind === "sentDateChanged").map(({ details }) => details)).toEqual([
      { before: "2026-11-20", after: "2026-11-21" },
    ]);
    expect((await find(invoiceId)).conflicts).toEqual([]);
  });
});
