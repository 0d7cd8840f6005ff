import { type Clock, realClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { type Role, roleSchema } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import type { Locale } from "#server/messages/locales.ts";
import type { ActingMember } from "./acting-member.ts";
import { newToken } from "./invitation-token.ts";
import { lockMembers } from "./lock-members.ts";
import { mailInvitation, withdrawMail } from "./mail-invitation.ts";
import { requireHandling } from "./role-rules.ts";

/** Nobody gets two mails of one invitation within this time. */
const resendAfterMs = 60_000;

/**
 * Mails an open invitation once more, with a new link that is good for the whole time again; the old one opens nothing.
 *
 * @throws AppError NOT_FOUND, OWNER_NEEDED, RATE_LIMITED within a minute of the last mail.
 */
export function resendInvitation(
  company: ActingMember,
  { invitationId, locale }: { invitationId: string; locale: Locale },
  clock: Clock = realClock,
): Promise<{ token: string }> {
  const { organizationId, actor } = company;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const invitation = await takeOpen(tx, company, invitationId);
    const { email, role } = invitation;
    if (now.getTime() - invitation.sentAt.getTime() < resendAfterMs) throw new AppError("RATE_LIMITED");
    const { token, ...secret } = newToken(now);
    await withdrawMail(tx, organizationId, invitation.mailId);
    const mailId = await mailInvitation(tx, company, { email, role, token, locale });
    await tx.invitation.update({
      where: { organizationId_id: { organizationId, id: invitationId } },
      data: { ...secret, mailId, sentAt: now },
    });
    await appendAudit(tx, actor, {
      action: "people.resend-invitation",
      subject: `invitation/${invitationId}`,
      details: { email },
    });
    return { token };
  });
}

/**
 * An open invitation opens nothing from now on.
 *
 * @throws AppError NOT_FOUND, OWNER_NEEDED.
 */
export function revokeInvitation(
  company: ActingMember,
  invitationId: string,
  clock: Clock = realClock,
): Promise<void> {
  const { organizationId, actor } = company;
  return withCompany(organizationId, async (tx) => {
    const { email, mailId } = await takeOpen(tx, company, invitationId);
    await withdrawMail(tx, organizationId, mailId);
    await tx.invitation.update({
      where: { organizationId_id: { organizationId, id: invitationId } },
      data: { state: "revoked", endedAt: clock() },
    });
    await appendAudit(tx, actor, {
      action: "people.revoke-invitation",
      subject: `invitation/${invitationId}`,
      details: { email },
    });
  });
}

type OpenInvitation = { email: string; role: Role; mailId: string | null; sentAt: Date };

/** An expired one is still open: it may be sent anew. */
async function takeOpen(tx: Tx, company: ActingMember, invitationId: string): Promise<OpenInvitation> {
  const { organizationId } = company;
  const { actorRole } = await lockMembers(tx, company);
  await tx.$queryRaw`SELECT id FROM invitation
    WHERE organization_id = ${organizationId}::uuid AND id = ${invitationId}::uuid FOR UPDATE`;
  const row = await tx.invitation.findFirst({ where: { organizationId, id: invitationId, state: "open" } });
  if (row === null) throw new AppError("NOT_FOUND");
  const role = roleSchema.parse(row.role);
  requireHandling(actorRole, role);
  return { email: row.email, role, mailId: row.mailId, sentAt: row.sentAt };
}
