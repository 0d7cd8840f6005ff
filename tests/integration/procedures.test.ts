import { describe, expect, test } from "vitest";
import { actions } from "#server/auth/permissions.ts";
import { roleSchema } from "#server/db/system.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { makeMember } from "#tests/support/members.ts";
import { procedureFixtures } from "#tests/support/procedure-fixtures.ts";
import { procedures, proveProcedures } from "#tests/support/procedure-matrix.ts";

describe("every procedure", () => {
  test("names its permission; the public ones and those without a company are these", () => {
    const named: readonly string[] = actions;
    const others = procedures.filter(({ permission }) => !named.includes(permission));
    expect(others.map(({ path, permission }) => `${path}: ${permission}`).sort()).toEqual([
      "companies.overview: signed-in",
      "notifications.digests: signed-in",
      "notifications.repeatDigest: signed-in",
      "people.acceptInvitation: signed-in",
      "people.join: public",
      "people.openInvitation: public",
      "recovery.canSend: public",
      "recovery.check: public",
      "recovery.request: public",
      "recovery.reset: public",
      "registration.findCompany: public",
      "registration.signUp: public",
      "secondFactor.begin: signed-in",
      "secondFactor.confirm: signed-in",
      "secondFactor.get: signed-in",
      "secondFactor.renewCodes: signed-in",
      "secondFactor.turnOff: signed-in",
      "session.changePassword: signed-in",
      "session.endOtherSessions: signed-in",
      "session.endSession: signed-in",
      "session.me: signed-in",
      "session.sessions: signed-in",
      "session.setLocale: signed-in",
    ]);
  });

  test("has a schema for what comes in and for what goes out", () => {
    const bare = procedures.filter(({ inputs, output }) => inputs.length === 0 || !output);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test("has a fixture, and every fixture a procedure", () => {
    expect(Object.keys(procedureFixtures).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });
});

describe("a role that is not enough", () => {
  test.each(roleSchema.options)("%s edits the company only as owner or admin", async (role) => {
    const member = await makeMember("Uloge");
    const memberships = member.session.memberships.map((membership) => ({ ...membership, role }));
    const input = Object.assign(
      { company: member.slug },
      procedureFixtures["settings.updateSefKey"]?.input(member),
    );
    const answer = await callProcedure("settings.updateSefKey", "mutation", input, {
      ...member.session,
      memberships,
    });
    if (role === "owner" || role === "admin") expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ ok: false, code: "FORBIDDEN", status: 403 });
  });
});

describe("what the outside learns about a failure", () => {
  test("is a code beside its field, and no sentence of ours", async () => {
    const { session, slug } = await makeMember("Greške");
    const input = { company: slug, webhookUrl: "javascript:alert(1)" };
    expect(await callProcedure("settings.subscribeForSef", "mutation", input, session)).toMatchObject({
      code: "VALIDATION",
      status: 400,
      faults: [{ code: "VALIDATION", path: "webhookUrl" }],
    });
  });

  test("is INTERNAL and nothing else when it is ours", async () => {
    const { session } = await makeMember("Kvar");
    const broken = {
      ...session,
      memberships: session.memberships.map((one) => ({ ...one, organizationId: "x" })),
    };
    const input = { company: session.memberships[0]?.slug };
    const answer = await callProcedure("settings.getOrganization", "query", input, broken);
    expect(answer).toMatchObject({ ok: false, code: "INTERNAL", status: 500, faults: [] });
    expect(JSON.stringify(answer)).not.toMatch(/uuid|prisma|stack/i);
  });
});

describe("with a database whose migrator is superuser", () => {
  proveProcedures();
});
