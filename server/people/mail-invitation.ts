import type { Tx } from "#server/db/client.ts";
import type { Role } from "#server/db/system.ts";
import { queueMail } from "#server/mail/queue-mail.ts";
import { noSecret } from "#server/mail/secret-link.ts";
import type { Locale } from "#server/messages/locales.ts";
import { describeInvitationMail } from "#server/messages/people-mail-text.ts";
import type { ActingMember } from "./acting-member.ts";
import { invitationLink, validDays } from "./invitation-token.ts";

/**
 * The mail that carries an invitation. The company's people may read its mail, and whoever has the link can act as the
 * invited: so it is masked for all but those who could give that role themselves.
 *
 * @returns its id.
 */
export async function mailInvitation(
  tx: Tx,
  company: ActingMember,
  { email, role, token, locale }: { email: string; role: Role; token: string; locale: Locale },
): Promise<string> {
  const facts = {
    company: company.name,
    person: company.actor.name,
    role,
    link: invitationLink(token),
    days: validDays,
  };
  const { mailId } = await queueMail(tx, company, {
    to: email,
    fromName: `SEFlow, ${company.name}`,
    ...describeInvitationMail(facts, locale),
    secret: { token, readableBy: role === "owner" ? "owner" : "admin" },
  });
  return mailId;
}

/** Its link opens nothing any more: what has not left stays, and the link itself is forgotten. */
export async function withdrawMail(tx: Tx, organizationId: string, mailId: string | null): Promise<void> {
  if (mailId === null) return;
  await tx.outgoingMail.updateMany({
    where: { organizationId, id: mailId, state: { in: ["queued", "kept", "failed", "unclear"] } },
    data: { state: "withdrawn", ...noSecret },
  });
}
