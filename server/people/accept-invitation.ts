import { randomUUID } from "node:crypto";
import { type Clock, realClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { addInvitedPerson } from "#server/db/system-doors.ts";
import { AppError } from "#server/errors.ts";
import { noSecret } from "#server/mail/secret-link.ts";
import { sha256 } from "#server/secrets.ts";
import { locateInvitation } from "./open-invitation.ts";

/**
 * Whoever is signed in under the invited e-mail becomes a member.
 *
 * @returns the company's slug.
 * @throws AppError INVITATION_INVALID; INVITATION_OF_ANOTHER for another e-mail.
 */
export async function acceptInvitation(
  person: { userId: string; name: string; email: string },
  token: string,
  clock: Clock = realClock,
): Promise<string> {
  const { organizationId } = await locateInvitation(token);
  return withCompany(organizationId, async (tx) => {
    const invitation = await takeInvitation(tx, { organizationId, token }, clock());
    if (invitation.email !== person.email) throw new AppError("INVITATION_OF_ANOTHER");
    return join(tx, invitation, person, clock());
  });
}

/**
 * A person without an account gets one and becomes a member, both or neither. The link came to the e-mail, so the
 * e-mail is proved.
 *
 * @param form.passwordHash of a password that has been judged already.
 * @returns slug and e-mail, to sign in with.
 * @throws AppError INVITATION_INVALID; EMAIL_TAKEN when the e-mail has an account: that person signs in and accepts.
 */
export async function joinAsNewPerson(
  form: { token: string; name: string; passwordHash: string },
  clock: Clock = realClock,
): Promise<{ slug: string; email: string }> {
  const { token, name, passwordHash } = form;
  const { organizationId } = await locateInvitation(token);
  const person = { userId: randomUUID(), name };
  return withCompany(organizationId, async (tx) => {
    const invitation = await takeInvitation(tx, { organizationId, token }, clock());
    const { email } = invitation;
    const isNew = await addInvitedPerson(tx, { id: person.userId, email, name, passwordHash });
    if (!isNew) throw new AppError("EMAIL_TAKEN");
    return { slug: await join(tx, invitation, person, clock()), email };
  });
}

type Taken = { organizationId: string; id: string; email: string; role: string; mailId: string | null };

/** Two of the same moment wait for each other, and the second finds it used. */
async function takeInvitation(
  tx: Tx,
  { organizationId, token }: { organizationId: string; token: string },
  now: Date,
): Promise<Taken> {
  const tokenHash = sha256(token);
  await tx.$queryRaw`SELECT id FROM invitation
    WHERE organization_id = ${organizationId}::uuid AND token_hash = ${tokenHash} FOR UPDATE`;
  const row = await tx.invitation.findFirst({
    where: { organizationId, tokenHash, state: "open", expiresAt: { gt: now } },
    select: { organizationId: true, id: true, email: true, role: true, mailId: true },
  });
  if (row === null) throw new AppError("INVITATION_INVALID");
  return row;
}

/** Whoever is a member already keeps the role: an invitation never takes one away. */
async function join(
  tx: Tx,
  { organizationId, id, email, role, mailId }: Taken,
  { userId, name }: { userId: string; name: string },
  now: Date,
): Promise<string> {
  await tx.membership.createMany({ data: { organizationId, userId, role }, skipDuplicates: true });
  await tx.invitation.update({
    where: { organizationId_id: { organizationId, id } },
    data: { state: "accepted", endedAt: now },
  });
  if (mailId !== null)
    await tx.outgoingMail.updateMany({ where: { organizationId, id: mailId }, data: noSecret });
  await appendAudit(
    tx,
    { userId, name },
    { action: "people.join", subject: `user/${userId}`, details: { email, role } },
  );
  const { slug } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { slug: true },
  });
  return slug;
}
