import { describe, expect, test } from "vitest";
import { sessionOfToken } from "#server/auth/session.ts";
import { sealSession } from "#server/auth/session-token.ts";
import { signIn } from "#server/auth/sign-in.ts";
import { openUserSession } from "#server/auth/user-sessions.ts";
import { withCompany } from "#server/db/company.ts";
import { sha256 } from "#server/secrets.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { makeMember } from "#tests/support/members.ts";

const nowSeconds = () => Math.floor(Date.now() / 1000);
const browser = { address: "192.0.2.70", userAgent: "" };

describe("signing up", () => {
  const form = (email: string) => ({
    name: "Mika Mikić",
    email,
    password: "tri plave kišne kapi",
    companyName: "Ћуприја Градња д.о.о.",
    pib: "RS101134702",
    registrationNumber: "07020171",
  });

  test("makes a company in the sandbox with its founder as owner, and a second one of the name beside it", async () => {
    for (const slug of ["cuprija-gradnja", "cuprija-gradnja-2"]) {
      const email = `${slug}@example.rs`;
      const answer = await callProcedure("registration.signUp", "mutation", form(email), null);
      expect(answer).toEqual({ ok: true, value: { slug } });
      const user = await signIn({ email, password: form(email).password, address: "192.0.2.60" });
      const sessionId = await openUserSession(user.id, browser);
      const claims = { userId: user.id, sessionId, signedInAt: nowSeconds() };
      const session = await sessionOfToken(await sealSession(claims));
      expect(session?.memberships).toMatchObject([
        { slug, pib: "101134702", environment: "sandbox", role: "owner" },
      ]);
    }
  });

  test("shows notification addresses whose token is kept as a hash and sealed", async () => {
    const { session, slug, organizationId } = await makeMember("Adrese");
    const answer = await callProcedure("settings.getSef", "query", { company: slug }, session);
    expect(answer).toMatchObject({
      ok: true,
      value: { addresses: { signed: "http://localhost:3000/api/sef/webhook" } },
    });
    const address = /sef\/webhook\/([\w-]{43})\/sales/.exec(JSON.stringify(answer));
    const stored = await withCompany(organizationId, (tx) => tx.organizationIntegration.findFirstOrThrow());
    expect(stored.webhookTokenHash).toBe(sha256(address?.[1] ?? ""));
    expect(stored.webhookToken).toMatch(/^v2\./);
  });

  test("tells beside the field what is wrong, all at once", async () => {
    const bad = {
      ...form("nije adresa"),
      pib: "101134703",
      registrationNumber: "1",
      companyName: " ",
      password: "kratka",
    };
    expect(await callProcedure("registration.signUp", "mutation", bad, null)).toMatchObject({
      code: "VALIDATION",
      faults: [
        { code: "EMAIL_INVALID", path: "email" },
        { code: "PASSWORD_TOO_SHORT", path: "password" },
        { code: "REQUIRED", path: "companyName" },
        { code: "PIB_INVALID", path: "pib" },
        { code: "REGISTRATION_NUMBER_INVALID", path: "registrationNumber" },
      ],
    });
    const guessable = { ...form("zoran.zoric@example.rs"), password: "Zoran.Zoric" };
    expect(await callProcedure("registration.signUp", "mutation", guessable, null)).toMatchObject({
      faults: [{ code: "PASSWORD_TOO_COMMON", path: "password" }],
    });
  });

  test("takes an e-mail once", async () => {
    const { session } = await makeMember("Zauzeto");
    const again = form(session.email.toUpperCase());
    expect(await callProcedure("registration.signUp", "mutation", again, null)).toMatchObject({
      code: "EMAIL_TAKEN",
      status: 409,
      faults: [{ code: "EMAIL_TAKEN", path: "email" }],
    });
  });
});
