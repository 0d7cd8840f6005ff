import { type Clock, realClock } from "#server/clock.ts";
import { newId } from "#server/db/new-id.ts";
import { withPerson } from "#server/db/person.ts";
import { findUserForSignIn } from "#server/db/system.ts";
import type { OpenJobPayload } from "#server/queue/jobs.ts";
import { enqueuePasswordReset, linkLifeMs } from "./send-password-reset.ts";

/** So many mails an hour are enough for whoever forgot a password; more would be somebody's nuisance. */
const mailsPerHourMax = 3;
const hourMs = 3_600_000;

/** Finds the person behind the e-mail and lets the mail be sent; nobody behind it, no mail. */
export async function startPasswordReset(
  { email, locale }: OpenJobPayload<"start-password-reset">,
  clock: Clock = realClock,
): Promise<void> {
  const user = await findUserForSignIn(email);
  if (!user) return;
  const now = clock();
  const userId = user.id;
  await withPerson(userId, async (tx) => {
    // Two jobs of one person at one moment count one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`password-reset:${userId}`}, 0))`;
    const lately = { gt: new Date(now.getTime() - hourMs) };
    if ((await tx.passwordReset.count({ where: { userId, createdAt: lately } })) >= mailsPerHourMax) return;
    await tx.passwordReset.deleteMany({ where: { userId, expiresAt: { lt: now } } });
    const id = newId(now);
    const expiresAt = new Date(now.getTime() + linkLifeMs);
    await tx.passwordReset.create({ data: { userId, id, locale, createdAt: now, expiresAt } });
    await enqueuePasswordReset(tx, { userId, resetId: id });
  });
}
