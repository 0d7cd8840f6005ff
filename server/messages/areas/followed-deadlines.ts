import type { EndReason } from "#server/domain/deadline/how-it-ended.ts";
import type { Text, Texts } from "#server/messages/text.ts";

/** Stands behind a colon, without a full stop. */
const reason = {
  answered: ["stigao je odgovor", "there was an answer"],
  paid: ["plaćeno je", "it was paid"],
  sent: ["poslato je", "it was sent"],
  silence: ["nije bilo odgovora", "there was no answer"],
  renotified: ["SEF je ponovo obavestio kupca", "SEF notified the buyer again"],
  dayPassed: ["dan je prošao", "the day passed"],
  otherWord: ["SEF je javio drugačije", "SEF said otherwise"],
  otherDay: ["SEF je to javio pre našeg najranijeg dana", "SEF said so before our earliest day"],
  takenBack: ["dokument je otkazan ili storniran", "the document was cancelled or stornoed"],
  undelivered: ["dokument nije dostavljen kupcu", "the document did not reach the buyer"],
  sendStopped: ["slanje je zaustavljeno", "sending was stopped"],
  rejected: ["dokument je odbijen", "the document was rejected"],
  buyerKnown: ["sada se zna da li je kupac u javnom sektoru", "it is known now whether the buyer is public"],
  buyerKind: [
    "promenilo se ono što se zna o tome da li je kupac u javnom sektoru",
    "what is known of the buyer being public has changed",
  ],
  delivery: ["SEF je javio drugi dan dostavljanja", "SEF told another day of delivery"],
  dueDate: ["promenjen je datum dospeća", "the due date was changed"],
  issueDate: ["promenjen je datum izdavanja", "the issue date was changed"],
  period: [
    "promenjen je poreski period ili dan podnošenja prijave",
    "the tax period or the day of filing was changed",
  ],
  calendar: ["promenjen je kalendar neradnih dana", "the calendar of days off was changed"],
  law: ["promenjen je propisani rok", "the term set by law was changed"],
  facts: ["promenjeni su podaci od kojih rok zavisi", "the data that the deadline depends on were changed"],
} as const satisfies Record<EndReason, Text>;

/** Deadlines of a document over time: what runs, how earlier ones ended, and what the timeline says of that. */
export const followedDeadlines = {
  title: ["Rokovi", "Deadlines"],
  none: ["Nijedan rok trenutno ne teče.", "No deadline is running now."],
  earlier: ["Raniji rokovi", "Earlier deadlines"],
  explain: ["Zašto baš tada", "Why this day"],
  bothOutcomes: {
    sales: [
      "Ne zna se da li je kupac u javnom sektoru, pa su navedena oba ishoda.",
      "It is not known whether the buyer is public, so both outcomes are told.",
    ],
    purchase: [
      "Ne zna se da li je Vaša firma u javnom sektoru, pa su navedena oba ishoda.",
      "It is not known whether your company is public, so both outcomes are told.",
    ],
  },
  state: {
    met: ["Ispunjeno", "Met"],
    lapsed: ["Isteklo", "Passed"],
    contradicted: ["Predviđanje se nije ostvarilo", "The prediction did not come true"],
    withdrawn: ["Više ne važi", "Not valid any more"],
  },
  reason,
  predicted: {
    deemedAccepted: ["prihvatanje po isteku roka", "acceptance by silence"],
    renotified: ["ponovno obaveštenje kupca", "a second notice to the buyer"],
    deemedRejected: ["odbijanje po isteku roka", "rejection by silence"],
  },
  contradicted: [
    "Predviđali smo {predicted}, a SEF je javio „{status}“. Važi ono što je javio SEF.",
    "We predicted {predicted}, and SEF said “{status}”. SEF’s word counts.",
  ],
  contradictedEarly: [
    "Predviđali smo {predicted} najranije {date}, a SEF je to javio pre tog dana. Važi ono što je javio SEF.",
    "We predicted {predicted} on {date} at the earliest, and SEF said so before that day. SEF’s word counts.",
  ],
  event: {
    changed: [
      "{deadline}: sa {before} na {after} ({reason})",
      "{deadline}: from {before} to {after} ({reason})",
    ],
    kept: [
      "{deadline}: i dalje {before} ali sa drugim značenjem ({reason})",
      "{deadline}: still {before}, but it means something else ({reason})",
    ],
    dropped: [
      "{deadline}: {before} više ne važi ({reason})",
      "{deadline}: {before} does not count any more ({reason})",
    ],
  },
} as const satisfies Texts;
