import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as readCalendar } from "#app/api/calendar/[token]/route.ts";
import { GET as download } from "#app/api/companies/[company]/invoices/[invoice]/[file]/route.ts";
import { GET as pulse } from "#app/api/pulse/route.ts";
import { sessionOfToken } from "#server/auth/session.ts";
import { sealSession } from "#server/auth/session-token.ts";
import { openUserSession } from "#server/auth/user-sessions.ts";
import { withCompany } from "#server/db/company.ts";
import type { Session } from "#server/db/system.ts";
import { renewCalendarFeed } from "#server/deadlines/calendar-feed.ts";
import { driveRun } from "#server/exchange/bulk/drive-run.ts";
import { findLatestRun } from "#server/exchange/bulk/find-run.ts";
import { startRun } from "#server/exchange/bulk/start-run.ts";
import { changeRole } from "#server/people/change-role.ts";
import { removeMember } from "#server/people/remove-member.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { actingAs, makeDraft, makeSentInvoice } from "#tests/support/documents.ts";
import { addMember, type Member, makeMember } from "#tests/support/members.ts";

const cookie = vi.hoisted(() => ({ value: "" }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: cookie.value }) }) }));

const company = await makeMember("Dunav Softver");
const invoiceId = await makeSentInvoice(company);
const owner = { ...actingAs(company), name: "Dunav Softver" };
let clerk: Session;
let token: string;

/** A member with an open browser: from here on only the cookie speaks for the person. */
beforeEach(async () => {
  clerk = await addMember(company, "Ivana Marić", "clerk");
  const { userId } = clerk;
  const sessionId = await openUserSession(userId, { address: "192.0.2.7", userAgent: "Chrome/130.0" });
  token = await sealSession({ userId, sessionId, signedInAt: Math.floor(Date.now() / 1000) });
  cookie.value = token;
});

const ask = (path: string, input: object = {}) =>
  sessionOfToken(token).then((session) =>
    callProcedure(path, "query", { company: company.slug, ...input }, session),
  );
const beat = () => pulse(new Request(`http://localhost/api/pulse?company=${company.slug}`));
const file = () =>
  download(new Request("http://localhost/"), {
    params: Promise.resolve({ company: company.slug, invoice: invoiceId, file: "pdf" }),
  });

describe("whoever is removed", () => {
  test("is refused with the next request: by procedures, downloads, the calendar address and the pulse", async () => {
    const person = { ...owner, actor: { userId: clerk.userId, name: clerk.name } };
    const { address } = await renewCalendarFeed(person, "sr-Latn");
    const calendar = () =>
      readCalendar(new Request(address), {
        params: Promise.resolve({ token: address.slice(address.lastIndexOf("/") + 1) }),
      });
    expect(await ask("invoices.get", { invoiceId })).toMatchObject({ ok: true });
    expect([(await file()).status, (await calendar()).status, (await beat()).status]).toEqual([
      200, 200, 200,
    ]);
    await removeMember(owner, clerk.userId);
    expect(await ask("invoices.get", { invoiceId })).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect([(await file()).status, (await calendar()).status, (await beat()).status]).toEqual([
      404, 404, 404,
    ]);
  });

  test("keeps the account and the other companies", async () => {
    await removeMember(owner, clerk.userId);
    expect((await sessionOfToken(token))?.memberships.map(({ name }) => name)).toEqual([
      "Firma: Ivana Marić",
    ]);
  });
});

describe("whoever gets another role", () => {
  test("is told so by the pulse and may do with the next request what the new role may, and no more", async () => {
    expect(await (await beat()).json()).toEqual({ role: "clerk", environment: "sandbox" });
    expect(await ask("settings.getSef")).toMatchObject({ code: "FORBIDDEN" });
    await changeRole(owner, { userId: clerk.userId, role: "admin" });
    expect(await (await beat()).json()).toEqual({ role: "admin", environment: "sandbox" });
    expect(await ask("settings.getSef")).toMatchObject({ ok: true });
    await changeRole(owner, { userId: clerk.userId, role: "viewer" });
    expect(await ask("settings.getSef")).toMatchObject({ code: "FORBIDDEN" });
  });
});

test("the pulse of a session that has ended is 401, whatever company it asks about", async () => {
  cookie.value = "forged";
  expect((await beat()).status).toBe(401);
});

describe.each([
  ["is removed", () => removeMember(owner, clerk.userId)],
  ["may only read from now on", () => changeRole(owner, { userId: clerk.userId, role: "viewer" })],
])("a bulk run whose starter %s in the middle", (_name, loseTheRight) => {
  test("begins no further row, takes back what has not left, and says why", async () => {
    const starter = { ...owner, actor: { userId: clerk.userId, name: clerk.name } };
    const ids = await Promise.all([1, 2, 3, 4].map(() => makeDraft(company)));
    const items = ids.map((id) => ({ invoiceId: id, label: id }));
    const { runId } = await withCompany(owner.organizationId, (tx) =>
      startRun(tx, starter, { kind: "send", comment: null, items }, new Date()),
    );
    const begun: string[] = [];
    const drive = () =>
      driveRun(
        { ...owner, runId },
        {
          begin: async (_tx, _run, id) => {
            begun.push(id);
            if (begun.length === 2) await loseTheRight();
            return null;
          },
          look: async () => null,
          takeBack: async () => true,
        },
        new Date(),
      );
    await drive();
    expect(begun).toEqual(ids.slice(0, 2));
    await drive();
    const run = await findLatestRun(owner, ["send"], new Date());
    expect(run).toMatchObject({ state: "stopped", stoppedBy: null, actorName: clerk.name });
    expect(run?.items.map(({ state }) => state)).toEqual(["stopped", "stopped", "stopped", "stopped"]);
  });
});

test("two who are removed at once are both gone, and what they did stays in the audit", async () => {
  const second: Member["session"] = await addMember(company, "Petar Petrović", "accountant");
  await Promise.all([removeMember(owner, clerk.userId), removeMember(owner, second.userId)]);
  const left = await withCompany(owner.organizationId, (tx) =>
    tx.membership.count({ where: { userId: { in: [clerk.userId, second.userId] } } }),
  );
  expect(left).toBe(0);
  const audit = await withCompany(owner.organizationId, (tx) =>
    tx.auditLog.count({ where: { action: "people.remove", subject: `user/${clerk.userId}` } }),
  );
  expect(audit).toBe(1);
});
