import { z } from "zod";
import { type Clock, realClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { findContacts, findSecondFactors, type Role, roleSchema } from "#server/db/system.ts";
import type { ActingMember } from "./acting-member.ts";
import { grantableRoles, mayHandle } from "./role-rules.ts";

export const peopleSchema = z.object({
  members: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string(),
      role: roleSchema,
      since: z.date(),
      isSelf: z.boolean(),
      /** Whether whoever asks may change or remove this person. */
      mayChange: z.boolean(),
      /** Whether the person confirms each sign-in with a code; null for whoever may not know. */
      hasSecondFactor: z.boolean().nullable(),
      /** The company needs one: neither changed, nor removed, nor gone. */
      isLastOwner: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.object({
      id: z.string(),
      email: z.string(),
      role: roleSchema,
      inviterName: z.string(),
      sentAt: z.date(),
      expiresAt: z.date(),
      isExpired: z.boolean(),
      mayChange: z.boolean(),
    }),
  ),
  /** What whoever asks may make of others. */
  grantable: z.array(roleSchema),
});

/** Who works in the company, and who has been asked to. */
export function listPeople(
  { organizationId, role: own, actor }: ActingMember & { role: Role },
  clock: Clock = realClock,
): Promise<z.infer<typeof peopleSchema>> {
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const rows = await tx.membership.findMany({ where: { organizationId } });
    const userIds = rows.map(({ userId }) => userId);
    const contacts = await findContacts(tx, userIds);
    const grantable = grantableRoles(own);
    // Only those who deal with people learn whose account a password alone opens.
    const confirmed = grantable.length === 0 ? null : await findSecondFactors(tx, userIds);
    const owners = rows.filter(({ role }) => role === "owner").length;
    const members = contacts.flatMap(({ id, name, email }) =>
      rows
        .filter(({ userId }) => userId === id)
        .map(({ role, createdAt }) => ({
          ...{ userId: id, name, email, role: roleSchema.parse(role), since: createdAt },
          isSelf: id === actor.userId,
          mayChange: mayHandle(own, roleSchema.parse(role)),
          hasSecondFactor: confirmed?.has(id) ?? null,
          isLastOwner: role === "owner" && owners === 1,
        })),
    );
    const open = await tx.invitation.findMany({
      where: { organizationId, state: "open" },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const invitations = open.map(({ id, email, role, inviterName, sentAt, expiresAt }) => ({
      ...{ id, email, role: roleSchema.parse(role), inviterName, sentAt, expiresAt },
      isExpired: expiresAt <= now,
      mayChange: mayHandle(own, roleSchema.parse(role)),
    }));
    return { members: members.sort(byRoleAndName), invitations, grantable };
  });
}

const rank = (role: Role) => roleSchema.options.indexOf(role);

function byRoleAndName(first: { role: Role; name: string }, second: { role: Role; name: string }): number {
  return rank(first.role) - rank(second.role) || first.name.localeCompare(second.name, "sr-Latn");
}
