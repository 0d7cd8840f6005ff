import { env } from "#server/env.ts";
import { canShowMail } from "#server/mail/show-mail.ts";

/** Whether a link to a new password can reach anybody; a fact of the installation, the same for every e-mail. */
export function canSendLinks(): boolean {
  return env().SMTP_URL !== undefined || canShowMail();
}
