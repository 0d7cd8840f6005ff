import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { withPerson } from "#server/db/person.ts";
import { findSession, setLocale, startDigests } from "#server/db/system.ts";
import type { NewEvent } from "#server/exchange/record-event.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { listMail } from "#server/mail/list-mail.ts";
import { sendMail } from "#server/mail/send-mail.ts";
import { listDigests, repeatDigest } from "#server/notifications/list-digests.ts";
import { countUnread, listNotices, markAllRead, markRead } from "#server/notifications/list-notices.ts";
import { mailNotices } from "#server/notifications/mail-notices.ts";
import { savePreferences } from "#server/notifications/preferences.ts";
import { sendDigest } from "#server/notifications/send-digest.ts";
import { startDueDigests } from "#server/notifications/start-due-digests.ts";
import { actingAs, makeSentInvoice } from "#tests/support/documents.ts";
import { type MailServer, startMailServer } from "#tests/support/mail-server.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";
import { runJobs } from "#tests/support/run-jobs.ts";

let server: MailServer;
let first: Member;
let second: Member;
let userId: string;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "posta@portal.example";
});
afterAll(() => server.close());

/** A bookkeeper of two companies, each with a document that its buyer rejected. */
beforeEach(async () => {
  server.behave("take");
  server.taken.length = 0;
  first = await makeMember("Prva d.o.o.");
  second = await makeMember("Druga d.o.o.", "100000049");
  userId = (await addMember(first, "Jelena Ilić", "accountant")).userId;
  await withCompany(second.organizationId, (tx) =>
    tx.membership.create({ data: { organizationId: second.organizationId, userId, role: "accountant" } }),
  );
  for (const company of [first, second]) {
    // The owners are other people's tests.
    await savePreferences(actingAs(company), nothing);
    await happens(company);
  }
});

const nothing = [{ kind: "rejected", inPortal: false, mail: "none" }] as const;
const day = "2026-11-23";
const at = new Date("2026-11-22T10:00:00Z");
const reader = (company: Member) => ({ ...company, actor: { userId } });

async function happens(company: Member, event: Partial<NewEvent> = {}): Promise<void> {
  const { organizationId, environment } = company;
  const invoiceId = await makeSentInvoice(company);
  const own = {
    organizationId,
    environment,
    invoiceId,
    partnerId: null,
    cause: "push",
    occurredAt: at,
  } as const;
  const details = { comment: "Pogrešna cena" };
  await withCompany(organizationId, (tx) =>
    recordEvent(tx, { ...own, kind: "statusChanged", sefStatus: "Rejected", details, ...event }),
  );
}

async function leave({ organizationId }: Member): Promise<void> {
  await withCompany(organizationId, (tx) => tx.membership.deleteMany({ where: { organizationId, userId } }));
}

