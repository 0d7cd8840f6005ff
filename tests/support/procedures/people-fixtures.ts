import { randomUUID } from "node:crypto";
import { beginSecondFactor } from "#server/auth/second-factor.ts";
import { openUserSession } from "#server/auth/user-sessions.ts";
import { withCompany } from "#server/db/company.ts";
import { addMember, type Member, makeInvitation, makeMember } from "#tests/support/members.ts";
import { makeResetToken } from "#tests/support/password-reset.ts";
import { codeAt, turnOnSecondFactor, withoutSecondFactor } from "#tests/support/second-factor.ts";
import { companyOnly, named, nothing, type ProcedureFixtures } from "./fixture.ts";

/** People and their way in. */
export const peopleFixtures: ProcedureFixtures = {
  "people.list": companyOnly,
  "people.invite": {
    input: () => ({ email: `${randomUUID()}@example.rs`, role: "clerk", locale: "sr-Latn" }),
  },
  "people.resendInvitation": {
    namesRows: true,
    input: async (member) => ({
      invitationId: (await makeInvitation(member)).invitationId,
      locale: "en",
    }),
  },
  "people.revokeInvitation": named(
    "invitationId",
    async (member) => (await makeInvitation(member)).invitationId,
  ),
  "people.changeRole": {
    namesRows: true,
    input: async (member) => {
      const { userId } = await addMember(member, "Petar Petrović", "clerk");
      return { userId, role: "viewer" };
    },
  },
  "people.remove": named(
    "userId",
    async (member) => (await addMember(member, "Petar Petrović", "clerk")).userId,
  ),
  "people.leave": {
    input: async (member) => {
      await addMember(member, "Petar Petrović", "owner");
      return {};
    },
    undo: ({ organizationId, session: { userId } }) =>
      withCompany(organizationId, (tx) =>
        tx.membership.create({ data: { organizationId, userId, role: "owner" } }),
      ),
  },
  "people.openInvitation": { input: async (member) => ({ token: (await makeInvitation(member)).token }) },
  "people.acceptInvitation": {
    input: async ({ session }) => {
      const { token } = await makeInvitation(await makeMember("Firma koja poziva"), session.email);
      return { token };
    },
  },
  "people.join": {
    input: async () => {
      const { token } = await makeInvitation(await makeMember("Firma koja poziva"));
      return { token, name: "Mila Milić", password: "šest sivih kišnih kapi" };
    },
  },

  "recovery.canSend": nothing,
  "recovery.request": { input: ({ session }) => ({ email: session.email, locale: "en" }) },
  "recovery.check": { input: () => ({ token: "nepoznat" }) },
  "recovery.reset": {
    input: async () => {
      // Somebody else's: the password of the member at hand is asked for by other procedures.
      const { session } = await makeMember("Zaboravljena lozinka");
      return { token: await makeResetToken(session), newPassword: "šest sivih kišnih kapi" };
    },
  },

  "registration.findCompany": { input: () => ({ pib: "101134702" }) },
  "registration.signUp": {
    input: () => ({
      name: "Petar Petrović",
      email: `petar-${Math.random().toString(36).slice(2)}@example.rs`,
      password: "četiri žute kišne kapi",
      companyName: "Ćuprija Gradnja d.o.o.",
      pib: "101134702",
      registrationNumber: "07020171",
    }),
  },

  "secondFactor.get": nothing,
  "secondFactor.begin": {
    input: async ({ session, password }) => {
      await withoutSecondFactor(session);
      return { password };
    },
  },
  "secondFactor.confirm": {
    input: async ({ session, password }) => {
      await withoutSecondFactor(session);
      const { secret } = await beginSecondFactor(session, password);
      return { code: codeAt(secret) };
    },
  },
  "secondFactor.renewCodes": { input: proveOneself },
  "secondFactor.turnOff": { input: proveOneself },

  "session.me": nothing,
  "session.sessions": nothing,
  "session.endSession": {
    input: async ({ session }) => ({
      sessionId: await openUserSession(session.userId, { address: "192.0.2.1", userAgent: "" }),
    }),
  },
  "session.endOtherSessions": nothing,
  "session.setLocale": { input: () => ({ locale: "sr-Cyrl" }) },
  "session.changePassword": {
    input: ({ password }) => ({ currentPassword: password, newPassword: "pet belih kišnih kapi" }),
  },
};

async function proveOneself({ session, password }: Member) {
  const { recoveryCodes } = await turnOnSecondFactor(session, password);
  return { password, code: recoveryCodes[0] };
}
