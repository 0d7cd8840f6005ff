import { describe, expect, test } from "vitest";
import { attemptSubject } from "#server/auth/attempt-subject.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  getSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from "#server/auth/second-factor.ts";
import { signIn } from "#server/auth/sign-in.ts";
import { verifyCode } from "#server/auth/verify-code.ts";
import { prisma } from "#server/db/client.ts";
import { withPerson } from "#server/db/person.ts";
import { signInWaitSeconds } from "#server/db/system.ts";
import { type Member, makeMember, testPassword } from "#tests/support/members.ts";
import { codeAt, turnOnSecondFactor } from "#tests/support/second-factor.ts";

const password = testPassword;
const wrong = { code: "SECOND_FACTOR_WRONG" };
const address = "192.0.2.90";

async function member(): Promise<Member & Awaited<ReturnType<typeof turnOnSecondFactor>>> {
  const made = await makeMember("Druga potvrda");
  return { ...made, ...(await turnOnSecondFactor(made.session, password)) };
}

/** So many seconds from now: the code of another time step. */
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe("signing in with a second step", () => {
  test("asks for the code when the password was right, and for nothing else when it was wrong", async () => {
    const { session, recoveryCodes } = await member();
    const attempt = { email: session.email, address };
    await expect(signIn({ ...attempt, password })).rejects.toMatchObject({ code: "SECOND_FACTOR_REQUIRED" });
    const guess = { ...attempt, password: "nije ta lozinka", code: recoveryCodes[0] ?? "" };
    await expect(signIn(guess)).rejects.toMatchObject({ code: "SIGN_IN_FAILED" });
    expect((await signIn({ ...attempt, password, code: recoveryCodes[0] ?? "" })).id).toBe(session.userId);
  });

  test("a wrong code counts by person, e-mail and address, and a right password forgives none of it", async () => {
    const { session, recoveryCodes } = await member();
    const attempt = { email: session.email, password, address: "192.0.2.91" };
    for (const code of ["000000", "111111", "222222", "333333", "ABCD-EFGH-JKLM-NPQR"]) {
      await expect(signIn({ ...attempt, code })).rejects.toMatchObject(wrong);
      await expect(signIn(attempt)).rejects.toMatchObject({
        code: expect.stringMatching(/SECOND_FACTOR_REQUIRED|RATE_LIMITED/),
      });
    }
    for (const [kind, value] of [
      ["code", session.userId],
      ["email", session.email],
      ["address", "192.0.2.91"],
    ] as const) {
      expect(await signInWaitSeconds([attemptSubject(kind, value)])).toBeGreaterThan(0);
    }
    const right = { ...attempt, code: recoveryCodes[0] ?? "", address: "192.0.2.92" };
    await expect(signIn(right)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  test("guesses side by side are counted one by one", async () => {
    const { session } = await member();
    const guesses = Array.from({ length: 12 }, (_, index) => String(100_000 + index));
    const ends = await Promise.allSettled(
      guesses.map((code) => verifyCode({ userId: session.userId, code, alsoCountedBy: [] })),
    );
    const codes = ends.map((end) => (end.status === "rejected" ? end.reason.code : "taken"));
    expect(codes.filter((code) => code === "SECOND_FACTOR_WRONG")).toHaveLength(5);
    expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(7);
  });
});

describe("a code of the app", () => {
  test("is taken once, also when it comes twice at one moment", async () => {
    const { session, secret } = await member();
    const at = later(60);
    const attempt = { userId: session.userId, code: codeAt(secret, at), alsoCountedBy: [] };
    const ends = await Promise.allSettled([1, 2, 3].map(() => verifyCode(attempt, () => at)));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(verifyCode(attempt, () => at)).rejects.toMatchObject(wrong);
  });

  test("does not come back after a later one was taken", async () => {
    const { session, secret } = await member();
    const attempt = (at: Date) => ({ userId: session.userId, code: codeAt(secret, at), alsoCountedBy: [] });
    await verifyCode(attempt(later(90)), () => later(90));
    await expect(verifyCode(attempt(later(60)), () => later(90))).rejects.toMatchObject(wrong);
  });

  test("may be half a minute early or late, and no more", async () => {
    const { session, secret } = await member();
    const clock = () => later(600);
    const attempt = (at: Date) => ({ userId: session.userId, code: codeAt(secret, at), alsoCountedBy: [] });
    await expect(verifyCode(attempt(later(600 - 70)), clock)).rejects.toMatchObject(wrong);
    await expect(verifyCode(attempt(later(600 + 70)), clock)).rejects.toMatchObject(wrong);
    await verifyCode(attempt(later(600 - 30)), clock);
    await verifyCode(attempt(later(600 + 30)), clock);
  });

  test("of the enrolment does not sign in a second time", async () => {
    const { session, usedCode } = await member();
    const again = signIn({ email: session.email, password, code: usedCode, address });
    await expect(again).rejects.toMatchObject(wrong);
  });
});

describe("a recovery code", () => {
  test("stands in for the app once, however it is typed", async () => {
    const { session, recoveryCodes } = await member();
    const [code = ""] = recoveryCodes;
    const attempt = {
      userId: session.userId,
      code: ` ${code.toLowerCase().replaceAll("-", " ")}`,
      alsoCountedBy: [],
    };
    const ends = await Promise.allSettled([1, 2].map(() => verifyCode(attempt)));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await getSecondFactor(session.userId)).toMatchObject({ codesLeft: 9 });
  });

  test("is one of ten, is kept as a hash, and new ones take the place of all", async () => {
    const { session, recoveryCodes } = await member();
    expect(new Set(recoveryCodes).size).toBe(10);
    const kept = JSON.stringify(await withPerson(session.userId, (tx) => tx.recoveryCode.findMany()));
    for (const code of recoveryCodes) {
      expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
      expect(kept).not.toContain(code.replaceAll("-", ""));
    }
    const [first = "", second = ""] = recoveryCodes;
    const fresh = await renewRecoveryCodes(session, { password, code: first });
    expect(fresh).not.toContain(second);
    const old = verifyCode({ userId: session.userId, code: second, alsoCountedBy: [] });
    await expect(old).rejects.toMatchObject(wrong);
    await verifyCode({ userId: session.userId, code: fresh[0] ?? "", alsoCountedBy: [] });
  });
});

describe("turning the second step on and off", () => {
  test("on counts from the first code on, and asks for the password before", async () => {
    const { session } = await makeMember("Uključivanje");
    await expect(beginSecondFactor(session, "nije ta lozinka")).rejects.toMatchObject({
      code: "PASSWORD_WRONG",
      faults: [{ path: "password" }],
    });
    const { secret, qr } = await beginSecondFactor(session, password);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(await getSecondFactor(session.userId)).toBeNull();
    await signIn({ email: session.email, password, address });
    await expect(confirmSecondFactor(session, "000000")).rejects.toMatchObject(wrong);
    expect(await confirmSecondFactor(session, codeAt(secret))).toHaveLength(10);
    expect(await getSecondFactor(session.userId)).toMatchObject({ codesLeft: 10 });
    await expect(beginSecondFactor(session, password)).rejects.toMatchObject({ code: "SECOND_FACTOR_ON" });
  });

  test("off asks for password and code", async () => {
    const { session, recoveryCodes } = await member();
    const [code = ""] = recoveryCodes;
    await expect(turnOffSecondFactor(session, { password: "nije", code })).rejects.toMatchObject({
      code: "PASSWORD_WRONG",
    });
    await expect(turnOffSecondFactor(session, { password, code: "000000" })).rejects.toMatchObject(wrong);
    expect(await getSecondFactor(session.userId)).not.toBeNull();
    await turnOffSecondFactor(session, { password, code });
    await signIn({ email: session.email, password, address });
  });

  test("the secret is sealed for its person and visible to nobody else", async () => {
    const [one, other] = [await member(), await makeMember("Druga osoba")];
    const kept = await withPerson(one.session.userId, (tx) => tx.secondFactor.findFirstOrThrow());
    expect(kept.secret).toMatch(/^v2\./);
    expect(kept.secret).not.toContain(one.secret);
    expect(await withPerson(other.session.userId, (tx) => tx.secondFactor.count())).toBe(0);
    expect(await prisma().secondFactor.count()).toBe(0);
    expect(await prisma().recoveryCode.count()).toBe(0);
    expect(await prisma().userSession.count()).toBe(0);
  });
});
