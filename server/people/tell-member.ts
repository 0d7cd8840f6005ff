import type { Tx } from "#server/db/client.ts";
import { findContacts, type Role } from "#server/db/system.ts";
import { queueMail } from "#server/mail/queue-mail.ts";
import { describeMembershipMail } from "#server/messages/people-mail-text.ts";
import type { ActingMember } from "./acting-member.ts";

/** A mail about what another person made of one's access: the new role, or null for none any more. */
export async function tellMember(
  tx: Tx,
  company: ActingMember,
  { userId, role }: { userId: string; role: Role | null },
): Promise<void> {
  const [contact] = await findContacts(tx, [userId]);
  if (contact === undefined) return;
  const facts = { company: company.name, person: company.actor.name, role };
  // Not bound to membership: whoever is removed is to read exactly this one.
  await queueMail(tx, company, {
    to: contact.email,
    fromName: `SEFlow, ${company.name}`,
    ...describeMembershipMail(facts, contact.locale),
  });
}
