import { type Clock, realClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import type { ActingMember } from "./acting-member.ts";
import { lockMembers } from "./lock-members.ts";
import { requireHandling } from "./role-rules.ts";
import { tellMember } from "./tell-member.ts";
import { withdrawInvitations } from "./withdraw-invitations.ts";

/**
 * Ends a person's access: the next request is refused, calendar address, notices and preferences go with the
 * membership, a bulk act under way stops, invitations of this person open nothing. What the person did stays on timelines and in the audit.
 *
 * @throws AppError NOT_FOUND; OWNER_NEEDED when an administrator removes an owner; LAST_OWNER.
 */
export function removeMember(company: ActingMember, userId: string, clock: Clock = realClock): Promise<void> {
  const { organizationId } = company;
  return withCompany(organizationId, async (tx) => {
    const members = await lockMembers(tx, company);
    const role = members.roleOf(userId);
    if (role === null) throw new AppError("NOT_FOUND");
    requireHandling(members.actorRole, role);
    members.keepAnOwner(userId);
    if (userId !== company.actor.userId) await tellMember(tx, company, { userId, role: null });
    await endMembership(tx, company, { userId, action: "people.remove" }, clock());
  });
}

/**
 * A member of any role goes.
 *
 * @throws AppError LAST_OWNER.
 */
export function leaveCompany(company: ActingMember, clock: Clock = realClock): Promise<void> {
  const { organizationId, actor } = company;
  return withCompany(organizationId, async (tx) => {
    const members = await lockMembers(tx, company);
    members.keepAnOwner(actor.userId);
    await endMembership(tx, company, { userId: actor.userId, action: "people.leave" }, clock());
  });
}

async function endMembership(
  tx: Tx,
  { organizationId, actor }: ActingMember,
  { userId, action }: { userId: string; action: "people.remove" | "people.leave" },
  now: Date,
): Promise<void> {
  const withdrawn = await withdrawInvitations(tx, organizationId, { inviterId: userId, role: null }, now);
  await tx.membership.delete({ where: { organizationId_userId: { organizationId, userId } } });
  await appendAudit(tx, actor, { action, subject: `user/${userId}`, details: { withdrawn } });
}
