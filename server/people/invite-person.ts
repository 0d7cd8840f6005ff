import { type Clock, realClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { findContacts, type Role } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import type { Locale } from "#server/messages/locales.ts";
import type { ActingMember } from "./acting-member.ts";
import { newToken } from "./invitation-token.ts";
import { lockMembers } from "./lock-members.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { requireHandling } from "./role-rules.ts";

/** More open ones would make us a sender of other people's mail. */
const openMax = 50;

/**
 * Invites whoever reads this e-mail, with a role. Whether the e-mail has an account already the company does not learn.
 *
 * @param order.email in lower case.
 * @param order.locale of the mail: the invited has chosen none yet.
 * @returns the token, which is kept nowhere.
 * @throws AppError OWNER_NEEDED; MEMBER_ALREADY; INVITATION_OPEN when it is invited already; INVITATION_LIMIT.
 */
export function invitePerson(
  company: ActingMember,
  order: { email: string; role: Role; locale: Locale },
  clock: Clock = realClock,
): Promise<{ invitationId: string; token: string }> {
  const { organizationId, actor } = company;
  const { email, role } = order;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    const { actorRole } = await lockMembers(tx, company);
    requireHandling(actorRole, role);
    await refuseKnown(tx, organizationId, email);
    const { token, ...secret } = newToken(now);
    const mailId = await mailInvitation(tx, company, { ...order, token });
    const { id } = await tx.invitation.create({
      data: {
        ...{ organizationId, email, role, mailId, ...secret, createdAt: now, sentAt: now },
        ...{ inviterId: actor.userId, inviterName: actor.name },
      },
      select: { id: true },
    });
    await appendAudit(tx, actor, {
      action: "people.invite",
      subject: `invitation/${id}`,
      details: { email, role },
    });
    return { invitationId: id, token };
  });
}

/** The lock on members makes two of the same moment wait for each other. */
async function refuseKnown(tx: Tx, organizationId: string, email: string): Promise<void> {
  const members = await tx.membership.findMany({ where: { organizationId }, select: { userId: true } });
  const contacts = await findContacts(
    tx,
    members.map(({ userId }) => userId),
  );
  if (contacts.some((contact) => contact.email === email)) throw faultOfEmail("MEMBER_ALREADY");
  const open = await tx.invitation.findMany({
    where: { organizationId, state: "open" },
    select: { email: true },
  });
  if (open.some((invitation) => invitation.email === email)) throw faultOfEmail("INVITATION_OPEN");
  if (open.length >= openMax) throw new AppError("INVITATION_LIMIT");
}

function faultOfEmail(code: "MEMBER_ALREADY" | "INVITATION_OPEN"): AppError {
  return new AppError(code, { faults: [{ code, path: "email" }] });
}
