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
    lastDay: ["Poslednji dan, {what}: {document}", "Last day, {what}: {document}"],
    lastDayOfCompany: ["Poslednji dan: {what}", "Last day: {what}"],
    deadline: ["{date} ističe {what}: {document}", "On {date} ends {what}: {document}"],
    deadlineOfCompany: ["{date} ističe {what}", "On {date} ends {what}"],
    accepted: ["Prihvaćeno: {document}", "Accepted: {document}"],
    rejected: ["Odbijeno: {document}", "Rejected: {document}"],
    reversed: ["{status}: {document}", "{status}: {document}"],
    mistake: ["SEF nije isporučio: {document}", "SEF did not deliver: {document}"],
    sendProblem: ["Traži pažnju: {document}", "Needs attention: {document}"],
    sendProblemOfAll: ["Slanje čeka", "Sending is waiting"],
    received: ["Nova ulazna faktura: {document}", "New purchase invoice: {document}"],
    notSubscribed: ["SEF sutra ne šalje obaveštenja", "SEF will send no notifications tomorrow"],
  },
  deadline: {
    response: ["rok za odgovor kupca", "the term for the buyer’s answer"],
    rejection: ["drugi rok za odgovor kupca", "the second term for the buyer’s answer"],
    inputVat: ["rok za odbitak PDV", "the deadline for deducting VAT"],
    payment: ["rok za plaćanje", "the payment term"],
    issueDate: ["datum izdavanja", "the issue date"],
    vatRecording: ["rok za evidentiranje PDV", "the deadline for recording VAT"],
    vatReturn: ["rok za PDV prijavu", "the deadline of the VAT return"],
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
    choose: ["Šta Vam šaljemo birate ovde: {link}", "Choose what we send you here: {link}"],
  },
} as const satisfies Texts;
