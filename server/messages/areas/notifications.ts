import type { Texts } from "#server/messages/text.ts";

/** What people are told: in the bell, on its page, and by mail. */
export const notifications = {
  title: ["Obaveštenja", "Notifications"],
  open: ["Otvorite obaveštenja", "Open notifications"],
  unread: [
    "{count, plural, one {# nepročitano obaveštenje} few {# nepročitana obaveštenja} other {# nepročitanih obaveštenja}}",
    "{count, plural, one {# unread notification} other {# unread notifications}}",
  ],
  empty: [
    "Nema obaveštenja. Ovde stižu rokovi, odgovori kupaca i sve što traži pažnju.",
    "No notifications. Deadlines, buyers’ answers and all that needs attention come here.",
  ],
  emptyBell: ["Nema nepročitanih obaveštenja.", "No unread notifications."],
  all: ["Sva obaveštenja", "All notifications"],
  markRead: ["Označite kao pročitano", "Mark as read"],
  markAllRead: ["Označite sve kao pročitano", "Mark all as read"],
  isUnread: ["Nepročitano", "Unread"],
  noLongerTrue: ["Više ne važi: rok je promenjen", "No longer true: the deadline has changed"],

  document: ["{number}, {partner}", "{number}, {partner}"],
  withoutNumber: ["dokument bez broja", "a document without a number"],

  told: {
    deadline: ["{left}: {what}", "{left}: {what}"],
    accepted: ["Prihvaćeno: {document}", "Accepted: {document}"],
    rejected: ["Odbijeno: {document}", "Rejected: {document}"],
    reversed: ["{status}: {document}", "{status}: {document}"],
    mistake: ["SEF nije isporučio: {document}", "SEF did not deliver: {document}"],
    sendProblem: ["Traži pažnju: {document}", "Needs attention: {document}"],
    sendProblemOfAll: ["Slanje čeka", "Sending is waiting"],
    received: ["Nova ulazna faktura: {document}", "New purchase invoice: {document}"],
    notSubscribed: ["SEF sutra ne šalje obaveštenja", "SEF will send no notifications tomorrow"],
  },
  reason: ["Razlog: {reason}", "Reason: {reason}"],
  withoutReason: ["Bez navedenog razloga.", "No reason was given."],
  comment: ["Komentar: {comment}", "Comment: {comment}"],
  mistakeNext: [
    "Kupac je nije dobio. Otkažite je i pošaljite ispravljenu.",
    "The buyer has not got it. Cancel it and send a corrected one.",
  ],
  amount: ["Iznos: {amount}", "Amount: {amount}"],

  mail: {
    greeting: ["Poštovani,", "Dear Sir or Madam,"],
    atOnceSubject: [
      "{count, plural, one {# obaveštenje} few {# obaveštenja} other {# obaveštenja}}: {company}",
      "{count, plural, one {# notification} other {# notifications}}: {company}",
    ],
    digestSubject: [
      "{count, plural, one {# obaveštenje} few {# obaveštenja} other {# obaveštenja}} za {day}",
      "{count, plural, one {# notification} other {# notifications}} for {day}",
    ],
    digestSubjectWithDeadline: [
      "{count, plural, one {# obaveštenje} few {# obaveštenja} other {# obaveštenja}}, najbliži rok {date}",
      "{count, plural, one {# notification} other {# notifications}}, nearest deadline {date}",
    ],
    digestLead: [
      "{count, plural, one {# obaveštenje} few {# obaveštenja} other {# obaveštenja}} u {companies, plural, one {# firmi} few {# firme} other {# firmi}}. Ono što ste već pročitali u portalu nije ponovljeno.",
      "{count, plural, one {# notification} other {# notifications}} in {companies, plural, one {# company} other {# companies}}. What you have read in the portal already is not repeated.",
    ],
    more: [
      "{count, plural, one {I još # obaveštenje} few {I još # obaveštenja} other {I još # obaveštenja}}: {link}",
      "{count, plural, one {And # more notification} other {And # more notifications}}: {link}",
    ],
    choose: ["Šta Vam šaljemo birate ovde: {link}", "Choose what we send you here: {link}"],
  },
} as const satisfies Texts;
