import { beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/calendar/[token]/route.ts";
import { withCompany } from "#server/db/company.ts";
import { getCalendarFeed, renewCalendarFeed, revokeCalendarFeed } from "#server/deadlines/calendar-feed.ts";
import { readCalendarFeed } from "#server/deadlines/read-calendar-feed.ts";
import { addDeadline, makeAwaited, makeUndecided } from "#tests/support/deadline-rows.ts";
import { actingAs } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

const clock = () => new Date("2026-10-17T10:00:00Z");

let member: Member;
let invoiceId: string;

beforeAll(async () => {
  member = await makeMember("Ćuprija; Gradnja, d.o.o.");
  invoiceId = await makeAwaited(
    member,
    { kind: "response", earliest: "2026-10-20" },
    { kind: "rejection", earliest: "2026-10-25", latest: "2026-10-26" },
  );
  await makeUndecided(member, { kind: "inputVat", earliest: "2026-11-10" });
});

const personOf = (one: Member) => ({ ...actingAs(one), actor: { userId: one.session.userId, name: "Ana" } });
const tokenOf = (address: string) => address.slice(address.lastIndexOf("/") + 1);

async function open(address: string, headers: Record<string, string> = {}): Promise<Response> {
  return GET(new Request(address, { headers }), { params: Promise.resolve({ token: tokenOf(address) }) });
}

/** Events as a calendar program reads them: unfolded, by name, without escapes. */
function eventsIn(text: string): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  for (const line of text.replaceAll("\r\n ", "").split("\r\n")) {
    if (line === "BEGIN:VEVENT") found.push(new Map());
    const colon = line.indexOf(":");
    const value = line
      .slice(colon + 1)
      .replace(/\\n/g, "\n")
      .replace(/\\([\\;,])/g, "$1");
    found.at(-1)?.set(line.slice(0, colon), value);
  }
  return found;
}

test("tells number, partner, amount and consequence on the day, in the person's script, as a trial", async () => {
  const { address } = await renewCalendarFeed(personOf(member), "sr-Cyrl", clock);
  expect(address).toMatch(/^http:\/\/localhost:3000\/api\/calendar\/[\w-]{43}\.ics$/);
  const text = (await readCalendarFeed(tokenOf(address).replace(".ics", ""), clock)) ?? "";
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain("NAME:[ПРОБА] Рокови: Ćuprija\\; Gradnja\\, d.o.o.\r\n");
  const events = eventsIn(text);
  const { number, partner } = await withCompany(member.organizationId, (tx) =>
    tx.invoice.findFirstOrThrow({ where: { id: invoiceId }, include: { partner: true } }),
  );
  const rejection = events.find((event) => event.get("UID")?.startsWith(`${invoiceId}-rejection@`));
  expect(rejection?.get("DTSTART;VALUE=DATE")).toBe("20261025");
  expect(rejection?.get("SUMMARY")).toContain(`${number}, ${partner?.name}`);
  expect(rejection?.get("DESCRIPTION")).toMatch(
    /Ако купац не одговори до 25\.10\.2026, сматра се одбијеном\.\n/,
  );
  expect(rejection?.get("DESCRIPTION")).toMatch(/последњи дан је 26\.10\.2026\.\n[\d.]+,\d\d\sRSD$/);
  expect(rejection?.get("URL")).toBe(`http://localhost:3000/${member.slug}/sales/${invoiceId}`);
  const days = events.map((event) => event.get("DTSTART;VALUE=DATE"));
  expect(days.toSorted()).toEqual(["20261020", "20261025", "20261110", "20261112", "20261116"]);
  expect(new Set(events.map((event) => event.get("UID"))).size).toBe(5);
});

test("keeps an entry's name when its day changes, so that no program shows it twice", async () => {
  const { address } = await renewCalendarFeed(personOf(member), "sr-Latn");
  const token = tokenOf(address).replace(".ics", "");
  const uids = async () =>
    eventsIn((await readCalendarFeed(token, clock)) ?? "").map((event) => event.get("UID"));
  const before = await uids();
  const { organizationId } = member;
  const where = { organizationId, invoiceId, kind: "response" };
  await withCompany(organizationId, (tx) => tx.documentDeadline.deleteMany({ where }));
  await addDeadline(member, invoiceId, { kind: "response", earliest: "2026-10-21" });
  expect((await uids()).toSorted()).toEqual(before.toSorted());
});

test("is a calendar to programs, and the same answer is not sent twice", async () => {
  const { address } = await renewCalendarFeed(personOf(member), "en");
  const answer = await open(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  const again = await open(address, { "if-none-match": answer.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  expect(await getCalendarFeed(personOf(member))).toMatchObject({ lastReadAt: expect.any(Date) });
});

test("the database holds no address, only its hash", async () => {
  const { address } = await renewCalendarFeed(personOf(member), "en");
  const rows = await withCompany(member.organizationId, (tx) => tx.calendarFeed.findMany());
  expect(JSON.stringify(rows)).not.toContain(tokenOf(address).replace(".ics", ""));
  expect(rows).toMatchObject([{ tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
});

test("an old address opens nothing, nor one that was ended, nor a guess", async () => {
  const old = await renewCalendarFeed(personOf(member), "en");
  const present = await renewCalendarFeed(personOf(member), "en");
  expect((await open(old.address)).status).toBe(404);
  expect((await open(present.address)).status).toBe(200);
  await revokeCalendarFeed(personOf(member));
  await revokeCalendarFeed(personOf(member));
  expect((await open(present.address)).status).toBe(404);
  for (const guess of ["x.ics", `${"a".repeat(43)}.ics`, "a".repeat(43), ".ics"])
    expect((await open(`http://localhost:3000/api/calendar/${guess}`)).status).toBe(404);
});

test("shows one company only, and another's person cannot end it", async () => {
  const other = await makeMember("Druga firma", "100000049");
  await makeAwaited(other, { earliest: "2026-10-28" });
  const { address } = await renewCalendarFeed(personOf(member), "en");
  const foreign = await renewCalendarFeed(personOf(other), "en");
  const text = await (await open(foreign.address)).text();
  expect(text).not.toContain(invoiceId);
  await revokeCalendarFeed(personOf(other));
  expect((await open(address)).status).toBe(200);
});

test("ends at once with the membership, and does not come back with it", async () => {
  const leaver = await makeMember("Treća firma");
  const { organizationId, session } = leaver;
  const { address } = await renewCalendarFeed(personOf(leaver), "en");
  expect((await open(address)).status).toBe(200);
  const membership = { organizationId, userId: session.userId };
  await withCompany(organizationId, (tx) => tx.membership.deleteMany({ where: membership }));
  expect((await open(address)).status).toBe(404);
  await withCompany(organizationId, (tx) =>
    tx.membership.create({ data: { ...membership, role: "viewer" } }),
  );
  expect((await open(address)).status).toBe(404);
});
