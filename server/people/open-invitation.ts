import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import { findUserForSignIn, type Role, roleSchema } from "#server/db/system.ts";
import { findInvitation } from "#server/db/system-doors.ts";
import { AppError } from "#server/errors.ts";
import { sha256 } from "#server/secrets.ts";

export const openedInvitationSchema = z.object({
  company: z.object({ name: z.string(), slug: z.string(), pib: z.string() }),
  role: roleSchema,
  inviterName: z.string(),
  email: z.string(),
  expiresAt: z.date(),
  /** Whether the e-mail has an account: told to whoever has the link, which went to that very e-mail. */
  hasAccount: z.boolean(),
});

/**
 * What an invitation says, for whoever has its link.
 *
 * @throws AppError INVITATION_INVALID, the same for one that is unknown, used, revoked or expired.
 */
export async function openInvitation(token: string): Promise<z.infer<typeof openedInvitationSchema>> {
  const { organizationId, invitationId } = await locateInvitation(token);
  const { company, ...row } = await withCompany(organizationId, async (tx) => ({
    ...(await tx.invitation.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: invitationId } },
      select: { role: true, inviterName: true, email: true, expiresAt: true },
    })),
    company: await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, slug: true, pib: true },
    }),
  }));
  const role: Role = roleSchema.parse(row.role);
  return { ...row, company, role, hasAccount: (await findUserForSignIn(row.email)) !== null };
}

/** @throws AppError INVITATION_INVALID. */
export async function locateInvitation(
  token: string,
): Promise<{ organizationId: string; invitationId: string }> {
  const found = await findInvitation(sha256(token));
  if (found === null) throw new AppError("INVITATION_INVALID");
  return found;
}
