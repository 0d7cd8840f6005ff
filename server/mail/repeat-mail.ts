import { appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { env } from "#server/env.ts";
import { AppError } from "#server/errors.ts";
import type { ActingSender } from "./acting-sender.ts";
import { repeatableStates } from "./mail-state.ts";
import { enqueueMail } from "./queue-mail.ts";

/**
 * A person lets a mail be sent once more, under the same Message-ID: one that failed, was kept, or whose end nobody
 * knows.
 *
 * @throws AppError NOT_FOUND; MAIL_NOT_REPEATABLE when it is on its way or sent, or there is no mail server.
 */
export async function repeatMail(sender: ActingSender, mailId: string): Promise<void> {
  const { organizationId, environment, actor } = sender;
  await withCompany(organizationId, async (tx) => {
    const mail = await tx.outgoingMail.findFirst({
      where: { organizationId, id: mailId, environment },
      select: { recipient: true },
    });
    if (!mail) throw new AppError("NOT_FOUND");
    if (env().SMTP_URL === undefined) throw new AppError("MAIL_NOT_REPEATABLE", { detail: "no mail server" });
    const { count } = await tx.outgoingMail.updateMany({
      where: { organizationId, id: mailId, state: { in: [...repeatableStates] } },
      data: { state: "queued", failure: null, attempts: 0 },
    });
    if (count === 0) throw new AppError("MAIL_NOT_REPEATABLE", { detail: "on its way" });
    await enqueueMail(tx, sender, mailId);
    await appendAudit(tx, actor, {
      action: "mail.repeat",
      subject: `mail/${mailId}`,
      details: { to: mail.recipient },
    });
  });
}
