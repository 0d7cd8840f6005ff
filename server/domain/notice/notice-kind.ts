/**
 * What people are told of. deadline: days are left. lastDay: a deadline ends today. accepted, rejected, reversed: what
 * the other side or SEF did with a document. mistake: SEF could not deliver it. sendProblem: it is held, refused or
 * failed on our side. received: a new incoming document. notSubscribed: SEF will send no notifications tomorrow.
 */
export const noticeKinds = [
  "lastDay",
  "deadline",
  "rejected",
  "accepted",
  "reversed",
  "mistake",
  "sendProblem",
  "received",
  "notSubscribed",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** digest: in the daily mail. immediate: in a mail at once, and in no digest. */
export const mailChoices = ["none", "digest", "immediate"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Where a person is told of a kind. */
export type NoticeChoice = { inPortal: boolean; mail: MailChoice };

/** What holds until a person chooses: nobody misses a last day, and nobody gets a mail for each thing that goes well. */
export const defaultChoices: Readonly<Record<NoticeKind, NoticeChoice>> = {
  lastDay: { inPortal: true, mail: "immediate" },
  deadline: { inPortal: true, mail: "digest" },
  rejected: { inPortal: true, mail: "digest" },
  accepted: { inPortal: true, mail: "digest" },
  reversed: { inPortal: true, mail: "digest" },
  mistake: { inPortal: true, mail: "digest" },
  sendProblem: { inPortal: true, mail: "digest" },
  received: { inPortal: false, mail: "digest" },
  // What is said in the morning of the day itself comes too late.
  notSubscribed: { inPortal: true, mail: "immediate" },
};

/** Only those who look after the connection can do anything about it. */
export function isForAdministrators(kind: NoticeKind): boolean {
  return kind === "notSubscribed";
}
