import type { DeadlineConsequence, DeadlineKind, DeadlineRule } from "#server/domain/deadline/deadline.ts";
import type { HolidayName } from "#server/domain/deadline/holiday-rules.ts";
import type { Confidence } from "#server/domain/deadline/law-params.ts";
import type { Text, Texts } from "#server/messages/text.ts";

const kind = {
  response: ["Rok za prihvatanje ili odbijanje", "Deadline to accept or reject"],
  rejection: ["Drugi rok za prihvatanje ili odbijanje", "Second deadline to accept or reject"],
  inputVat: ["Prihvatanje zbog odbitka PDV", "Acceptance for the VAT deduction"],
  payment: ["Rok plaćanja", "Payment deadline"],
  issueDate: ["Slanje sa ovim datumom izdavanja", "Sending with this issue date"],
  vatRecording: ["Rok za evidentiranje PDV", "Deadline for recording VAT"],
  vatReturn: ["Rok za PDV prijavu", "Deadline for the VAT return"],
} as const satisfies Record<DeadlineKind, Text>;

/**
 * What follows when nobody acts. In Serbian a date stands before a comma or at the end of a sentence, where it loses its
 * own full stop. "Prihvaćenom" and "odbijenom" agree with the law's word for all kinds, "elektronska faktura".
 */
const ifSilent = {
  sales: {
    deemedAccepted: [
      "Ako kupac ne odgovori do {date}, smatra se prihvaćenom.",
      "If the buyer does not answer by {date}, it is deemed accepted.",
    ],
    renotified: [
      "Ako kupac ne odgovori do {date}, SEF ga ponovo obaveštava i počinje drugi, kraći rok.",
      "If the buyer does not answer by {date}, SEF notifies it again and a second, shorter term begins.",
    ],
    deemedRejected: [
      "Ako kupac ne odgovori do {date}, smatra se odbijenom.",
      "If the buyer does not answer by {date}, it is deemed rejected.",
    ],
    deductionLater: [
      "Ako kupac ne prihvati do {date}, ne može da odbije PDV u poreskom periodu koji ističe {periodEnd}, nego tek kasnije.",
      "If the buyer does not accept by {date}, it cannot deduct the VAT in the tax period that ends on {periodEnd}, only later.",
    ],
    paymentOverdue: [
      "Ako kupac ne plati do {date}, kasni sa plaćanjem.",
      "If the buyer does not pay by {date}, its payment is late.",
    ],
    issueDatePasses: [
      "Ako ne bude poslata do {date}, potreban je novi datum izdavanja.",
      "If it is not sent by {date}, it needs a new issue date.",
    ],
    recordIndividually: [
      "Ako ne bude izdata do {date}, PDV za period koji ističe {periodEnd}, evidentira se u pojedinačnoj evidenciji.",
      "If it is not issued by {date}, the VAT of the period that ends on {periodEnd} goes into an individual record.",
    ],
  },
  purchase: {
    deemedAccepted: [
      "Ako ne odgovorite do {date}, smatra se prihvaćenom.",
      "If you do not answer by {date}, it is deemed accepted.",
    ],
    renotified: [
      "Ako ne odgovorite do {date}, SEF Vas ponovo obaveštava i počinje drugi, kraći rok.",
      "If you do not answer by {date}, SEF notifies you again and a second, shorter term begins.",
    ],
    deemedRejected: [
      "Ako ne odgovorite do {date}, smatra se odbijenom.",
      "If you do not answer by {date}, it is deemed rejected.",
    ],
    deductionLater: [
      "Ako ne prihvatite do {date}, ne možete da odbijete PDV u poreskom periodu koji ističe {periodEnd}, nego tek kasnije.",
      "If you do not accept by {date}, you cannot deduct the VAT in the tax period that ends on {periodEnd}, only later.",
    ],
    paymentOverdue: [
      "Ako ne platite do {date}, kasnite sa plaćanjem.",
      "If you do not pay by {date}, your payment is late.",
    ],
  },
  company: {
    recordingLate: [
      "Ako ne evidentirate PDV u SEF-u do {date}, kasnite sa evidentiranjem za poreski period koji ističe {periodEnd}.",
      "If you do not record the VAT in SEF by {date}, you are late with the record of the tax period that ends on {periodEnd}.",
    ],
    returnLate: [
      "Ako ne podnesete PDV prijavu do {date}, kasnite sa prijavom za poreski period koji ističe {periodEnd}.",
      "If you do not file the VAT return by {date}, you are late with the return of the tax period that ends on {periodEnd}.",
    ],
  },
} as const satisfies Record<string, Partial<Record<DeadlineConsequence, Text>>>;

