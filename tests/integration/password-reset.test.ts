import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendPasswordReset } from "#server/accounts/send-password-reset.ts";
import { startPasswordReset } from "#server/accounts/start-password-reset.ts";
import { changePassword } from "#server/auth/change-password.ts";
import { isResetLinkValid, resetPassword } from "#server/auth/reset-password.ts";
import { signIn } from "#server/auth/sign-in.ts";
import { listUserSessions, openUserSession } from "#server/auth/user-sessions.ts";
import { prisma } from "#server/db/client.ts";
import { withPerson } from "#server/db/person.ts";
import { type Session, setLocale } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { type MailServer, startMailServer } from "#tests/support/mail-server.ts";
import { makeMember, testPassword } from "#tests/support/members.ts";
import { makeResetToken } from "#tests/support/password-reset.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { turnOnSecondFactor } from "#tests/support/second-factor.ts";

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
});
afterAll(() => server.close());
beforeEach(() => {
  server.behave("take");
  server.taken.length = 0;
});

const newPassword = "sedam žutih kišnih kapi";
const address = "192.0.2.110";
const locale = "sr-Latn";

async function person(): Promise<Session> {
  return (await makeMember("Zaboravna d.o.o.")).session;
}

/** The token of the link in a taken mail. */
function tokenOf(index = 0): string {
  const body = (server.taken[index]?.raw ?? "").replace(/=\r\n/g, "");
  const raw = /base64/i.test(body) ? Buffer.from(body.split("\r\n\r\n")[1] ?? "", "base64").toString() : body;
  return /reset-password\/([\w-]{43})/.exec(raw.replaceAll("=3D", "="))?.[1] ?? "";
}

const rowsOf = ({ userId }: Session) => withPerson(userId, (tx) => tx.passwordReset.findMany());

describe("the mail with the link", () => {
  test("goes to the person who asked, and its token opens the page once", async () => {
    const session = await person();
    await startPasswordReset({ email: session.email, locale });
    await runJobs();
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]?.raw).toMatch(/^Message-ID: <password-reset-[0-9a-f-]{36}@localhost>/im);
    const token = tokenOf();
    expect(await isResetLinkValid(token)).toBe(true);
    await resetPassword({ token, newPassword });
    expect(await isResetLinkValid(token)).toBe(false);
    await expect(resetPassword({ token, newPassword })).rejects.toMatchObject({ code: "RESET_LINK_INVALID" });
    await signIn({ email: session.email, password: newPassword, address });
    const old = signIn({ email: session.email, password: testPassword, address });
    await expect(old).rejects.toMatchObject({ code: "SIGN_IN_FAILED" });
  });

  test("is in the person's language, and in that of the page for whoever has chosen none", async () => {
    const [chosen, not] = [await person(), await person()];
    await setLocale(chosen.userId, "en");
    await startPasswordReset({ email: chosen.email, locale: "sr-Cyrl" });
    await startPasswordReset({ email: not.email, locale: "sr-Cyrl" });
    await runJobs();
    const subjects = server.taken.map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1] ?? "");
    expect(subjects.find((subject) => subject.startsWith("SEFlow: new password"))).toBeDefined();
    expect(subjects.find((subject) => subject.startsWith("=?UTF-8?"))).toBeDefined();
  });

  test("goes to nobody when nobody has the e-mail, and the answer is the same", async () => {
    const session = await person();
    const ask = (email: string) => callProcedure("recovery.request", "mutation", { email, locale }, null);
    expect(await ask("niko@example.rs")).toEqual(await ask(session.email));
    const queued = await jobsNamed("start-password-reset");
    expect(queued.map(({ email }) => email).sort()).toEqual([session.email, "niko@example.rs"].sort());
    await runJobs();
    expect(server.taken.flatMap(({ to }) => to)).toEqual([session.email]);
  });

  test("is sent once, when its job runs twice and in two workers at one moment", async () => {
    const session = await person();
    await startPasswordReset({ email: session.email, locale });
    const job = { userId: session.userId, resetId: (await rowsOf(session))[0]?.id ?? "" };
    await Promise.all([sendPasswordReset(job), sendPasswordReset(job)]);
    await runJobs();
    expect(server.taken).toHaveLength(1);
  });

  test("is tried again with another token while the server is busy", async () => {
    const session = await person();
    server.behave(451);
    await startPasswordReset({ email: session.email, locale });
    await runJobs();
    const [before] = await rowsOf(session);
    expect(before).toMatchObject({ state: "queued", attempts: 1 });
    server.behave("take");
    await sendPasswordReset({ userId: session.userId, resetId: before?.id ?? "" });
    const [after] = await rowsOf(session);
    expect(after?.state).toBe("sent");
    expect(after?.tokenHash).not.toBe(before?.tokenHash);
    expect(await isResetLinkValid(tokenOf())).toBe(true);
  });

  test("is sent three times an hour at most, and leaves its token nowhere", async () => {
    const session = await person();
    for (const _ of [1, 2, 3, 4]) await startPasswordReset({ email: session.email, locale });
    await runJobs();
    expect(server.taken).toHaveLength(3);
    const kept = JSON.stringify(await rowsOf(session));
    for (const index of [0, 1, 2]) expect(kept).not.toContain(tokenOf(index));
  });

  test("cannot be asked for again and again from one address", async () => {
    for (const _ of [1, 2, 3, 4, 5]) {
      const input = { email: `${Math.random()}@example.rs`, locale };
      await callProcedure("recovery.request", "mutation", input, null);
    }
    const input = { email: "jos@example.rs", locale };
    expect(await callProcedure("recovery.request", "mutation", input, null)).toMatchObject({
      code: "RATE_LIMITED",
    });
  });
});

