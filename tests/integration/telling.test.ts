import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import type { NewEvent } from "#server/exchange/record-event.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { tellAlerts, type WrittenAlert } from "#server/exchange/tell-alerts.ts";
import { listDigests } from "#server/notifications/list-digests.ts";
import { countUnread, listNotices, markAllRead } from "#server/notifications/list-notices.ts";
import { sendDigest } from "#server/notifications/send-digest.ts";
import { makeSentInvoice } from "#tests/support/documents.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";

let owner: Member;
let viewerId: string;
let invoiceId: string;

beforeAll(async () => {
  delete process.env.SMTP_URL;
  owner = await makeMember("Obaveštena d.o.o.");
  viewerId = (await addMember(owner, "Vida Viđenović", "viewer")).userId;
});
beforeEach(async () => {
  invoiceId = await makeSentInvoice(owner);
});

const at = new Date("2026-11-22T10:00:00Z");

async function happens(event: Partial<NewEvent>): Promise<void> {
  const { organizationId, environment } = owner;
  const own = {
    organizationId,
    environment,
    invoiceId,
    partnerId: null,
    cause: "push",
    occurredAt: at,
  } as const;
  await withCompany(organizationId, (tx) => recordEvent(tx, { ...own, kind: "statusChanged", ...event }));
}

async function hold(): Promise<void> {
  const { organizationId } = owner;
  await withCompany(organizationId, (tx) =>
    tx.invoice.update({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      data: { state: "held_date" },
    }),
  );
}

/** Who was told what of the document at hand, or of the company. */
async function told(about: string | null = invoiceId): Promise<[string, string][]> {
  const { organizationId } = owner;
  const rows = await withCompany(organizationId, (tx) =>
    tx.notification.findMany({ where: { organizationId, invoiceId: about }, orderBy: { createdAt: "asc" } }),
  );
  return rows
    .map(({ userId, kind }): [string, string] => [userId === viewerId ? "viewer" : "owner", kind])
    .sort();
}

describe("people are told", () => {
  test("of the buyer's answer: everybody of the company once, however often it is heard of", async () => {
    await happens({ sefStatus: "Rejected", details: { comment: "Pogrešna cena" }, dedupeKey: randomUUID() });
    await happens({ sefStatus: "Rejected", cause: "poll", dedupeKey: randomUUID() });
    expect(await told()).toEqual([
      ["owner", "rejected"],
      ["viewer", "rejected"],
    ]);
  });

  test("not of what one of them asked for here", async () => {
    const { organizationId, environment, session } = owner;
    await withCompany(organizationId, (tx) =>
      tx.documentAct.create({
        data: {
          ...{ organizationId, environment, invoiceId, kind: "storno", state: "done", createdAt: at },
          ...{ actorUserId: session.userId, actorName: session.name },
        },
      }),
    );
    await happens({ sefStatus: "Storno" });
    expect(await told()).toEqual([]);
  });

  test("that nobody answered, once that is concluded", async () => {
    await happens({ sefStatus: "Rejected" });
    await happens({ kind: "settledBySilence", sefStatus: "Rejected", details: { date: "2026-11-20" } });
    expect(await told()).toHaveLength(2);
    const rows = await withCompany(owner.organizationId, (tx) =>
      tx.notification.findMany({ where: { invoiceId } }),
    );
    expect(rows).toMatchObject([
      { details: { facts: { silentUntil: "2026-11-20" } } },
      { details: { facts: { silentUntil: "2026-11-20" } } },
    ]);
  });

  test("not of the past that somebody reads from SEF", async () => {
    await happens({ sefStatus: "Approved", cause: "sync" });
    expect(await told()).toEqual([]);
  });

  test("of a document that is held for its date, unless it goes on with a new one by itself", async () => {
    const held = { kind: "heldDate", cause: "system", details: { date: "2026-11-21" } } as const;
    await happens(held);
    expect(await told()).toEqual([]);
    await hold();
    await happens(held);
    expect(await told()).toEqual([
      ["owner", "sendProblem"],
      ["viewer", "sendProblem"],
    ]);
  });

  test("of an outage once a day, however many documents wait for its end", async () => {
    await happens({ kind: "heldOutage", cause: "system" });
    invoiceId = await makeSentInvoice(owner);
    await happens({ kind: "heldOutage", cause: "system" });
    expect(await told(null)).toEqual([
      ["owner", "sendProblem"],
      ["viewer", "sendProblem"],
    ]);
  });

  test("of a missing subscription only when they can do something about it", async () => {
    await happens({ kind: "subscriptionMissing", invoiceId: null, details: { date: "2026-11-23" } });
    expect(await told(null)).toContainEqual(["owner", "notSubscribed"]);
    expect(await told(null)).not.toContainEqual(["viewer", "notSubscribed"]);
  });

  test("and nobody of another company is", async () => {
    await happens({ sefStatus: "Approved" });
    const other = await makeMember("Druga firma");
    expect(await withCompany(other.organizationId, (tx) => tx.notification.count())).toBe(0);
  });

  test("where they want to be, and not at all where they want nothing", async () => {
    const { organizationId } = owner;
    const choice = { organizationId, kind: "mistake", updatedAt: at };
    await withCompany(organizationId, (tx) =>
      tx.notificationPreference.createMany({
        data: [
          { ...choice, userId: owner.session.userId, inPortal: false, mail: "immediate" },
          { ...choice, userId: viewerId, inPortal: false, mail: "none" },
        ],
      }),
    );
    await happens({ sefStatus: "Mistake" });
    const rows = await withCompany(organizationId, (tx) =>
      tx.notification.findMany({ where: { invoiceId } }),
    );
    expect(rows).toMatchObject([{ userId: owner.session.userId, inPortal: false, mail: "immediate" }]);
  });
});

