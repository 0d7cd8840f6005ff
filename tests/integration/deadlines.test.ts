import { beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { storeInRegister } from "#server/db/register.ts";
import { getDocumentDeadlines } from "#server/deadlines/get-document-deadlines.ts";
import { sweepAllDeadlines, sweepDeadlines } from "#server/deadlines/sweep-deadlines.ts";
import { belgradeInstant, civilDate } from "#server/domain/civil-date.ts";
import { refreshDeadlines } from "#server/exchange/refresh-deadlines.ts";
import { updatePartner } from "#server/partners/update-partner.ts";
import { actingAs, freshPib } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";
import { runJobs } from "#tests/support/run-jobs.ts";

/** Noon in Belgrade. */
const noon = (day: string) => belgradeInstant(civilDate(day), "12:00");

let member: Member;
beforeAll(async () => {
  member = await makeMember("Rokovi d.o.o.", freshPib());
});

let lastId = 0;

type Wanted = {
  direction?: "sales" | "purchase";
  status?: string;
  sentAt?: Date | null;
  kind?: string;
  jbkjs?: string | null;
  pib?: string;
  dueDate?: string | null;
  by?: Member;
};

/** A document at SEF, sent on Monday 5 October 2026 unless told otherwise, and its partner. */
async function makeDocument(wanted: Wanted = {}): Promise<{ invoiceId: string; partnerId: string }> {
  const { organizationId, environment } = wanted.by ?? member;
  const { direction = "sales", kind = "company", jbkjs = null, pib = freshPib(), dueDate = null } = wanted;
  const { status = direction === "sales" ? "Sent" : "New", sentAt = noon("2026-10-05") } = wanted;
  lastId += 1;
  return withCompany(organizationId, async (tx) => {
    const partner = await tx.partner.create({
      data: { organizationId, environment, kind, name: `Partner ${lastId}`, pib, jbkjs, isCustomer: true },
    });
    const amounts = { taxExclusive: "100", taxTotal: "20", payable: "120", currency: "RSD" };
    const { id } = await tx.invoice.create({
      data: {
        ...{ organizationId, environment, direction, typeCode: "380", partnerId: partner.id, ...amounts },
        document: { buyer: { pib, jbkjs }, deliveryDate: "2026-10-05" },
        number: `R-${lastId}`,
        issueDate: new Date("2026-10-05"),
        dueDate: dueDate === null ? null : new Date(dueDate),
        state: direction === "sales" ? "sent" : null,
      },
    });
    const sefInvoiceId = BigInt(900_000 + lastId);
    await tx.sefInvoice.create({
      data: {
        ...{ organizationId, environment, direction, sefInvoiceId, invoiceId: id },
        ...{ status, sefStatus: status, sentAt },
      },
    });
    return { invoiceId: id, partnerId: partner.id };
  });
}

type SefWord = { status?: string; sefStatus?: string; sentAt?: Date; settledAt?: Date; settledBy?: string };

/** SEF says something else of it; the deadlines follow in the same transaction. */
async function sefSays(invoiceId: string, data: SefWord, on: string): Promise<void> {
  await withCompany(member.organizationId, async (tx) => {
    await tx.sefInvoice.updateMany({ where: { organizationId: member.organizationId, invoiceId }, data });
    await refreshDeadlines(tx, member, [invoiceId], { cause: "poll", now: noon(on) });
  });
}
const status = (text: string) => ({ status: text, sefStatus: text });

function sweep(on: string, by: Member = member): Promise<void> {
  const { organizationId, environment } = by;
  return sweepDeadlines({ organizationId, environment }, () => noon(on));
}

/** "kind/assumption earliest state reason", what runs first. */
async function deadlinesOf(invoiceId: string, by: Member = member): Promise<string[]> {
  const { running, ended } = await getDocumentDeadlines(by, invoiceId);
  const name = (kind: string, assumption: string | null) => (assumption ? `${kind}/${assumption}` : kind);
  return [
    ...running.map(({ kind, assumption, earliest }) => `${name(kind, assumption)} ${earliest}`),
    ...ended
      .map((row) => `${name(row.kind, row.assumption)} ${row.earliest} ${row.state} ${row.endedReason}`)
      .sort(),
  ];
}

async function alertsOf(invoiceId: string | null, by: Member = member): Promise<string[]> {
  const { organizationId } = by;
  const rows = await withCompany(organizationId, (tx) =>
    tx.deadlineAlert.findMany({
      where: { organizationId, invoiceId },
      orderBy: [{ createdAt: "asc" }, { kind: "asc" }, { assumption: "asc" }],
    }),
  );
  return rows.map(({ kind, assumption, due, stage, withdrawnReason }) =>
    [assumption ? `${kind}/${assumption}` : kind, due.toISOString().slice(0, 10), stage, withdrawnReason]
      .filter(Boolean)
      .join(" "),
  );
}

async function eventsOf(invoiceId: string) {
  const { organizationId } = member;
  const rows = await withCompany(organizationId, (tx) =>
    tx.statusEvent.findMany({
      where: { organizationId, invoiceId, kind: { in: ["deadlineChanged", "deadlineContradicted"] } },
      orderBy: { id: "asc" },
    }),
  );
  return rows.map(({ kind, details }) => ({ kind, ...Object(details) }));
}

describe("an alert", () => {
  test("is written once for a stage, however often the sweep runs", async () => {
    const { invoiceId } = await makeDocument();
    await sweep("2026-10-14");
    expect(await alertsOf(invoiceId)).toEqual([]);
    for (const day of ["2026-10-15", "2026-10-15", "2026-10-16"]) await sweep(day);
    expect(await alertsOf(invoiceId)).toEqual(["response 2026-10-20 before5"]);
    await sweep("2026-10-20");
    expect(await alertsOf(invoiceId)).toEqual(["response 2026-10-20 before5", "response 2026-10-20 lastDay"]);
  });

  test("whose facts change is taken back, one new one follows, and the timeline says why", async () => {
    const { invoiceId } = await makeDocument();
    await sweep("2026-10-15");
    await sefSays(invoiceId, { sentAt: noon("2026-10-06") }, "2026-10-15");
    expect(await alertsOf(invoiceId)).toEqual(["response 2026-10-20 before5 delivery"]);
    expect(await eventsOf(invoiceId)).toEqual([
      {
        kind: "deadlineChanged",
        deadline: "response",
        consequence: "renotified",
        before: "2026-10-20",
        after: "2026-10-21",
        reason: "delivery",
        sefStatus: "Sent",
      },
    ]);
    for (let run = 0; run < 2; run += 1) await sweep("2026-10-16");
    expect(await alertsOf(invoiceId)).toEqual([
      "response 2026-10-20 before5 delivery",
      "response 2026-10-21 before5",
    ]);
  });

  test("is not told to anybody twice when a person of the company is told of it", async () => {
    const by = await makeMember("Obavešteni d.o.o.", freshPib());
    const { invoiceId } = await makeDocument({ by });
    for (let run = 0; run < 2; run += 1) await sweep("2026-10-20", by);
    const told = await withCompany(by.organizationId, (tx) =>
      tx.notification.count({ where: { invoiceId } }),
    );
    expect([await alertsOf(invoiceId, by), told]).toEqual([["response 2026-10-20 lastDay"], 1]);
  });
});

describe("a document", () => {
  test("that is answered in time meets its deadlines", async () => {
    const { invoiceId } = await makeDocument();
    await sweep("2026-10-06");
    await sefSays(invoiceId, { ...status("Approved"), settledAt: noon("2026-10-09") }, "2026-10-09");
    expect(await deadlinesOf(invoiceId)).toEqual([
      "rejection 2026-10-25 met answered",
      "response 2026-10-20 met answered",
    ]);
  });

  test("of a private buyer that is silent runs into the second term, and out of it", async () => {
    const { invoiceId } = await makeDocument();
    await sweep("2026-10-06");
    await sweep("2026-10-21");
    expect(await deadlinesOf(invoiceId)).toEqual([
      "rejection 2026-10-25",
      "response 2026-10-20 lapsed dayPassed",
    ]);
    const silent = { settledAt: noon("2026-10-27"), settledBy: "silence" };
    await sefSays(invoiceId, { ...status("Rejected"), ...silent }, "2026-10-27");
    expect(await deadlinesOf(invoiceId)).toEqual([
      "rejection 2026-10-25 lapsed silence",
      "response 2026-10-20 lapsed dayPassed",
    ]);
  });

  test("that SEF settles otherwise keeps both words, and the timeline says that they differ", async () => {
    const { invoiceId } = await makeDocument({ kind: "public_body", jbkjs: "10520" });
    await sweep("2026-10-06");
    const silent = { settledAt: noon("2026-10-22"), settledBy: "silence" };
    await sefSays(invoiceId, { ...status("Rejected"), ...silent }, "2026-10-22");
    const { ended } = await getDocumentDeadlines(member, invoiceId);
    expect(ended.map(({ consequence, endedStatus, state }) => ({ consequence, endedStatus, state }))).toEqual(
      [{ consequence: "deemedAccepted", endedStatus: "Rejected", state: "contradicted" }],
    );
    expect((await eventsOf(invoiceId)).map(({ kind }) => kind)).toEqual(["deadlineContradicted"]);
  });

  test("that is taken back has no deadline any more, and its alerts are withdrawn", async () => {
    const { invoiceId } = await makeDocument();
    await sweep("2026-10-20");
    await sefSays(invoiceId, status("Storno"), "2026-10-20");
    expect(await deadlinesOf(invoiceId)).toEqual([
      "rejection 2026-10-25 withdrawn takenBack",
      "response 2026-10-20 withdrawn takenBack",
    ]);
    expect(await alertsOf(invoiceId)).toEqual(["response 2026-10-20 lastDay takenBack"]);
  });

  test("whose due date passes without a word is not called unpaid for ever", async () => {
    const { invoiceId } = await makeDocument({ ...{ status: "Approved", dueDate: "2026-10-30" } });
    await sweep("2026-10-30");
    await sweep("2026-10-31");
    expect(await alertsOf(invoiceId)).toEqual(["payment 2026-10-30 lastDay"]);
    expect(await deadlinesOf(invoiceId)).toEqual(["payment 2026-10-30 lapsed dayPassed"]);
  });

  test("that we bought has our own deadline and the earlier one of the deduction", async () => {
    const { invoiceId } = await makeDocument({ direction: "purchase", sentAt: noon("2026-11-01") });
    await sweep("2026-11-02");
    expect(await deadlinesOf(invoiceId)).toEqual([
      "inputVat 2026-11-10",
      "response 2026-11-16",
      "rejection 2026-11-21",
    ]);
  });
});

describe("a buyer of whom nobody knows whether it is public", () => {
  test("has both outcomes side by side, and one of them when it is known", async () => {
    const { invoiceId, partnerId } = await makeDocument({ kind: "public_body" });
    await sweep("2026-10-15");
    expect(await deadlinesOf(invoiceId)).toEqual([
      "response/public 2026-10-20",
      "response/private 2026-10-20",
      "rejection/private 2026-10-25",
    ]);
    expect(await alertsOf(invoiceId)).toEqual([
      "response/private 2026-10-20 before5",
      "response/public 2026-10-20 before5",
    ]);
    const form = { street: null, city: null, postalCode: null, email: null, paymentTermDays: null };
    await updatePartner(
      actingAs(member),
      { partnerId, version: 1, name: "Javno preduzeće", kind: "company", jbkjs: null, ...form },
      () => noon("2026-10-16"),
    );
    expect((await deadlinesOf(invoiceId)).slice(0, 2)).toEqual([
      "response 2026-10-20",
      "rejection 2026-10-25",
    ]);
    expect((await eventsOf(invoiceId)).map(({ reason }) => reason)).toEqual(["buyerKind", "buyerKind"]);
  });

  test("is one that SEF's register calls public and the user does not", async () => {
    const pib = freshPib();
    const row = { pib, jbkjs: "82710", registrationNumber: "07020171", name: "Vodovod" };
    await storeInRegister(member.environment, "00000000-0000-4000-8000-000000000001", [row]);
    const { invoiceId } = await makeDocument({ pib });
    await sweep("2026-10-06");
    expect((await deadlinesOf(invoiceId))[0]).toBe("response/public 2026-10-20");
    const known = await makeDocument({ pib, kind: "public_body", jbkjs: "82710" });
    await sweep("2026-10-06");
    expect(await deadlinesOf(known.invoiceId)).toEqual(["response 2026-10-20"]);
  });
});

test("a day off that an operator adds moves the latest day of what runs, with the next sweep", async () => {
  const by = await makeMember("Praznik d.o.o.", freshPib());
  const { invoiceId } = await makeDocument({ by });
  await sweep("2026-10-06", by);
  const latest = async () =>
    (await getDocumentDeadlines(by, invoiceId)).running.map(({ kind, latest: day }) => `${kind} ${day}`);
  expect(await latest()).toEqual(["response 2026-10-20", "rejection 2026-10-26"]);
  const day = new Date("2026-10-26");
  await withCompany(by.organizationId, (tx) =>
    tx.extraHoliday.create({ data: { day, name: "Dan žalosti" } }),
  );
  await sweep("2026-10-06", by);
  await withCompany(by.organizationId, (tx) => tx.extraHoliday.delete({ where: { day } }));
  expect(await latest()).toEqual(["response 2026-10-20", "rejection 2026-10-27"]);
});

describe("the company's own deadlines", () => {
  test("are told once a stage, and taken back when the company files by the quarter", async () => {
    const by = await makeMember("Obveznik d.o.o.", freshPib());
    for (const day of ["2026-11-10", "2026-11-10", "2026-11-12", "2026-11-14"]) await sweep(day, by);
    const told = ["vatRecording 2026-11-12 before2", "vatRecording 2026-11-12 lastDay"];
    expect(await alertsOf(null, by)).toEqual([...told, "vatReturn 2026-11-16 before2"]);
    // The nearer stage of the recording has taken the place of the one before.
    const unread = await withCompany(by.organizationId, (tx) =>
      tx.notification.count({ where: { invoiceId: null, readAt: null } }),
    );
    expect(unread).toBe(2);
    await withCompany(by.organizationId, (tx) =>
      tx.organization.update({ where: { id: by.organizationId }, data: { vatPeriod: "quarter" } }),
    );
    await sweep("2026-11-15", by);
    expect(await alertsOf(null, by)).toEqual([...told, "vatReturn 2026-11-16 before2 period"]);
  });
});

describe("the sweep", () => {
  test("reaches every company through its jobs, and shows none of them another's rows", async () => {
    const [one, two] = [
      await makeMember("Jedna d.o.o.", freshPib()),
      await makeMember("Dve d.o.o.", freshPib()),
    ];
    const own = [
      await makeDocument({ by: one, sentAt: new Date() }),
      await makeDocument({ by: two, sentAt: new Date() }),
    ];
    await sweepAllDeadlines();
    await runJobs();
    expect(await deadlinesOf(own[0]?.invoiceId ?? "", one)).toHaveLength(2);
    expect(await deadlinesOf(own[1]?.invoiceId ?? "", two)).toHaveLength(2);
    await expect(getDocumentDeadlines(two, own[0]?.invoiceId ?? "")).rejects.toThrow(/NOT_FOUND/);
    const seen = await withCompany(two.organizationId, (tx) =>
      tx.documentDeadline.findMany({ select: { organizationId: true } }),
    );
    expect(new Set(seen.map(({ organizationId }) => organizationId))).toEqual(new Set([two.organizationId]));
  });

  test("that was killed in the middle of a company is completed by the next one, and nothing is doubled", async () => {
    const by = await makeMember("Mnogo d.o.o.", freshPib());
    const { invoiceId } = await makeDocument({ by });
    await copyDocument(by, invoiceId, 600);
    // The first page ends with a job for the second, which dies with its worker.
    await sweep("2026-10-15", by);
    const count = () => withCompany(by.organizationId, (tx) => tx.documentDeadline.count());
    expect(await count()).toBe(1000);
    await sweepAllDeadlines();
    await runJobs();
    expect(await count()).toBe(1202);
    await sweepAllDeadlines();
    await runJobs();
    expect(await count()).toBe(1202);
  });
});

/** The same document so many times more. */
async function copyDocument({ organizationId }: Member, invoiceId: string, times: number): Promise<void> {
  await withCompany(organizationId, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO invoice (organization_id, id, environment, direction, type_code, partner_id, document, issue_date,
                           currency, tax_exclusive, tax_total, payable, state, updated_at)
      SELECT organization_id, gen_random_uuid(), environment, direction, type_code, partner_id, document, issue_date,
             currency, tax_exclusive, tax_total, payable, state, updated_at
        FROM invoice, generate_series(1, ${times}) WHERE id = ${invoiceId}::uuid`;
    await tx.$executeRaw`
      INSERT INTO sef_invoice (organization_id, id, environment, direction, sef_invoice_id, invoice_id, status,
                               sef_status, sent_at)
      SELECT i.organization_id, gen_random_uuid(), i.environment, i.direction, 2000000 + row_number() OVER (), i.id,
             'Sent', 'Sent', ${new Date()}
        FROM invoice i WHERE i.id <> ${invoiceId}::uuid`;
    await tx.sefInvoice.updateMany({ where: { invoiceId }, data: { sentAt: new Date() } });
  });
}
