import type { MailState } from "#app/(portal)/[company]/_data/outputs.ts";

const movingMs = 2_000;

/** How long until mail is looked at again; what has come to rest moves by a person only. */
export function mailDelayMs(mails: readonly { state: MailState }[]): number | false {
  return mails.some(({ state }) => state === "queued" || state === "sending") ? movingMs : false;
}
