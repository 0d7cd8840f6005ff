import { type Clock, systemClock, toRealTime } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { type Environment, environmentSchema } from "#server/db/environment.ts";
import { env } from "#server/env.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { afterDelivery, lostDelivery } from "./after-delivery.ts";
import { buildMessage, type StoredMail, senderAddress } from "./build-message.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { enqueueMail } from "./queue-mail.ts";
import { noSecret, unmaskBody } from "./secret-link.ts";

type Job = { organizationId: string; environment: Environment; mailId: string };
type Outbound = StoredMail & {
  id: string;
  organizationId: string;
  invoiceId: string | null;
  attempts: number;
  secretLink: string | null;
};

/**
 * Hands one mail to the mail server. What the server refuses or may have is never repeated by itself; what it did not
 * get is, later and later.
 */
export async function sendMail(job: Job, clock: Clock = systemClock): Promise<void> {
  const { organizationId, mailId } = job;
  const { SMTP_URL } = env();
  const mail = await withCompany(organizationId, (tx) => take(tx, job, SMTP_URL !== undefined, clock()));
  if (mail === null || SMTP_URL === undefined) return;
  const bytes = await buildMessage({ ...mail, body: unmaskBody(mail) });
  const delivery = await deliver(SMTP_URL, { from: senderAddress(), to: mail.recipient, bytes });
  await withCompany(organizationId, (tx) => settle(tx, { ...job, mailId }, mail, delivery, clock()));
}

/** Marks it as under way, committed before the first byte leaves. Null when there is nothing to be sent. */
async function take(tx: Tx, job: Job, hasServer: boolean, now: Date): Promise<Outbound | null> {
  const { organizationId, mailId } = job;
  await tx.$queryRaw`SELECT id FROM outgoing_mail
    WHERE organization_id = ${organizationId}::uuid AND id = ${mailId}::uuid FOR UPDATE`;
  const where = { organizationId_id: { organizationId, id: mailId } };
  const row = await tx.outgoingMail.findUnique({ where });
  if (row?.state === "sending") {
    await settle(tx, job, row, lostDelivery, now);
    return null;
  }
  if (row?.state !== "queued") return null;
  if (row.recipientId !== null && !(await isMember(tx, organizationId, row.recipientId))) {
    await tx.outgoingMail.update({ where, data: { state: "withdrawn" }, select: { id: true } });
    return null;
  }
  const state = hasServer ? "sending" : "kept";
  const attempts = row.attempts + (hasServer ? 1 : 0);
  await tx.outgoingMail.update({ where, data: { state, attempts }, select: { id: true } });
  if (!hasServer) return null;
  const files = await tx.outgoingMailFile.findMany({
    where: { organizationId, mailId },
    orderBy: { position: "asc" },
  });
  return { ...row, attempts, files };
}

/** What was written to a person of the company is not for whoever has left it since. */
async function isMember(tx: Tx, organizationId: string, userId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { organizationId, userId } })) > 0;
}

async function settle(tx: Tx, job: Job, mail: Outbound, delivery: Delivery, now: Date): Promise<void> {
  const { organizationId, mailId } = job;
  const { state, failure, retryAfterMs } = afterDelivery(delivery, mail.attempts);
  // A mail server lives in real time, and so does the row since it was written down, whatever a trial world shows.
  const sent = { sentAt: toRealTime(now), ...noSecret };
  await tx.outgoingMail.update({
    where: { organizationId_id: { organizationId, id: mailId } },
    data: { state, failure, ...(state === "sent" ? sent : {}) },
    select: { id: true },
  });
  if (retryAfterMs !== null) await enqueueMail(tx, job, mailId, new Date(now.getTime() + retryAfterMs));
  if (state === "failed") await tell(tx, job, mail, "mailFailed", now);
  if (state === "unclear") await tell(tx, job, mail, "mailUnclear", now);
}

/** What went wrong with a document's mail stands on its timeline. */
async function tell(
  tx: Tx,
  { organizationId, environment }: Job,
  { invoiceId, recipient }: Outbound,
  kind: "mailFailed" | "mailUnclear",
  occurredAt: Date,
): Promise<void> {
  if (invoiceId === null) return;
  const own = {
    organizationId,
    environment: environmentSchema.parse(environment),
    invoiceId,
    partnerId: null,
  };
  await recordEvent(tx, { ...own, kind, cause: "system", details: { to: recipient }, occurredAt });
}
