import { type Clock, realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withPerson } from "#server/db/person.ts";
import { findSession, type Session } from "#server/db/system.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import { env } from "#server/env.ts";
import { afterDelivery, lostDelivery } from "#server/mail/after-delivery.ts";
import { buildMessage, senderAddress } from "#server/mail/build-message.ts";
import { type Delivery, deliver } from "#server/mail/deliver.ts";
import { type DigestSection, describeDigest } from "#server/messages/digest-text.ts";
import { defaultLocale } from "#server/messages/locales.ts";
import { enqueueForPerson } from "#server/queue/enqueue.ts";
import type { PersonJobPayload } from "#server/queue/jobs.ts";
import { gatherSection } from "./gather-digest.ts";

type Job = PersonJobPayload<"send-digest">;
type Letter = { recipient: string; subject: string; body: string; attempts: number; createdAt: Date };

/**
 * The daily mail of one person over all companies. It is one row per person and day, marked as under way before the
 * first byte leaves: a job that runs twice, or in two workers at once, sends one mail.
 *
 * It is written anew for each attempt, from the memberships of that moment: of a company that the person has left
 * since it says nothing.
 */
export async function sendDigest(job: Job, clock: Clock = realClock): Promise<void> {
  const { userId } = job;
  if (!(await withPerson(userId, (tx) => open(tx, job, clock())))) return;
  const gathered = await gather(job);
  const letter = await withPerson(userId, (tx) => take(tx, job, gathered));
  const { SMTP_URL } = env();
  if (letter === null || SMTP_URL === undefined) return;
  const bytes = await buildMessage({
    ...letter,
    fromName: "SEFlow",
    replyTo: null,
    attachmentName: null,
    attachmentType: null,
    attachment: null,
    messageId: messageIdOf(job),
  });
  const delivery = await deliver(SMTP_URL, { from: senderAddress(), to: letter.recipient, bytes });
  await withPerson(userId, (tx) => settle(tx, job, letter.attempts, delivery, clock()));
}

/** Fixed by person and day: whoever gets it twice sees that it is one. */
function messageIdOf({ userId, day }: Job): string {
  return `<digest-${day}-${userId}@${new URL(env().PUBLIC_SERVER_URL).hostname}>`;
}

/** @returns whether the digest of this day is still to be sent. */
async function open(tx: Tx, job: Job, now: Date): Promise<boolean> {
  await tx.digestMail.createMany({ data: { ...keyOf(job), createdAt: now }, skipDuplicates: true });
  const row = await lock(tx, job);
  // Another worker held it and died, or is at it: either way it is not sent a second time.
  if (row?.state === "sending") await settle(tx, job, row.attempts, lostDelivery, now);
  return row?.state === "queued";
}

type Gathered = { person: Session | null; sections: DigestSection[] };

async function gather({ userId, day }: Job): Promise<Gathered> {
  const digestDay = columnDay(day);
  const found: { organizationId: string; section: DigestSection }[] = [];
  for (const membership of (await findSession(userId))?.memberships ?? []) {
    const section = await gatherSection(membership, userId, digestDay);
    if (section !== null) found.push({ organizationId: membership.organizationId, section });
  }
  // Fifty companies take a moment: who is a member of what is asked last.
  const person = await findSession(userId);
  const isMember = (id: string) => person?.memberships.some(({ organizationId }) => organizationId === id);
  return {
    person,
    sections: found.filter(({ organizationId }) => isMember(organizationId)).map(({ section }) => section),
  };
}

/** Marks it as under way with what it says. Null when there is nothing to be sent, or another worker has it. */
async function take(tx: Tx, job: Job, { person, sections }: Gathered): Promise<Letter | null> {
  const row = await lock(tx, job);
  if (row?.state !== "queued") return null;
  if (person === null || sections.length === 0) {
    await tx.digestMail.deleteMany({ where: keyOf(job) });
    return null;
  }
  const { subject, body } = describeDigest(sections, civilDate(job.day), person.locale ?? defaultLocale);
  const hasServer = env().SMTP_URL !== undefined;
  const letter = { recipient: person.email, subject, body, attempts: row.attempts + (hasServer ? 1 : 0) };
  const state = hasServer ? "sending" : "kept";
  await tx.digestMail.update({ where: { userId_day: keyOf(job) }, data: { ...letter, state } });
  return { ...letter, createdAt: row.createdAt };
}

async function settle(tx: Tx, job: Job, attempts: number, delivery: Delivery, now: Date): Promise<void> {
  const { state, failure, retryAfterMs } = afterDelivery(delivery, attempts);
  await tx.digestMail.updateMany({
    where: keyOf(job),
    data: { state, failure, ...(state === "sent" ? { sentAt: now } : {}) },
  });
  if (retryAfterMs !== null) await enqueueDigest(tx, job, new Date(now.getTime() + retryAfterMs));
}

export function enqueueDigest(tx: Tx, job: Job, runAt?: Date): Promise<string> {
  const jobKey = `send-digest:${job.userId}:${job.day}`;
  return enqueueForPerson(tx, "send-digest", job, { jobKey, ...(runAt ? { runAt } : {}) });
}

async function lock(tx: Tx, job: Job) {
  await tx.$queryRaw`SELECT day FROM digest_mail
    WHERE user_id = ${job.userId}::uuid AND day = ${job.day}::date FOR UPDATE`;
  return tx.digestMail.findUnique({ where: { userId_day: keyOf(job) } });
}

function keyOf({ userId, day }: Job): { userId: string; day: Date } {
  return { userId, day: columnDay(day) };
}

function columnDay(day: string): Date {
  return new Date(`${civilDate(day)}T00:00:00Z`);
}
