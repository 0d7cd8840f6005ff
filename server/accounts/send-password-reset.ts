import { type Clock, realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withPerson } from "#server/db/person.ts";
import { findSession } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { afterDelivery, lostDelivery } from "#server/mail/after-delivery.ts";
import { buildMessage, senderAddress } from "#server/mail/build-message.ts";
import { type Delivery, deliver } from "#server/mail/deliver.ts";
import { canShowMail, showMail } from "#server/mail/show-mail.ts";
import { defaultLocale, isLocale, type Locale } from "#server/messages/locales.ts";
import { describePasswordReset } from "#server/messages/password-reset-text.ts";
import { enqueueForPerson } from "#server/queue/enqueue.ts";
import type { PersonJobPayload } from "#server/queue/jobs.ts";
import { randomToken, sha256 } from "#server/secrets.ts";

type Job = PersonJobPayload<"send-password-reset">;
type Letter = { token: string; locale: Locale; attempts: number; createdAt: Date };

/** How long a link opens the page for a new password, from when its mail was made. */
export const linkLifeMs = 3_600_000;

/**
 * The mail with the link to a new password. The token is made for each attempt and kept as a hash only: whoever reads
 * the database, the queue or the log finds none.
 */
export async function sendPasswordReset(job: Job, clock: Clock = realClock): Promise<void> {
  const { userId, resetId } = job;
  const person = await findSession(userId);
  if (person === null) return;
  const letter = await withPerson(userId, (tx) => take(tx, job, person.locale, clock()));
  if (letter === null) return;
  const { PUBLIC_SERVER_URL, SMTP_URL } = env();
  const link = `${PUBLIC_SERVER_URL}/reset-password/${letter.token}`;
  const words = describePasswordReset({ email: person.email, link }, letter.locale);
  if (SMTP_URL === undefined) return showMail({ recipient: person.email, ...words });
  const bytes = await buildMessage({
    ...words,
    recipient: person.email,
    fromName: "SEFlow",
    replyTo: null,
    attachmentName: null,
    attachmentType: null,
    attachment: null,
    messageId: `<password-reset-${resetId}@${new URL(PUBLIC_SERVER_URL).hostname}>`,
    createdAt: letter.createdAt,
  });
  const delivery = await deliver(SMTP_URL, { from: senderAddress(), to: person.email, bytes });
  await withPerson(userId, (tx) => settle(tx, job, letter.attempts, delivery, clock()));
}

export function enqueuePasswordReset(tx: Tx, job: Job, runAt?: Date): Promise<string> {
  const jobKey = `send-password-reset:${job.userId}:${job.resetId}`;
  const when = runAt ? { runAt } : {};
  return enqueueForPerson(tx, "send-password-reset", job, { jobKey, priority: "interactive", ...when });
}

/** Marks it as under way with the hash of a fresh token. Null when there is nothing to be sent. */
async function take(tx: Tx, job: Job, own: Locale | null, now: Date): Promise<Letter | null> {
  await tx.$queryRaw`SELECT id FROM password_reset
    WHERE user_id = ${job.userId}::uuid AND id = ${job.resetId}::uuid FOR UPDATE`;
  const where = keyOf(job);
  const row = await tx.passwordReset.findUnique({ where });
  // Another worker held it and died, or is at it: either way it is not sent a second time.
  if (row?.state === "sending") await settle(tx, job, row.attempts, lostDelivery, now);
  if (row?.state !== "queued" || row.usedAt !== null || row.expiresAt <= now) return null;
  const hasServer = env().SMTP_URL !== undefined;
  const state = hasServer ? "sending" : "kept";
  if (!hasServer && !canShowMail()) {
    log().error("Somebody asked for a new password, and there is no mail server to send the link with.");
    await tx.passwordReset.update({ where, data: { state } });
    return null;
  }
  const token = randomToken();
  const attempts = row.attempts + 1;
  const expiresAt = new Date(now.getTime() + linkLifeMs);
  await tx.passwordReset.update({ where, data: { state, attempts, expiresAt, tokenHash: sha256(token) } });
  await endOlderLinks(tx, job, now);
  const asked = isLocale(row.locale) ? row.locale : defaultLocale;
  return { token, attempts, locale: own ?? asked, createdAt: row.createdAt };
}

/** Of several mails the last one counts: an older link lying in a mailbox must not open the way beside it. */
async function endOlderLinks(tx: Tx, { userId, resetId }: Job, now: Date): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { userId, id: { lt: resetId }, usedAt: null },
    data: { usedAt: now },
  });
}

async function settle(tx: Tx, job: Job, attempts: number, delivery: Delivery, now: Date): Promise<void> {
  const { state, failure, retryAfterMs } = afterDelivery(delivery, attempts);
  await tx.passwordReset.update({ where: keyOf(job), data: { state, failure } });
  if (retryAfterMs !== null) await enqueuePasswordReset(tx, job, new Date(now.getTime() + retryAfterMs));
}

function keyOf({ userId, resetId }: Job) {
  return { userId_id: { userId, id: resetId } };
}
