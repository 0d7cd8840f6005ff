import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { AppError } from "#server/errors.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { type MailState, mailStateSchema } from "#server/mail/mail-state.ts";
import { mailTextSchema, queueMail } from "#server/mail/queue-mail.ts";
import { type Locale, locales } from "#server/messages/locales.ts";
import { trialSubject } from "#server/messages/mail-text.ts";
import {
  describeReminder,
  listReminders,
  reminderMarker,
  suggestReminderText,
} from "#server/messages/reminder-text.ts";
import { type BuyerReminder, findReminders, remindedMax } from "./find-reminders.ts";

type Acting = { organizationId: string; environment: Environment; actor: Actor };

const invoiceIds = z.array(z.uuid()).min(1).max(remindedMax);
export const reminderScope = z.object({ invoiceIds, locale: z.enum(locales) });

export const reminderSchema = z.object({
  subject: z.string(),
  body: z.string(),
  marker: z.string(),
  buyers: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** Empty when nobody knows an e-mail. */
      to: z.string(),
      documents: z.array(
        z.object({ id: z.string(), number: z.string(), line: z.string(), remindedToday: z.boolean() }),
      ),
    }),
  ),
});

/** What reminders of these documents would say and to whom, for a person to change. @throws AppError NOT_FOUND. */
export function suggestReminder(
  { organizationId, environment }: Pick<Acting, "organizationId" | "environment">,
  { invoiceIds, locale }: z.infer<typeof reminderScope>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof reminderSchema>> {
  return withCompany(organizationId, async (tx) => {
    const buyers = await findReminders(tx, { organizationId, environment }, invoiceIds, belgradeDay(clock()));
    const { name } = await findSender(tx, organizationId);
    return {
      ...suggestReminderText(buyers, name, locale),
      marker: reminderMarker(locale),
      buyers: buyers.map(({ documents, ...buyer }) => ({
        ...buyer,
        documents: documents.map((document) => ({
          id: document.id,
          number: document.number,
          line: describeReminder(document, locale),
          remindedToday: document.remindedToday,
        })),
      })),
    };
  });
}

export const reminderOrder = reminderScope.extend({
  ...mailTextSchema.pick({ subject: true, body: true }).shape,
  /** By buyer's key; whoever has none here gets no mail. */
  addresses: z.array(z.object({ key: z.string().max(100), to: mailTextSchema.shape.to })).max(remindedMax),
  /** Also of what a reminder has gone out for on this day. */
  again: z.boolean(),
});

export const remindedSchema = z.object({ state: mailStateSchema, mails: z.number(), documents: z.number() });

/**
 * One mail to each buyer about all of its documents; timeline, audit and mail are one transaction. A document is
 * reminded of once a day, unless a person says `again`.
 *
 * @throws AppError NOT_FOUND; REMINDED_TODAY and REMINDER_ADDRESS_MISSING when nothing is left to be sent.
 */
export function remindBuyers(
  company: Acting,
  order: z.infer<typeof reminderOrder>,
  clock: Clock = systemClock,
): Promise<z.infer<typeof remindedSchema>> {
  const { organizationId } = company;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    // Two people at once would each see that nobody has reminded yet.
    await tx.$queryRaw`SELECT id FROM invoice WHERE organization_id = ${organizationId}::uuid
      AND id = ANY (${order.invoiceIds}::uuid[]) ORDER BY id FOR UPDATE`;
    const found = await findReminders(tx, company, order.invoiceIds, belgradeDay(now));
    const due = found
      .map((buyer) => ({
        ...buyer,
        documents: buyer.documents.filter((each) => order.again || !each.remindedToday),
      }))
      .filter(({ documents }) => documents.length > 0);
    if (due.length === 0) throw new AppError("REMINDED_TODAY");
    const addresses = new Map(order.addresses.map(({ key, to }) => [key, to]));
    const reachable = due.flatMap((buyer) => {
      const to = addresses.get(buyer.key);
      return to === undefined ? [] : [{ ...buyer, to }];
    });
    if (reachable.length === 0) throw new AppError("REMINDER_ADDRESS_MISSING");
    const sender = await findSender(tx, organizationId);
    let state: MailState = "kept";
    for (const buyer of reachable)
      state = await remindBuyer(tx, { company, sender, buyer, order, isOnly: found.length === 1, now });
    const documents = reachable.reduce((sum, buyer) => sum + buyer.documents.length, 0);
    return { state, mails: reachable.length, documents };
  });
}

async function remindBuyer(
  tx: Tx,
  reminder: {
    company: Acting;
    sender: { name: string; email: string | null };
    buyer: BuyerReminder;
    order: z.infer<typeof reminderOrder>;
    isOnly: boolean;
    now: Date;
  },
): Promise<MailState> {
  const { company, sender, buyer, order, isOnly, now } = reminder;
  const { organizationId, environment, actor } = company;
  const { to, documents } = buyer;
  const [single, ...others] = documents;
  const { mailId, state } = await queueMail(tx, company, {
    to,
    subject: environment === "production" ? order.subject : trialSubject(order.subject, order.locale),
    body: bodyFor(buyer, order.body, isOnly, order.locale),
    ...(single && others.length === 0 ? { invoiceId: single.id } : {}),
    fromName: sender.name,
    replyTo: sender.email,
  });
  for (const { id, partnerId } of documents) {
    await recordEvent(tx, {
      ...{ organizationId, environment, invoiceId: id, partnerId },
      ...{ kind: "buyerReminded", cause: "user", actor, details: { to }, occurredAt: now },
    });
  }
  const numbers = documents.map(({ number }) => number);
  await appendAudit(tx, actor, {
    action: "buyer.remind",
    subject: `mail/${mailId}`,
    details: { to, numbers },
  });
  return state;
}

/** The buyer's own documents in the place of the marker; in a text for several that lost it they stand at its end. */
function bodyFor({ documents }: BuyerReminder, body: string, isOnly: boolean, locale: Locale): string {
  const marker = reminderMarker(locale);
  const list = listReminders(documents, locale);
  if (body.includes(marker)) return body.replaceAll(marker, () => list);
  return isOnly ? body : `${body}\n\n${list}`;
}

function findSender(tx: Tx, organizationId: string): Promise<{ name: string; email: string | null }> {
  return tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, email: true },
  });
}