/** The last day is over and SEF has not said what became of it, or nobody has done what was due. */
const whenPassed = {
  deemedAccepted: [
    "Rok je istekao {date}. Po pravilu se smatra prihvaćenom, ali SEF to još nije javio.",
    "The deadline passed on {date}. By the rule it is deemed accepted, but SEF has not said so yet.",
  ],
  renotified: [
    "Prvi rok je istekao {date}. Očekuje se ponovno obaveštenje SEF-a.",
    "The first term passed on {date}. SEF is expected to notify again.",
  ],
  deemedRejected: [
    "Rok je istekao {date}. Po pravilu se smatra odbijenom, ali SEF to još nije javio.",
    "The deadline passed on {date}. By the rule it is deemed rejected, but SEF has not said so yet.",
  ],
  deductionLater: [
    "Rok za odbitak u poreskom periodu koji ističe {periodEnd}, prošao je {date}.",
    "The deadline for the deduction in the tax period that ends on {periodEnd} passed on {date}.",
  ],
  paymentOverdue: ["Rok plaćanja je istekao {date}.", "The payment deadline passed on {date}."],
  issueDatePasses: [
    "Datum izdavanja je prošao {date}. Potreban je novi datum.",
    "The issue date passed on {date}. A new date is needed.",
  ],
  recordIndividually: [
    "Rok za izdavanje je istekao {date}. PDV se evidentira u pojedinačnoj evidenciji.",
    "The deadline to issue it passed on {date}. The VAT goes into an individual record.",
  ],
  recordingLate: [
    "Rok za evidentiranje PDV je istekao {date}.",
    "The deadline for recording VAT passed on {date}.",
  ],
  returnLate: ["Rok za PDV prijavu je istekao {date}.", "The deadline for the VAT return passed on {date}."],
} as const satisfies Record<DeadlineConsequence, Text>;

/** Why this day: the rule and where it comes from. */
const why = {
  publicResponse: [
    "Kupac u javnom sektoru ima {days, plural, one {# dan} few {# dana} other {# dana}}, računajući od dana posle dostavljanja, {start}. Ćutanje je prihvatanje. Izvor: Zakon o elektronskom fakturisanju, član 10.",
    "A public buyer has {days, plural, one {# day} other {# days}}, counted from the day after delivery, {start}. Silence is acceptance. Source: Law on electronic invoicing, Article 10.",
  ],
  privateResponse: [
    "Kupac van javnog sektora ima {days, plural, one {# dan} few {# dana} other {# dana}}, računajući od dana posle dostavljanja, {start}. Posle toga ga SEF ponovo obaveštava. Izvor: Zakon o elektronskom fakturisanju, član 10.",
    "A buyer outside the public sector has {days, plural, one {# day} other {# days}}, counted from the day after delivery, {start}. Then SEF notifies it again. Source: Law on electronic invoicing, Article 10.",
  ],
  secondTerm: [
    "Od ponovnog obaveštenja teče {days, plural, one {# dan} few {# dana} other {# dana}}, a SEF ga je poslao {start}. Ćutanje je odbijanje. Izvor: Zakon o elektronskom fakturisanju, član 10.",
    "The second notice starts {days, plural, one {# day} other {# days}}, and SEF sent it on {start}. Silence is rejection. Source: Law on electronic invoicing, Article 10.",
  ],
  secondTermExpected: [
    "Od ponovnog obaveštenja teče {days, plural, one {# dan} few {# dana} other {# dana}}. Dan obaveštenja još ne znamo, pa računamo od isteka prvog roka, {start}. Izvor: Zakon o elektronskom fakturisanju, član 10.",
    "The second notice starts {days, plural, one {# day} other {# days}}. Its day is not known yet, so the end of the first term counts, {start}. Source: Law on electronic invoicing, Article 10.",
  ],
  inputVatDay: [
    "PDV se odbija samo po prihvaćenoj fakturi, a ona se prihvata najkasnije {day}. dana po isteku poreskog perioda. Rok se ne pomera sa neradnog dana. Izvor: Zakon o PDV, član 28.",
    "VAT is deducted on an accepted invoice only, accepted by day {day} after the end of the tax period. A day off does not move it. Source: VAT law, Article 28.",
  ],
  inputVatFiling: [
    "PDV se odbija samo po fakturi prihvaćenoj najkasnije na dan pre podnošenja PDV prijave. Izvor: Zakon o PDV, član 28.",
    "VAT is deducted only on an invoice accepted by the day before the VAT return is filed. Source: VAT law, Article 28.",
  ],
  dueDate: ["Tako piše u dokumentu: datum dospeća.", "The document says so: its due date."],
  issueToday: [
    "SEF prima samo dokumente sa današnjim datumom izdavanja.",
    "SEF takes only documents with today’s issue date.",
  ],
  lateIssue: [
    "Promet za koji do roka za evidentiranje nije izdata faktura ide u pojedinačnu evidenciju PDV. Faktura koja stigne kasnije umanjuje zbirnu. Izvor: Zakon o elektronskom fakturisanju.",
    "A supply without an invoice by the recording deadline goes into an individual VAT record. The invoice that comes later lessens the summary one. Source: Law on electronic invoicing.",
  ],
  vatRecord: [
    "PDV se evidentira u SEF-u do {day}. dana po isteku poreskog perioda. Izvor: Zakon o elektronskom fakturisanju.",
    "VAT is recorded in SEF by day {day} after the end of the tax period. Source: Law on electronic invoicing.",
  ],
  vatReturn: [
    "Prijava i uplata su do {day}. dana po isteku poreskog perioda, a neradan dan pomera rok na prvi radni dan. Izvor: Zakon o PDV i poreski kalendari.",
    "The return and the payment are due by day {day} after the end of the tax period; a day off moves them to the next working day. Source: VAT law and tax calendars.",
  ],
  nonPayerReturn: [
    "Poreski dužnik koji nije obveznik PDV podnosi prijavu do {day}. dana po isteku poreskog perioda, a neradan dan pomera rok na prvi radni dan. Izvor: Zakon o PDV, član 10.",
    "A person liable for VAT who is not a VAT payer files by day {day} after the end of the tax period; a day off moves it to the next working day. Source: VAT law, Article 10.",
  ],
} as const satisfies Record<DeadlineRule, Text>;

