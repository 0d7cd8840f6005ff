import type { Tx } from "#server/db/client.ts";
import { type Role, roleSchema } from "#server/db/system.ts";
import { withdrawMail } from "./mail-invitation.ts";
import { mayHandle } from "./role-rules.ts";

/**
 * Whoever may not give a role any more has not given it: open invitations of a person who is gone, or whose new role
 * does not reach that far, open nothing from now on.
 *
 * @param role the inviter's from now on; null: no member any more.
 * @returns the e-mails that they were sent to, for the audit.
 */
export async function withdrawInvitations(
  tx: Tx,
  organizationId: string,
  { inviterId, role }: { inviterId: string; role: Role | null },
  now: Date,
): Promise<string[]> {
  const open = await tx.invitation.findMany({ where: { organizationId, inviterId, state: "open" } });
  const lost = open.filter((row) => role === null || !mayHandle(role, roleSchema.parse(row.role)));
  for (const { mailId } of lost) await withdrawMail(tx, organizationId, mailId);
  await tx.invitation.updateMany({
    // Accepted meanwhile: then it is a membership, and that is somebody's to end.
    where: { organizationId, id: { in: lost.map(({ id }) => id) }, state: "open" },
    data: { state: "revoked", endedAt: now },
  });
  return lost.map(({ email }) => email);
}
