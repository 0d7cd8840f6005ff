import type { Texts } from "#server/messages/text.ts";

/** A reminder to a buyer who is silent or has not paid: the ready text, and the dialog in which it is changed. */
export const reminder = {
  title: ["Podsetite kupca", "Remind the buyer"],
  action: ["Podsetite kupca", "Remind the buyer"],
  /** Where each buyer's own documents stand in a text for several. */
  marker: ["[dokumenti]", "[documents]"],
  mail: {
    subjectOne: ["Podsetnik: {kind} {number}, {company}", "Reminder: {kind} {number}, {company}"],
    subjectMany: [
      "Podsetnik o neodgovorenim dokumentima, {company}",
      "Reminder of open documents, {company}",
    ],
    body: [
      "Poštovani,\n\npodsećamo vas na sledeće:\n\n{documents}\n\nAko ste u međuvremenu odgovorili ili platili, molimo vas da ovu poruku zanemarite.\n\nSrdačan pozdrav\n{company}",
      "Dear Sir or Madam,\n\nwe would like to remind you of the following:\n\n{documents}\n\nIf you have answered or paid in the meantime, please disregard this message.\n\nKind regards\n{company}",
    ],
    deemedAccepted: [
      "{document}: čeka vaš odgovor na SEF-u; ako ne odgovorite do {date}, smatraće se da ste ga prihvatili",
      "{document}: waits for your answer on SEF; if you do not answer by {date}, it will be deemed accepted",
    ],
    deemedRejected: [
      "{document}: čeka vaš odgovor na SEF-u; ako ne odgovorite do {date}, smatraće se da ste ga odbili",
      "{document}: waits for your answer on SEF; if you do not answer by {date}, it will be deemed rejected",
    ],
    answerBy: [
      "{document}: čeka vaš odgovor na SEF-u, rok je {date}",
      "{document}: waits for your answer on SEF, due by {date}",
    ],
    payBy: ["{document}: rok za plaćanje je {date}", "{document}: payment is due by {date}"],
    overdue: ["{document}: rok za plaćanje bio je {date}", "{document}: payment was due by {date}"],
    document: ["{kind} {number} od {day} na iznos {amount}", "{kind} {number} of {day}, amount {amount}"],
  },
  language: ["Jezik poruke", "Language of the mail"],
  to: ["Imejl kupca: {buyer}", "E-mail of the buyer: {buyer}"],
  missing: [
    "Kupac nema imejl. Bez njega se ovaj kupac preskače.",
    "The buyer has no e-mail. Without one this buyer is left out.",
  ],
  subject: ["Naslov", "Subject"],
  body: ["Tekst", "Text"],
  bodyHint: [
    "Na mestu reči {marker} svaki kupac dobija svoje dokumente.",
    "Where it says {marker}, each buyer gets their own documents.",
  ],
  remindedToday: ["Danas već podsećen", "Already reminded today"],
  again: [
    "Podsetite i za dokumente za koje je podsetnik danas već otišao",
    "Remind of documents for which a reminder has already gone out today as well",
  ],
  scope: [
    "Podsetnik se odnosi na {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}.",
    "The reminder is about {count, plural, one {# document} other {# documents}}.",
  ],
  send: [
    "Pošaljite {count, plural, one {# podsetnik} few {# podsetnika} other {# podsetnika}}",
    "Send {count, plural, one {# reminder} other {# reminders}}",
  ],
  queued: [
    "{count, plural, one {# podsetnik je predat} few {# podsetnika su predata} other {# podsetnika je predato}} za slanje.",
    "{count, plural, one {# reminder is} other {# reminders are}} on the way.",
  ],
  kept: [
    "Server za e-poštu nije podešen: podsetnici su zapisani u Poslatoj pošti, ali nisu otišli.",
    "No mail server is set: the reminders are written down in Sent mail but have not left.",
  ],
} as const satisfies Texts;
