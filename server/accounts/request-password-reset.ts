import { prisma } from "#server/db/client.ts";
import { recordSignIn, signInWaitSeconds } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import type { Locale } from "#server/messages/locales.ts";
import { enqueueOpen } from "#server/queue/enqueue.ts";
import { sha256 } from "#server/secrets.ts";

/**
 * Asks for a mail with a link to a new password. Whether there is such a person is found out by the job, so that the
 * answer and its time are the same for every e-mail.
 *
 * @param address of the client: who asks again and again has to wait, whatever the e-mails.
 * @throws AppError RATE_LIMITED.
 */
export async function requestPasswordReset(
  wish: { email: string; locale: Locale },
  address: string,
): Promise<void> {
  const subject = sha256(`password-reset:${address}`);
  if ((await signInWaitSeconds([subject])) > 0) throw new AppError("RATE_LIMITED");
  await recordSignIn([subject], false);
  const jobKey = `start-password-reset:${sha256(wish.email)}`;
  await enqueueOpen(prisma(), "start-password-reset", wish, { jobKey, priority: "interactive" });
}