describe("a link", () => {
  test("works for an hour, and every other one of the person ends with its use", async () => {
    const session = await person();
    const [old, one, two] = [
      await makeResetToken(session, -1),
      await makeResetToken(session),
      await makeResetToken(session),
    ];
    await expect(resetPassword({ token: old, newPassword })).rejects.toMatchObject({
      code: "RESET_LINK_INVALID",
    });
    await resetPassword({ token: one, newPassword });
    expect(await isResetLinkValid(two)).toBe(false);
  });

  test("ends when a newer one is mailed, and not before", async () => {
    const session = await person();
    for (const _ of ["older", "newer"]) {
      await startPasswordReset({ email: session.email, locale });
      await runJobs();
    }
    expect([await isResetLinkValid(tokenOf(0)), await isResetLinkValid(tokenOf(1))]).toEqual([false, true]);
    await expect(resetPassword({ token: tokenOf(0), newPassword })).rejects.toMatchObject({
      code: "RESET_LINK_INVALID",
    });
    await startPasswordReset({ email: session.email, locale });
    expect(await isResetLinkValid(tokenOf(1))).toBe(true);
  });

  test("ends with the person's own change of password too", async () => {
    const session = await person();
    const token = await makeResetToken(session);
    await changePassword(session, { currentPassword: testPassword, newPassword });
    expect(await isResetLinkValid(token)).toBe(false);
  });

  test("of two people who use it at one moment serves one", async () => {
    const token = await makeResetToken(await person());
    const ends = await Promise.allSettled([1, 2].map(() => resetPassword({ token, newPassword })));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("ends every session and keeps the second step", async () => {
    const session = await person();
    await turnOnSecondFactor(session, testPassword);
    await openUserSession(session.userId, { address, userAgent: "" });
    await resetPassword({ token: await makeResetToken(session), newPassword });
    expect(await listUserSessions(session)).toEqual([]);
    const attempt = signIn({ email: session.email, password: newPassword, address });
    await expect(attempt).rejects.toMatchObject({ code: "SECOND_FACTOR_REQUIRED" });
  });

  test("stays unused when the password is refused", async () => {
    const session = await person();
    const token = await makeResetToken(session);
    const easy = resetPassword({ token, newPassword: session.email });
    await expect(easy).rejects.toMatchObject({
      faults: [{ code: "PASSWORD_TOO_COMMON", path: "newPassword" }],
    });
    expect(await isResetLinkValid(token)).toBe(true);
  });

  test("is nobody else's: the table is closed but for its person", async () => {
    const [session, other] = [await person(), await person()];
    await makeResetToken(session);
    expect(await prisma().passwordReset.count()).toBe(0);
    expect(await rowsOf(other)).toEqual([]);
  });
});

async function jobsNamed(name: string): Promise<{ email: string }[]> {
  const client = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await client.connect();
  const { rows } = await client.query<{ payload: { email: string } }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
    [name],
  );
  await client.end();
  return rows.map(({ payload }) => payload);
}
