import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { env } from "#server/env.ts";

export type StoredMail = {
  recipient: string;
  fromName: string;
  replyTo: string | null;
  subject: string;
  body: string;
  attachmentName: string | null;
  attachmentType: string | null;
  attachment: Uint8Array | null;
  /** What goes along beside it. */
  files?: readonly { name: string; mimeType: string; content: Uint8Array }[];
  messageId: string;
  createdAt: Date;
};

/** What the mail server gets: the same bytes at every attempt but for the borders between the parts. */
export function buildMessage(mail: StoredMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: mail.fromName, address: senderAddress() },
    to: { name: "", address: mail.recipient },
    ...(mail.replyTo === null ? {} : { replyTo: { name: mail.fromName, address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.body,
    messageId: mail.messageId,
    date: mail.createdAt,
    attachments: filesOf(mail),
    // What was written here is text: no word of it is ever a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function filesOf({ attachment, attachmentName, attachmentType, files = [] }: StoredMail) {
  const first = {
    name: attachmentName ?? "prilog",
    mimeType: attachmentType ?? "application/octet-stream",
    content: attachment,
  };
  return [first, ...files].flatMap(({ name, mimeType, content }) =>
    content === null ? [] : [{ filename: name, contentType: mimeType, content: Buffer.from(content) }],
  );
}

/** Mail comes from the portal, in the company's name; answers go to the company. */
export function senderAddress(): string {
  const { MAIL_FROM, PUBLIC_SERVER_URL } = env();
  return MAIL_FROM ?? `no-reply@${new URL(PUBLIC_SERVER_URL).hostname}`;
}