describe("an alert", () => {
  const alert = (
    changes: Partial<WrittenAlert["deadline"]> = {},
    stage: WrittenAlert["stage"] = "before2",
  ) => ({
    alertId: randomUUID(),
    invoiceId,
    stage,
    deadline: {
      kind: "response",
      assumption: null,
      rule: "privateResponse",
      clockStart: civilDate("2026-11-10"),
      earliest: civilDate("2026-11-25"),
      latest: civilDate("2026-11-25"),
      consequence: "renotified",
      confidence: "A",
      ...changes,
    } as const,
  });
  /** Each of a deadline of its own, or of the one named. */
  const tell = (...alerts: (WrittenAlert & { deadlineId?: string })[]) =>
    withCompany(owner.organizationId, async (tx) => {
      const { organizationId, environment } = owner;
      for (const { alertId, stage, deadline, deadlineId = alertId } of alerts) {
        const { kind, rule, consequence, confidence } = deadline;
        const own = { organizationId, environment, invoiceId, kind, assumption: deadline.assumption ?? "" };
        const due = new Date(deadline.earliest);
        const days = { clockStart: new Date(deadline.clockStart), earliest: due, latest: due };
        const content = { ...own, ...days, direction: "sales", rule, consequence, confidence };
        // The story of the document has found the same one already.
        await tx.documentDeadline.deleteMany({
          where: { invoiceId, kind: "issueDate", id: { not: alertId } },
        });
        await tx.documentDeadline.createMany({
          data: { ...content, id: deadlineId, paramsVersion: "test", computedAt: at },
          skipDuplicates: true,
        });
        await tx.deadlineAlert.createMany({
          data: { ...own, id: alertId, deadlineId, due, stage, createdAt: at },
          skipDuplicates: true,
        });
      }
      await tellAlerts(tx, owner, alerts, at);
    });

  test("is told once, whatever the sweep does again", async () => {
    const written = alert();
    await tell(written);
    await tell(written);
    expect(await told()).toEqual([
      ["owner", "deadline"],
      ["viewer", "deadline"],
    ]);
  });

  test("of a buyer of unknown kind is one piece of news with both outcomes, and new once the kind is known", async () => {
    await tell(
      alert({ assumption: "public", consequence: "deemedAccepted" }),
      alert({ assumption: "private" }),
    );
    expect(await told()).toHaveLength(2);
    await tell(alert());
    expect(await told()).toHaveLength(4);
  });

  test("that holds no more is neither counted nor mailed: the deadline has changed, or was met", async () => {
    const reader = { ...owner, actor: { userId: viewerId } };
    await markAllRead(reader, at);
    const [changed, met] = [alert({ kind: "payment" }), alert()];
    await tell(changed, met);
    expect(await countUnread(reader)).toBe(2);
    await withCompany(owner.organizationId, async (tx) => {
      await tx.deadlineAlert.updateMany({
        where: { id: changed.alertId },
        data: { withdrawnAt: at, withdrawnReason: "due_date_changed" },
      });
      await tx.documentDeadline.updateMany({
        where: { id: met.alertId },
        data: { state: "met", endedAt: at, endedReason: "answered" },
      });
    });
    expect(await countUnread(reader)).toBe(0);
    const { items } = await listNotices(reader, { onlyUnread: false, limit: 50 });
    const own = items.filter(({ invoice }) => invoice?.id === invoiceId);
    expect(own.map(({ standing }) => standing).sort()).toEqual(["changed", "over"]);
    await sendDigest({ userId: viewerId, day: "2026-11-24" });
    expect((await listDigests(viewerId)).items).toEqual([]);
  });

  test("of a nearer stage takes the place of the one before, which nobody need read any more", async () => {
    const reader = { ...owner, actor: { userId: viewerId } };
    await markAllRead(reader, at);
    const before = alert({}, "before5");
    await tell(before);
    await tell({ ...alert({}, "lastDay"), deadlineId: before.alertId });
    const { items } = await listNotices(reader, { onlyUnread: true, limit: 10 });
    expect(items.map(({ kind }) => kind)).toEqual(["lastDay"]);
  });

  test("of a last day is another kind, but for a payment", async () => {
    await tell(alert({}, "lastDay"), alert({ kind: "payment", consequence: "paymentOverdue" }, "lastDay"));
    expect((await told()).map(([, kind]) => kind).sort()).toEqual([
      "deadline",
      "deadline",
      "lastDay",
      "lastDay",
    ]);
  });

  test("of a passed issue date is not told of again when the document is found held", async () => {
    const earliest = civilDate("2026-11-21");
    await tell(
      alert({ kind: "issueDate", earliest, latest: earliest, consequence: "issueDatePasses" }, "passed"),
    );
    await hold();
    await happens({ kind: "heldDate", cause: "system", details: { date: "2026-11-21" } });
    expect(await told()).toHaveLength(2);
  });
});

test("where no mail server is set, a digest stays where it is and is shown", async () => {
  await happens({ sefStatus: "Rejected" });
  await sendDigest({ userId: viewerId, day: "2026-11-23" });
  const { hasServer, items } = await listDigests(viewerId);
  expect({ hasServer, state: items[0]?.state }).toEqual({ hasServer: false, state: "kept" });
  expect(items[0]?.body).toContain("Odbijeno: ");
});
