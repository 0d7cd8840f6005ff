import { type Clock, realClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Role } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import type { ActingMember } from "./acting-member.ts";
import { lockMembers } from "./lock-members.ts";
import { requireHandling } from "./role-rules.ts";
import { tellMember } from "./tell-member.ts";
import { withdrawInvitations } from "./withdraw-invitations.ts";

/**
 * Gives a member another role; it counts from the person's next request on, and invitations that the new role could
 * not give open nothing.
 *
 * @throws AppError NOT_FOUND; OWNER_NEEDED when an administrator reaches for an owner; LAST_OWNER.
 */
export function changeRole(
  company: ActingMember,
  { userId, role }: { userId: string; role: Role },
  clock: Clock = realClock,
): Promise<void> {
  const { organizationId, actor } = company;
  return withCompany(organizationId, async (tx) => {
    const members = await lockMembers(tx, company);
    const before = members.roleOf(userId);
    if (before === null) throw new AppError("NOT_FOUND");
    requireHandling(members.actorRole, before, role);
    if (before === role) return;
    if (role !== "owner") members.keepAnOwner(userId);
    await tx.membership.update({
      where: { organizationId_userId: { organizationId, userId } },
      data: { role },
    });
    const withdrawn = await withdrawInvitations(tx, organizationId, { inviterId: userId, role }, clock());
    await appendAudit(tx, actor, {
      action: "people.change-role",
      subject: `user/${userId}`,
      details: { role, previousRole: before, withdrawn },
    });
    if (userId !== actor.userId) await tellMember(tx, company, { userId, role });
  });
}