/** Header fields and body of a taken mail, as a reader sees them. */
function read(index = 0): { subject: string; messageId: string; body: string } {
  const raw = server.taken[index]?.raw ?? "";
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const flat = head.replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(flat)?.[1] ?? "";
  const isBase64 = /^content-transfer-encoding: base64/im.test(flat);
  const text = rest.join("\r\n\r\n");
  const body = isBase64 ? Buffer.from(text, "base64").toString("utf8") : unquote(text);
  return { subject: header("Subject"), messageId: header("Message-ID"), body: body.replaceAll("\r\n", "\n") };
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

describe("the digest", () => {
  test("is one mail a person and day over all companies, in the person's script, with a link to each document", async () => {
    await setLocale(userId, "sr-Cyrl");
    await sendDigest({ userId, day });
    expect(server.taken).toHaveLength(1);
    const { messageId, body } = read();
    expect(messageId).toBe(`<digest-${day}-${userId}@localhost>`);
    expect(body).toContain("2 обавештења у 2 фирме.");
    expect(body).toContain("Prva d.o.o. (пробно окружење)");
    expect(body).toContain("Druga d.o.o. (пробно окружење)");
    expect(body).toContain("Разлог: Pogrešna cena");
    expect(body).toMatch(new RegExp(`http://localhost:3000/${first.slug}/sales/[0-9a-f-]{36}\n`));
    expect((await listDigests(userId)).items).toMatchObject([{ day, state: "sent" }]);
  });

  test("goes out once, when its job runs twice and in two workers at one moment", async () => {
    await Promise.all([sendDigest({ userId, day }), sendDigest({ userId, day })]);
    await sendDigest({ userId, day });
    await runJobs();
    expect(server.taken).toHaveLength(1);
  });

  test("says each thing once: the next day's has only what is new", async () => {
    await sendDigest({ userId, day });
    await sendDigest({ userId, day: "2026-11-24" });
    expect(server.taken).toHaveLength(1);
    await happens(first);
    await sendDigest({ userId, day: "2026-11-25" });
    expect(read(1).body).toContain("1 obaveštenje u 1 firmi.");
  });

  test("leaves out what the person has read in the portal, and is none when that is all", async () => {
    await markAllRead(reader(first), at);
    await markAllRead(reader(second), at);
    await sendDigest({ userId, day });
    expect(server.taken).toEqual([]);
    expect((await listDigests(userId)).items).toEqual([]);
  });

  test("says nothing of a company that the person has left since", async () => {
    server.behave(451);
    await sendDigest({ userId, day });
    await leave(first);
    server.behave("take");
    await sendDigest({ userId, day });
    expect(server.taken).toHaveLength(1);
    expect(read().body).toContain("Druga d.o.o.");
    expect(read().body).not.toContain("Prva d.o.o.");
  });

  test("is not sent at all to whoever has left every company", async () => {
    server.behave(451);
    await sendDigest({ userId, day });
    for (const company of [first, second]) await leave(company);
    const own = (await findSession(userId))?.memberships.map(({ name }) => name);
    expect(own).toEqual(["Firma: Jelena Ilić"]);
    server.behave("take");
    await sendDigest({ userId, day });
    expect(server.taken).toEqual([]);
  });

  test("whose line is cut in the middle is unclear, shown, and repeated by the person only", async () => {
    server.behave("cut");
    await sendDigest({ userId, day });
    expect((await listDigests(userId)).items).toMatchObject([{ state: "unclear" }]);
    server.behave("take");
    await sendDigest({ userId, day });
    await runJobs();
    expect(server.taken).toEqual([]);
    await repeatDigest(userId, day);
    await runJobs();
    expect(server.taken).toHaveLength(1);
    expect(read().messageId).toBe(`<digest-${day}-${userId}@localhost>`);
  });

  test("of a worker that died while sending is unclear, and not sent a second time", async () => {
    const key = { userId, day: new Date(day) };
    await withPerson(userId, (tx) =>
      tx.digestMail.create({ data: { ...key, subject: "2 obaveštenja", state: "sending", createdAt: at } }),
    );
    await sendDigest({ userId, day });
    expect(server.taken).toEqual([]);
    expect((await listDigests(userId)).items).toMatchObject([{ state: "unclear" }]);
  });

  test("of kinds that the person does not want by mail is none, also of what waits already", async () => {
    for (const company of [first, second]) await savePreferences(reader(company), nothing);
    await sendDigest({ userId, day });
    expect(server.taken).toEqual([]);
  });

  test("is the person's own: nobody else sees it", async () => {
    await sendDigest({ userId, day });
    const other = first.session.userId;
    expect((await listDigests(other)).items).toEqual([]);
    await expect(repeatDigest(other, day)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await withPerson(other, (tx) => tx.digestMail.count())).toBe(0);
    expect(await withCompany(first.organizationId, (tx) => tx.digestMail.count())).toBe(0);
  });
});

describe("the digests of a day", () => {
  const jobs = async () => {
    const client = new pg.Client({ connectionString: process.env.SERVER_POSTGRES_URL });
    await client.connect();
    const { rows } = await client.query(
      "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'send-digest' AND key LIKE $1",
      [`%${userId}%`],
    );
    await client.query("DELETE FROM graphile_worker._private_jobs");
    await client.end();
    return rows.length;
  };

  test("are started once, however many ticks and workers there are", async () => {
    const started = await Promise.all([startDigests("2026-12-01"), startDigests("2026-12-01")]);
    expect(started.filter((count) => count > 0)).toHaveLength(1);
    expect(await startDigests("2026-12-01")).toBe(0);
    expect(await jobs()).toBe(1);
  });

  test.each([
    ["in winter", "2026-12-02", "06:00"],
    ["in summer", "2027-07-01", "05:00"],
    ["on the day that clocks go forward", "2027-03-28", "05:00"],
    ["on the day that they go back", "2027-10-31", "06:00"],
  ])("are started at seven in Belgrade %s", async (_, date, utc) => {
    const startedAt: string[] = [];
    for (let hour = 0; hour < 22; hour += 1) {
      const tick = new Date(`${date}T${String(hour).padStart(2, "0")}:00:00Z`);
      if ((await startDueDigests(() => tick)) > 0) startedAt.push(tick.toISOString().slice(11, 16));
    }
    expect(startedAt).toEqual([utc]);
    expect(await jobs()).toBe(1);
  });

  test("that were missed by a worker that was down go out with its first tick", async () => {
    expect(await startDueDigests(() => new Date("2026-12-03T11:00:00Z"))).toBeGreaterThan(0);
    await jobs();
  });
});

describe("a mail at once", () => {
  const wanted = [{ kind: "rejected", inPortal: true, mail: "immediate" }] as const;
  const mails = async () => (await listMail(first, {})).items;

  test("is one a person with all that happened, and nothing of it comes again", async () => {
    await savePreferences(reader(first), wanted);
    await happens(first);
    await happens(first);
    await Promise.all([mailNotices(first), mailNotices(first)]);
    await runJobs();
    expect(server.taken).toHaveLength(1);
    expect(read().body.match(/Odbijeno: /g)).toHaveLength(2);
    server.taken.length = 0;
    await runJobs();
    await sendDigest({ userId, day });
    expect(read().body.match(/Odbijeno: /g)).toHaveLength(2);
    expect(read().body).toContain("2 obaveštenja u 2 firme.");
  });

  test("to whoever left the company before it was sent is withdrawn", async () => {
    await savePreferences(reader(first), wanted);
    await happens(first);
    await mailNotices(first);
    const [mail] = await mails();
    await leave(first);
    await runJobs();
    await sendMail({ ...first, mailId: mail?.id ?? "" });
    expect(await mails()).toMatchObject([{ state: "withdrawn" }]);
    expect(server.taken).toEqual([]);
  });
});

describe("the bell", () => {
  test("counts what the person has not read in this company, and nothing else", async () => {
    expect(await countUnread(reader(first))).toBe(1);
    const [notice] = (await listNotices(reader(first), { onlyUnread: false, limit: 10 })).items;
    expect(notice).toMatchObject({ kind: "rejected", readAt: null, invoice: { direction: "sales" } });
    await markRead(reader(first), notice?.id ?? "", at);
    expect(await countUnread(reader(first))).toBe(0);
    expect(await countUnread(reader(second))).toBe(1);
    const asSomebodyElse = { ...first, actor: { userId: first.session.userId } };
    await expect(markRead(asSomebodyElse, notice?.id ?? "", at)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("shows a page at a time", async () => {
    await happens(first);
    await happens(first);
    const page = await listNotices(reader(first), { onlyUnread: true, limit: 2 });
    expect(page.items).toHaveLength(2);
    const rest = await listNotices(reader(first), { onlyUnread: true, limit: 2, cursor: page.nextCursor });
    expect(rest).toMatchObject({ items: [{}], nextCursor: null });
  });
});
