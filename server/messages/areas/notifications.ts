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
  ended: {
    changed: ["Ne važi više: rok je promenjen.", "No longer true: the deadline has changed."],
    over: ["Ovaj rok više ne teče.", "This deadline does not run any more."],
  },

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

  tabs: {
    all: ["Sve", "All"],
    unread: ["Nepročitano", "Unread"],
  },

  settings: {
    link: ["Šta Vam javljamo", "What we tell you"],
    title: ["Šta Vam javljamo", "What we tell you"],
    lead: [
      "Za ovu firmu, samo Vama. Pošta ide na {email}. Dnevni pregled stiže u 7 ujutru, jedan za sve Vaše firme, na jeziku koji ste izabrali.",
      "For this company, to you only. Mail goes to {email}. The daily digest comes at 7 in the morning, one for all your companies, in the language that you have chosen.",
    ],
    inPortal: ["U portalu", "In the portal"],
    byMail: ["E-poštom", "By e-mail"],
    choice: {
      none: ["Bez e-pošte", "No e-mail"],
      digest: ["E-pošta: dnevni pregled", "E-mail: daily digest"],
      immediate: ["E-pošta: odmah", "E-mail: at once"],
    },
    kind: {
      lastDay: {
        name: ["Poslednji dan roka", "Last day of a deadline"],
        about: ["Danas ističe rok, a odgovora nema.", "A deadline ends today and there is no answer."],
      },
      deadline: {
        name: ["Rok se bliži", "A deadline is near"],
        about: [
          "Nekoliko dana pre isteka, i na dan plaćanja.",
          "A few days before it ends, and on the day of a payment.",
        ],
      },
      rejected: {
        name: ["Odbijeno", "Rejected"],
        about: [
          "Kupac je odbio, sa razlogom, ili je rok istekao bez odgovora.",
          "The buyer rejected it, with the reason, or the deadline passed without an answer.",
        ],
      },
      accepted: {
        name: ["Prihvaćeno", "Accepted"],
        about: [
          "Kupac je prihvatio, ili je rok istekao bez odgovora.",
          "The buyer accepted it, or the deadline passed without an answer.",
        ],
      },
      reversed: {
        name: ["Otkazano ili stornirano", "Cancelled or reversed"],
        about: ["Druga strana je povukla dokument.", "The other side took a document back."],
      },
      mistake: {
        name: ["SEF nije isporučio", "Not delivered by SEF"],
        about: [
          "Dokument treba otkazati i poslati ispravljen.",
          "It has to be cancelled and sent corrected.",
        ],
      },
      sendProblem: {
        name: ["Dokument traži pažnju", "A document needs attention"],
        about: [
          "Zadržano, odbijen prijem, neuspela radnja ili protivrečan podatak SEF-a.",
          "Held, refused, an act that failed, or SEF contradicting itself.",
        ],
      },
      received: {
        name: ["Nova ulazna faktura", "New purchase invoice"],
        about: ["Stigla je sa SEF-a.", "It has come from SEF."],
      },
      notSubscribed: {
        name: ["SEF sutra ne šalje obaveštenja", "No SEF notifications tomorrow"],
        about: [
          "Dnevna pretplata nije obnovljena do večeri.",
          "The daily subscription was not renewed by evening.",
        ],
      },
    },
    inAllCompanies: ["Isto u svim mojim firmama ({count})", "The same in all my companies ({count})"],
    save: ["Sačuvajte izbor", "Save the choice"],
    digests: ["Dnevni pregledi", "Daily digests"],
    digestsLead: ["Poslednjih četrnaest, samo Vaši.", "The last fourteen, yours only."],
    noDigests: [
      "Još nema pregleda. Prvi stiže ujutru, kada bude nečeg novog.",
      "No digests yet. The first one comes in the morning when there is news.",
    ],
    unclearHint: [
      "Veza je prekinuta dok je server primao poruku: možda je stigla. Ponovite samo ako je nema.",
      "The connection was lost while the server was taking the mail: it may have arrived. Repeat only if it has not.",
    ],
  },

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
