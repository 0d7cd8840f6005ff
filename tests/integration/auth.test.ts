import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { attemptSubject } from "#server/auth/attempt-subject.ts";
import { changePassword } from "#server/auth/change-password.ts";
import { sessionOfToken } from "#server/auth/session.ts";
import { absoluteSeconds, openSession, renewSession, sealSession } from "#server/auth/session-token.ts";
import { signIn } from "#server/auth/sign-in.ts";
import {
  endOtherSessions,
  endUserSession,
  listUserSessions,
  openUserSession,
} from "#server/auth/user-sessions.ts";
import { withPerson } from "#server/db/person.ts";
import { continueSession, signInWaitSeconds } from "#server/db/system.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { type Member, makeMember, testPassword } from "#tests/support/members.ts";

const nowSeconds = () => Math.floor(Date.now() / 1000);

const browser = {
  address: "192.0.2.70",
  userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36",
};

/** What a browser holds after a sign-in. */
async function claimsOf({ session: { userId } }: Pick<Member, "session">) {
  return { userId, sessionId: await openUserSession(userId, browser), signedInAt: nowSeconds() };
}

describe("signing in", () => {
  test("finds the person, whatever the case of the e-mail", async () => {
    const { session } = await makeMember("Prijava");
    const found = await signIn({
      email: ` ${session.email.toUpperCase()} `,
      password: testPassword,
      address: "192.0.2.10",
    });
    expect(found.id).toBe(session.userId);
  });

  test("answers a wrong password and an unknown e-mail alike", async () => {
    const { session } = await makeMember("Prijava");
    const failed = { code: "SIGN_IN_FAILED", faults: [] };
    const address = "192.0.2.11";
    const wrong = signIn({ email: session.email, password: "nije ta lozinka", address });
    await expect(wrong).rejects.toMatchObject(failed);
    const unknown = signIn({ email: "niko@example.rs", password: testPassword, address });
    await expect(unknown).rejects.toMatchObject(failed);
  });

  test("slows down after five failures of one e-mail, even from other addresses and with the right password", async () => {
    const { session } = await makeMember("Prijava");
    const attempt = (password: string, address: string) =>
      signIn({ email: session.email, password, address });
    for (const round of [1, 2, 3, 4, 5]) {
      await expect(attempt("nije ta lozinka", `192.0.2.2${round}`)).rejects.toMatchObject({
        code: "SIGN_IN_FAILED",
      });
    }
    expect(await signInWaitSeconds([attemptSubject("email", session.email)])).toBeGreaterThan(0);
    await expect(attempt(testPassword, "192.0.2.30")).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  test("slows down an address that tries many e-mails, and a success of its own does not help it", async () => {
    const { session } = await makeMember("Prijava");
    const address = "192.0.2.40";
    const attempt = (email: string, password: string) => signIn({ email, password, address });
    for (const name of ["a", "b", "c", "d"]) {
      await expect(attempt(`${name}@example.rs`, "lozinka")).rejects.toMatchObject({
        code: "SIGN_IN_FAILED",
      });
    }
    await attempt(session.email, testPassword);
    await expect(attempt("e@example.rs", "lozinka")).rejects.toMatchObject({ code: "SIGN_IN_FAILED" });
    await expect(attempt("f@example.rs", "lozinka")).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });
});

describe("a session", () => {
  test("is the person as the database has it now", async () => {
    const member = await makeMember("Sesija");
    const claims = await claimsOf(member);
    const session = await sessionOfToken(await sealSession(claims));
    expect(session).toEqual({ ...member.session, sessionId: claims.sessionId });
  });

  test("is listed with browser, address and times, and ends with the next request when it is signed out", async () => {
    const member = await makeMember("Sesija");
    const [here, there] = [await claimsOf(member), await claimsOf(member)];
    const tokens = await Promise.all([here, there].map((claims) => sealSession(claims)));
    const session = await sessionOfToken(tokens[0] ?? null);
    if (!session) throw new Error("Nobody is signed in.");
    expect(await listUserSessions(session)).toMatchObject([
      { id: here.sessionId, isCurrent: true, browser: "Chrome", system: "Windows", address: "192.0.2.70" },
      { id: there.sessionId, isCurrent: false },
    ]);
    expect(await endUserSession(session.userId, there.sessionId)).toBe(true);
    expect(await sessionOfToken(tokens[1] ?? null)).toBeNull();
    expect(await sessionOfToken(tokens[0] ?? null)).not.toBeNull();
    expect(await endUserSession(session.userId, there.sessionId)).toBe(false);
  });

  test("cannot be ended by another person, whoever knows its id", async () => {
    const [owner, other] = [await makeMember("Sesija"), await makeMember("Tuđa")];
    const claims = await claimsOf(owner);
    const input = { sessionId: claims.sessionId };
    const answer = await callProcedure("session.endSession", "mutation", input, other.session);
    expect(answer).toMatchObject({ code: "NOT_FOUND" });
    expect(await sessionOfToken(await sealSession(claims))).not.toBeNull();
    await expect(
      sessionOfToken(await sealSession({ ...claims, userId: other.session.userId })),
    ).resolves.toBeNull();
  });

  test("stays when all others are signed out", async () => {
    const member = await makeMember("Sesija");
    const tokens = await Promise.all([1, 2, 3].map(async () => sealSession(await claimsOf(member))));
    const session = await sessionOfToken(tokens[1] ?? null);
    if (!session) throw new Error("Nobody is signed in.");
    expect(await endOtherSessions(session)).toBe(2);
    const left = await Promise.all(tokens.map(sessionOfToken));
    expect(left.map((each) => each !== null)).toEqual([false, true, false]);
  });

  test("is forgotten by the next sign-in once its token has died by itself", async () => {
    const { session } = await makeMember("Sesija");
    await openUserSession(session.userId, browser, () => new Date(Date.now() - 13 * 3_600_000));
    expect(await listUserSessions(session)).toEqual([]);
    const fresh = await openUserSession(session.userId, browser);
    const kept = await withPerson(session.userId, (tx) => tx.userSession.findMany());
    expect(kept.map(({ id }) => id)).toEqual([fresh]);
  });

  test("writes that it was seen every few minutes, not with every request", async () => {
    const member = await makeMember("Sesija");
    const { userId } = member.session;
    const seenAt = async () =>
      (await withPerson(userId, (tx) => tx.userSession.findFirstOrThrow())).lastSeenAt.getTime();
    const hourAgo = new Date(Date.now() - 3_600_000);
    const sessionId = await openUserSession(userId, browser, () => hourAgo);
    await Promise.all([1, 2, 3].map(() => continueSession(userId, sessionId)));
    const first = await seenAt();
    expect(first).toBeGreaterThan(hourAgo.getTime() + 3_000_000);
    await continueSession(userId, sessionId);
    expect(await seenAt()).toBe(first);
  });

  test("ends with a new password but where it was set, and the old password with it", async () => {
    const member = await makeMember("Sesija");
    const { email } = member.session;
    const tokens = await Promise.all([1, 2].map(async () => sealSession(await claimsOf(member))));
    const session = await sessionOfToken(tokens[0] ?? null);
    if (!session) throw new Error("Nobody is signed in.");
    const passwords = { currentPassword: testPassword, newPassword: "sasvim nova lozinka" };
    await changePassword(session, passwords);
    expect(await sessionOfToken(tokens[0] ?? null)).toEqual(session);
    expect(await sessionOfToken(tokens[1] ?? null)).toBeNull();
    const old = signIn({ email, password: testPassword, address: "192.0.2.50" });
    await expect(old).rejects.toMatchObject({ code: "SIGN_IN_FAILED" });
    await signIn({ email, password: passwords.newPassword, address: "192.0.2.50" });
  });

  test("keeps the password when the present one is wrong or the new one is easy to guess", async () => {
    const { session } = await makeMember("Sesija");
    const wrong = changePassword(session, { currentPassword: "x", newPassword: "sasvim nova lozinka" });
    await expect(wrong).rejects.toMatchObject({
      code: "PASSWORD_WRONG",
      faults: [{ path: "currentPassword" }],
    });
    const easy = changePassword(session, { currentPassword: testPassword, newPassword: session.email });
    await expect(easy).rejects.toMatchObject({
      faults: [{ code: "PASSWORD_TOO_COMMON", path: "newPassword" }],
    });
  });

  test("is nobody's when the token is forged, empty, or of a person who is gone", async () => {
    expect(await sessionOfToken(null)).toBeNull();
    expect(await sessionOfToken("eyJhbGciOiJub25lIn0.e30.")).toBeNull();
    const gone = { userId: randomUUID(), sessionId: randomUUID(), signedInAt: nowSeconds() };
    expect(await sessionOfToken(await sealSession(gone))).toBeNull();
  });

  test("is renewed while it is used, and ends seven days after the sign-in all the same", async () => {
    const claims = await claimsOf(await makeMember("Sesija"));
    const token = await sealSession(claims);
    expect(await renewSession(token, Date.now() + 60_000)).toBeNull();
    expect(await renewSession(token, Date.now() + 3_600_000)).toMatchObject({ maxAge: 12 * 3600 });
    const nearEndMs = (claims.signedInAt + absoluteSeconds - 60) * 1000;
    expect(await renewSession(token, nearEndMs)).toMatchObject({ maxAge: 60 });
    expect(await openSession(token, nearEndMs + 61_000)).toBeNull();
    expect(await renewSession(token, nearEndMs + 61_000)).toBeNull();
  });
});
