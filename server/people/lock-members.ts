import type { Tx } from "#server/db/client.ts";
import { type Role, roleSchema } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import type { ActingMember } from "./acting-member.ts";

/** The members of a company, held still until the transaction ends. */
export type LockedMembers = {
  roleOf: (userId: string) => Role | null;
  actorRole: Role;
  /** @throws AppError LAST_OWNER when there would be no owner without this person. */
  keepAnOwner: (without: string) => void;
};

/**
 * One change of members at a time per company, and the actor's role as it is now: of two owners who remove each other
 * at the same moment the second finds the first one's work done, and the company keeps an owner.
 *
 * @throws AppError NOT_FOUND when the actor has just been removed.
 */
export async function lockMembers(
  tx: Tx,
  { organizationId, actor }: Pick<ActingMember, "organizationId" | "actor">,
): Promise<LockedMembers> {
  const rows = await tx.$queryRaw<{ userId: string; role: string }[]>`
    SELECT user_id AS "userId", role FROM membership
     WHERE organization_id = ${organizationId}::uuid ORDER BY user_id FOR UPDATE`;
  const roles = new Map(rows.map(({ userId, role }) => [userId, roleSchema.parse(role)]));
  const actorRole = roles.get(actor.userId);
  if (actorRole === undefined) throw new AppError("NOT_FOUND");
  return {
    roleOf: (userId) => roles.get(userId) ?? null,
    actorRole,
    keepAnOwner: (without) => {
      const others = [...roles].filter(([userId, role]) => role === "owner" && userId !== without);
      if (roles.get(without) === "owner" && others.length === 0) throw new AppError("LAST_OWNER");
    },
  };
}
