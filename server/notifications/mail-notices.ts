import { today } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { type ConnectedOrganization, type Contact, findContacts } from "#server/db/system.ts";
import { noticePath } from "#server/domain/notice/notice-path.ts";
import { env } from "#server/env.ts";
import { queueMail } from "#server/mail/queue-mail.ts";
import { trialSubject } from "#server/messages/mail-text.ts";
import { describeNoticeMail } from "#server/messages/notice-mail-text.ts";
import { type Notice, noticeColumns, standing, toNotice } from "./notice-row.ts";

/** As many as one transaction takes; the rest follow in the next. */
const noticesMax = 200;

/**
 * Writes the mails that people want at once: one a person, with all that waits. News and mail are tied together in
 * one transaction, so that nothing goes out twice and nothing is forgotten.
 */
export async function mailNotices(company: ConnectedOrganization): Promise<void> {
  const { organizationId } = company;
  while (await withCompany(organizationId, (tx) => mailSome(tx, company)));
}

/** @returns whether there may be more. */
async function mailSome(tx: Tx, company: ConnectedOrganization): Promise<boolean> {
  const { organizationId, environment } = company;
  const waiting = await tx.$queryRaw<{ id: string; userId: string }[]>`/* prepared */
    SELECT n.id, n.user_id AS "userId" FROM notification n
     WHERE n.organization_id = ${organizationId}::uuid AND n.environment = ${environment}
       AND n.mail = 'immediate' AND n.mail_id IS NULL
       AND NOT EXISTS (
         SELECT FROM deadline_alert a
           LEFT JOIN document_deadline d ON d.organization_id = a.organization_id AND d.id = a.deadline_id
          WHERE a.organization_id = n.organization_id AND a.id = n.alert_id
            AND (a.withdrawn_at IS NOT NULL OR d.state <> 'running'))
     ORDER BY n.user_id, n.created_at, n.id LIMIT ${noticesMax} FOR UPDATE SKIP LOCKED`;
  const people = [...new Set(waiting.map(({ userId }) => userId))];
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, slug: true },
  });
  const contacts = await findContacts(tx, people);
  for (const contact of contacts) {
    const own = waiting.filter(({ userId }) => userId === contact.id).map(({ id }) => id);
    const rows = await tx.notification.findMany({
      // A term may have ended since they were chosen a moment ago.
      where: { organizationId, id: { in: own }, ...standing },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: noticeColumns,
    });
    if (rows.length === 0) continue;
    const ids = rows.map(({ id }) => id);
    const mailId = await writeMail(tx, company, organization, contact, rows.map(toNotice));
    await tx.$executeRaw`UPDATE notification SET mail_id = ${mailId}::uuid
      WHERE organization_id = ${organizationId}::uuid AND id = ANY (${ids}::uuid[])`;
  }
  return waiting.length === noticesMax && contacts.length > 0;
}

async function writeMail(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  { name, slug }: { name: string; slug: string },
  { id, email, locale }: Contact,
  notices: readonly Notice[],
): Promise<string> {
  const at = env().PUBLIC_SERVER_URL;
  const mailed = notices.map((notice) => ({ facts: notice, link: `${at}${noticePath(slug, notice)}` }));
  const { subject, body } = describeNoticeMail(
    {
      notices: mailed,
      company: name,
      today: today(),
      preferencesLink: `${at}/${slug}/settings/notifications`,
    },
    locale,
  );
  const [only, ...others] = notices;
  const about = others.length === 0 ? only?.invoice?.id : undefined;
  const sender = { organizationId, environment, actor: { userId: null, name: "SEFlow" } };
  const { mailId } = await queueMail(tx, sender, {
    to: email,
    recipientId: id,
    ...(about === undefined ? {} : { invoiceId: about }),
    fromName: `SEFlow, ${name}`,
    subject: environment === "production" ? subject : trialSubject(subject, locale),
    body,
  });
  return mailId;
}
