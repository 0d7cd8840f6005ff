import { describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import {
  findSecondFactors,
  findSession,
  findUserForSignIn,
  type Role,
  type Session,
} from "#server/db/system.ts";
import { listMail } from "#server/mail/list-mail.ts";
import { acceptInvitation, joinAsNewPerson } from "#server/people/accept-invitation.ts";
import { resendInvitation, revokeInvitation } from "#server/people/change-invitation.ts";
import { changeRole } from "#server/people/change-role.ts";
import { invitePerson } from "#server/people/invite-person.ts";
import { listPeople } from "#server/people/list-people.ts";
import { openInvitation } from "#server/people/open-invitation.ts";
import { leaveCompany, removeMember } from "#server/people/remove-member.ts";
import { sha256 } from "#server/secrets.ts";
import { addMember, type Member, makeInvitation, makeMember, testPassword } from "#tests/support/members.ts";
import { turnOnSecondFactor } from "#tests/support/second-factor.ts";

const company = await makeMember("Dunav Softver");

/** A person of the company at work. */
function as(session: Session, of: Member = company) {
  const { organizationId, environment } = of;
  return {
    ...{ organizationId, environment, name: "Dunav Softver" },
    actor: { userId: session.userId, name: session.name },
  };
}
const fresh = () => `${Math.random().toString(36).slice(2)}@example.rs`;
const order = (email = fresh(), role: Role = "clerk") => ({ email, role, locale: "sr-Latn" as const });
const rolesOf = (of: Member = company) =>
  withCompany(of.organizationId, async (tx) =>
    Object.fromEntries((await tx.membership.findMany()).map(({ userId, role }) => [userId, role])),
  );
const auditOf = (of: Member = company) =>
  withCompany(of.organizationId, async (tx) =>
    (await tx.auditLog.findMany({ orderBy: { sequence: "asc" } })).map(({ action }) => action),
  );
const refused = { code: "INVITATION_INVALID", faults: [] };

describe("an invitation", () => {
  test("makes account and membership of a new person at once, and can be used once only", async () => {
    const { token } = await invitePerson(as(company.session), order("nova@example.rs"));
    expect(await openInvitation(token)).toMatchObject({ role: "clerk", hasAccount: false });
    const person = { token, name: "Nova Osoba", passwordHash: "hash" };
    const both = await Promise.allSettled([joinAsNewPerson(person), joinAsNewPerson(person)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const user = await findUserForSignIn("nova@example.rs");
    const session = user && (await findSession(user.id));
    expect(session?.memberships).toMatchObject([{ slug: company.slug, role: "clerk" }]);
    await expect(openInvitation(token)).rejects.toMatchObject(refused);
  });

  test("is taken by the person of that e-mail only", async () => {
    const guest = await makeMember("Agencija");
    const stranger = await makeMember("Neko drugi");
    const { token } = await makeInvitation(company, guest.session.email, "accountant");
    await expect(acceptInvitation(stranger.session, token)).rejects.toMatchObject({
      code: "INVITATION_OF_ANOTHER",
    });
    await expect(joinAsNewPerson({ token, name: "Lažni", passwordHash: "x" })).rejects.toMatchObject({
      code: "EMAIL_TAKEN",
    });
    expect(await acceptInvitation(guest.session, token)).toBe(company.slug);
    const joined = await findSession(guest.session.userId);
    expect(joined?.memberships.map(({ role }) => role).sort()).toEqual(["accountant", "owner"]);
  });

  test("that is unknown, used, revoked, renewed or expired is refused in the same words", async () => {
    const owner = as(company.session);
    const used = await makeInvitation(company);
    await joinAsNewPerson({ token: used.token, name: "Neko", passwordHash: "x" });
    const revoked = await makeInvitation(company);
    await revokeInvitation(owner, revoked.invitationId);
    const renewed = await makeInvitation(company);
    const { token: anew } = await resendInvitation(owner, { ...renewed, locale: "en" });
    const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
    const expired = await invitePerson(owner, order(), () => eightDaysAgo);
    for (const { token } of [{ token: "ničiji" }, used, revoked, renewed, expired]) {
      await expect(openInvitation(token)).rejects.toMatchObject(refused);
      await expect(acceptInvitation(company.session, token)).rejects.toMatchObject(refused);
      await expect(joinAsNewPerson({ token, name: "Neko", passwordHash: "x" })).rejects.toMatchObject(
        refused,
      );
    }
    expect(await openInvitation(anew)).toMatchObject({ company: { slug: company.slug } });
    const { invitations } = await listPeople({ ...owner, role: "owner" });
    expect(invitations.find(({ id }) => id === expired.invitationId)).toMatchObject({ isExpired: true });
    expect(invitations.find(({ id }) => id === revoked.invitationId)).toBeUndefined();
  });

  test("is refused for a member and for whoever is invited already, and says so", async () => {
    const known = await addMember(company, "Poznati", "viewer");
    const email = fresh();
    await makeInvitation(company, email);
    const invite = (to: string) => invitePerson(as(company.session), order(to));
    await expect(invite(known.email)).rejects.toMatchObject({ code: "MEMBER_ALREADY" });
    await expect(invite(email)).rejects.toMatchObject({ code: "INVITATION_OPEN" });
    const two = fresh();
    const both = await Promise.allSettled([invite(two), invite(two)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is kept as a hash only: no reader of the company's mail and no row gives the link away", async () => {
    const { token, invitationId } = await makeInvitation(company);
    const { items } = await listMail({ ...company, role: "owner" }, {});
    expect(items[0]?.body).toContain("/invitation/•••");
    expect(await listMail({ ...company, role: "clerk" }, {})).toMatchObject({ items: [] });
    const rows = await withCompany(company.organizationId, async (tx) => [
      await tx.invitation.findMany(),
      await tx.outgoingMail.findMany(),
      await tx.auditLog.findMany(),
    ]);
    const stored = JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? String(value) : value));
    expect(stored).not.toContain(token);
    expect(stored).toContain(sha256(token));
    await revokeInvitation(as(company.session), invitationId);
    const [mail] = await withCompany(company.organizationId, (tx) =>
      tx.outgoingMail.findMany({ orderBy: { createdAt: "desc" }, take: 1 }),
    );
    expect(mail).toMatchObject({ state: "withdrawn", secretLink: null });
  });

  test("opens nothing once its inviter may not give that role any more", async () => {
    const owner = as(company.session);
    const demoted = await addMember(company, "Bivši administrator", "admin");
    const removed = await addMember(company, "Uklonjeni administrator", "admin");
    const byDemoted = await invitePerson(as(demoted), order(fresh(), "admin"));
    const byRemoved = await invitePerson(as(removed), order(fresh(), "viewer"));
    const byOwner = await makeInvitation(company);
    await changeRole(owner, { userId: demoted.userId, role: "viewer" });
    await removeMember(owner, removed.userId);
    for (const { token } of [byDemoted, byRemoved])
      await expect(openInvitation(token)).rejects.toMatchObject(refused);
    expect(await openInvitation(byOwner.token)).toMatchObject({ company: { slug: company.slug } });
  });

  test("is not mailed twice within a minute", async () => {
    const { invitationId } = await invitePerson(as(company.session), order());
    const again = resendInvitation(as(company.session), { invitationId, locale: "en" });
    await expect(again).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });
});

describe("an administrator", () => {
  test("neither makes, nor changes, nor removes an owner, nor touches an owner's invitation", async () => {
    const admin = as(await addMember(company, "Administrator", "admin"));
    const clerk = await addMember(company, "Operater", "clerk");
    const { userId } = company.session;
    const { invitationId } = await makeInvitation(company, fresh(), "owner");
    const needsOwner = { code: "OWNER_NEEDED" };
    await expect(invitePerson(admin, order(fresh(), "owner"))).rejects.toMatchObject(needsOwner);
    await expect(changeRole(admin, { userId: clerk.userId, role: "owner" })).rejects.toMatchObject(
      needsOwner,
    );
    await expect(changeRole(admin, { userId, role: "viewer" })).rejects.toMatchObject(needsOwner);
    await expect(removeMember(admin, userId)).rejects.toMatchObject(needsOwner);
    await expect(revokeInvitation(admin, invitationId)).rejects.toMatchObject(needsOwner);
    await expect(resendInvitation(admin, { invitationId, locale: "en" })).rejects.toMatchObject(needsOwner);
    await changeRole(admin, { userId: clerk.userId, role: "admin" });
    await removeMember(admin, clerk.userId);
    expect(await rolesOf()).toMatchObject({ [userId]: "owner" });
  });

  test("who has just lost the role acts no more, though the request began with it", async () => {
    const admin = await addMember(company, "Bivši administrator", "admin");
    const clerk = await addMember(company, "Operater", "clerk");
    await changeRole(as(company.session), { userId: admin.userId, role: "clerk" });
    await expect(removeMember(as(admin), clerk.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await removeMember(as(company.session), admin.userId);
    await expect(removeMember(as(admin), clerk.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the last owner", () => {
  test("stays: neither gives the role up, nor leaves, nor is removed", async () => {
    const alone = await makeMember("Samostalna");
    const owner = as(alone.session, alone);
    const { userId } = alone.session;
    await addMember(alone, "Administrator", "admin");
    const last = { code: "LAST_OWNER" };
    await expect(changeRole(owner, { userId, role: "admin" })).rejects.toMatchObject(last);
    await expect(leaveCompany(owner)).rejects.toMatchObject(last);
    await expect(removeMember(owner, userId)).rejects.toMatchObject(last);
  });

  test("stays when two owners remove, demote or leave at the same moment", async () => {
    for (const round of ["remove", "demote", "leave"] as const) {
      const pair = await makeMember("Par");
      const second = await addMember(pair, "Drugi vlasnik", "owner");
      const [one, two] = [as(pair.session, pair), as(second, pair)];
      const act = (by: typeof one, other: string) => {
        if (round === "remove") return removeMember(by, other);
        return round === "leave" ? leaveCompany(by) : changeRole(by, { userId: other, role: "viewer" });
      };
      const both = await Promise.allSettled([act(one, two.actor.userId), act(two, one.actor.userId)]);
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const owners = Object.values(await rolesOf(pair)).filter((role) => role === "owner");
      expect(owners).toHaveLength(1);
    }
  });
});

describe("what is done to people", () => {
  test("is told to them by mail and stands in the audit, and what they did stays", async () => {
    const team = await makeMember("Tim");
    const owner = as(team.session, team);
    const guest = await makeMember("Gost");
    const { token, invitationId } = await makeInvitation(team, guest.session.email);
    await resendInvitation(owner, { invitationId, locale: "sr-Cyrl" });
    await expect(acceptInvitation(guest.session, token)).rejects.toMatchObject(refused);
    await revokeInvitation(owner, invitationId);
    const clerk = await addMember(team, "Operater", "clerk");
    await changeRole(owner, { userId: clerk.userId, role: "viewer" });
    await removeMember(owner, clerk.userId);
    expect(await auditOf(team)).toEqual([
      "people.invite",
      "people.resend-invitation",
      "people.revoke-invitation",
      "people.change-role",
      "people.remove",
    ]);
    const { items } = await listMail(team, {});
    const subjects = items.filter(({ recipient }) => recipient === clerk.email).map(({ subject }) => subject);
    expect(subjects.sort()).toEqual([
      "Nova uloga u firmi Dunav Softver",
      "Pristup firmi Dunav Softver je ukinut",
    ]);
    expect(items.find(({ recipient }) => recipient === guest.session.email)?.body).toContain("Позив");
  });
});

test("who confirms a sign-in with a code is seen by those who deal with people, and of their own company only", async () => {
  const own = await makeMember("Dvostruka potvrda");
  const clerk = await addMember(own, "Ivana Marić", "clerk");
  const stranger = await makeMember("Neko treći");
  await turnOnSecondFactor(clerk, testPassword);
  await turnOnSecondFactor(stranger.session, testPassword);
  const factors = async (role: Role, session: Session) =>
    (await listPeople({ ...as(session, own), role })).members.map(({ hasSecondFactor }) => hasSecondFactor);
  expect(await factors("owner", own.session)).toEqual([false, true]);
  expect(await factors("clerk", clerk)).toEqual([null, null]);
  const asked = [clerk.userId, stranger.session.userId];
  const known = await withCompany(own.organizationId, (tx) => findSecondFactors(tx, asked));
  expect([...known]).toEqual([clerk.userId]);
});
