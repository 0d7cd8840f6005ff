import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import { env } from "#server/env.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { ActingSender } from "./acting-sender.ts";
import type { MailState } from "./mail-state.ts";
import { maskSecret, type SecretLink, sealSecret } from "./secret-link.ts";

/** One line without control signs: whatever a person types, it can end no header and begin no other. */
const headerText = (charactersMax: number) =>
  z
    .string()
    .trim()
    .max(charactersMax)
    .regex(/^\P{C}*$/u);

/** What a person may decide about a mail. */
export const mailTextSchema = z.object({
  to: z.string().trim().max(254).pipe(z.email("EMAIL_INVALID")),
  subject: headerText(200).min(1),
  body: z.string().trim().min(1).max(10_000),
});
export type MailText = z.infer<typeof mailTextSchema>;

export type NewMail = MailText & {
  /** The document that it is about. */
  invoiceId?: string;
  /** A person of the company: when it is sent, the membership is looked at again. */
  recipientId?: string;
  fromName: string;
  replyTo?: string | null;
  /** Stands in the body; whoever reads the company's mail sees it masked. */
  secret?: SecretLink;
  attachment?: MailFile;
  /** What goes along beside it, in this order. */
  files?: readonly MailFile[];
};

type MailFile = { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * Writes a mail down and lets it be sent, in the caller's transaction; without a mail server it stays where it is.
 * Its Message-ID is fixed here, before any attempt.
 */
export async function queueMail(
  tx: Tx,
  sender: ActingSender,
  mail: NewMail,
): Promise<{ mailId: string; state: MailState }> {
  const { organizationId, environment, actor } = sender;
  const { to, body } = mailTextSchema.pick({ to: true, body: true }).parse(mail);
  const state = env().SMTP_URL === undefined ? "kept" : "queued";
  const mailId = randomUUID();
  await tx.outgoingMail.create({
    data: {
      organizationId,
      id: mailId,
      environment,
      invoiceId: mail.invoiceId ?? null,
      recipient: to,
      recipientId: mail.recipientId ?? null,
      subject: oneLine(mail.subject),
      body: mail.secret === undefined ? body : maskSecret(body, mail.secret),
      ...(mail.secret === undefined ? {} : sealSecret(mail.secret, { organizationId, mailId })),
      fromName: oneLine(mail.fromName),
      replyTo: mail.replyTo ?? null,
      attachmentName: mail.attachment === undefined ? null : oneLine(mail.attachment.fileName),
      attachmentType: mail.attachment?.contentType ?? null,
      attachment: mail.attachment?.bytes ?? null,
      messageId: `<${mailId}@${new URL(env().PUBLIC_SERVER_URL).hostname}>`,
      state,
      actorName: actor.name,
    },
    select: { id: true },
  });
  await tx.outgoingMailFile.createMany({
    data: (mail.files ?? []).map(({ fileName, contentType, bytes }, position) => ({
      organizationId,
      mailId,
      position,
      name: oneLine(fileName),
      mimeType: contentType,
      content: bytes,
    })),
  });
  if (state === "queued") await enqueueMail(tx, sender, mailId);
  return { mailId, state };
}

export function enqueueMail(
  tx: Tx,
  { organizationId, environment }: Pick<ActingSender, "organizationId" | "environment">,
  mailId: string,
  runAt?: Date,
): Promise<string> {
  return enqueue(
    tx,
    "send-mail",
    { organizationId, environment, mailId },
    { jobKey: `send-mail:${mailId}`, priority: "interactive", ...(runAt ? { runAt } : {}) },
  );
}

/** What a program composes of other people's words is not refused but laid flat. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+/gu, " ").trim();
}