const uncertain = {
  shift: [
    "Nije potvrđeno da SEF pomera rok koji padne u neradan dan. Računajte na {earliest}, a ako ga pomera, poslednji dan je {latest}.",
    "It is not confirmed that SEF moves a deadline that falls on a day off. Count on {earliest}; if SEF moves it, the last day is {latest}.",
  ],
  shiftByOneSource: [
    "Da neradan dan pomera i ovaj rok, kaže samo jedan izvor. Računajte na {earliest}, a ako ga pomera, poslednji dan je {latest}.",
    "Only one source says that a day off moves this deadline too. Count on {earliest}; if it is moved, the last day is {latest}.",
  ],
} as const satisfies Texts;

const confidence = {
  A: [
    "Pouzdanost A: tekst zakona ili mišljenje ministarstva.",
    "Confidence A: the law’s text or a ministry opinion.",
  ],
  B: ["Pouzdanost B: najmanje dva nezavisna izvora.", "Confidence B: at least two independent sources."],
  C: ["Pouzdanost C: jedan izvor.", "Confidence C: one source."],
  D: ["Pouzdanost D: naš zaključak, nije potvrđen.", "Confidence D: our own conclusion, not confirmed."],
} as const satisfies Record<Confidence, Text>;

/** Of a buyer of whom nobody knows whether it is public: both outcomes are told, each behind its condition. */
const assumption = {
  sales: {
    public: ["Ako je kupac u javnom sektoru", "If the buyer is in the public sector"],
    private: ["Ako kupac nije u javnom sektoru", "If the buyer is not in the public sector"],
  },
  purchase: {
    public: ["Ako je Vaša firma u javnom sektoru", "If your company is in the public sector"],
    private: ["Ako Vaša firma nije u javnom sektoru", "If your company is not in the public sector"],
  },
} as const satisfies Texts;

const holiday = {
  newYear: ["Nova godina", "New Year"],
  christmas: ["Božić", "Christmas"],
  statehood: ["Dan državnosti", "Statehood Day"],
  goodFriday: ["Veliki petak", "Good Friday"],
  holySaturday: ["Velika subota", "Holy Saturday"],
  easterSunday: ["Vaskrs", "Easter Sunday"],
  easterMonday: ["Vaskršnji ponedeljak", "Easter Monday"],
  labour: ["Praznik rada", "Labour Day"],
  armistice: ["Dan primirja", "Armistice Day"],
  moved: ["Neradan dan umesto praznika u nedelju", "Day off for a holiday on a Sunday"],
} as const satisfies Record<HolidayName, Text>;

/** Deadlines: their names, what silence means, why, and how sure we are. */
export const deadlines = {
  kind,
  ifSilent,
  whenPassed,
  why,
  uncertain,
  confidence,
  assumption,
  underAssumption: ["{assumption}: {consequence}", "{assumption}: {consequence}"],
  holiday,
  retention: {
    label: ["Rok čuvanja", "Retention period"],
    permanent: ["trajno", "for ever"],
    // A public party may stand behind a number that says nothing of it: then it is kept for longer.
    until: ["najmanje do {date}", "at least until {date}"],
  },
  acceptOrReject: ["Rok za prihvatanje ili odbijanje", "Deadline to accept or reject"],
  decideBy: ["Odlučiti do", "Decide by"],
  buyersDeadline: ["Rok kupca", "Buyer’s deadline"],
  today: ["Ističe danas", "Expires today"],
  tomorrow: ["Ističe sutra", "Expires tomorrow"],
  daysLeft: [
    "Još {count, plural, one {# dan} few {# dana} other {# dana}}",
    "{count, plural, one {# day left} other {# days left}}",
  ],
  passed: ["Rok je istekao", "The deadline has passed"],
  consequence: ["Posledica", "Consequence"],
  timeLeft: ["Preostalo", "Time left"],
  whoIsSilent: ["Ko ćuti", "Who is silent"],
} as const satisfies Texts;
