import { env } from "#server/env.ts";

/** Whether mail that no server takes may be shown on the terminal: on a developer's machine and nowhere else. */
export function canShowMail(): boolean {
  const { NODE_ENV, SMTP_URL } = env();
  return NODE_ENV === "development" && SMTP_URL === undefined;
}

/** Hands a mail to the launcher of the development copy, which prints it. It reaches no log and no page. */
export function showMail(mail: { recipient: string; subject: string; body: string }): void {
  if (canShowMail()) process.send?.({ mail });
}
