import type { Texts } from "#server/messages/text.ts";

/** Our own state of a send. Never merged with the status that SEF reports. */
export const sendState = {
  label: ["Stanje slanja", "Send state"],
  draft: ["Nacrt", "Draft"],
  checked: ["Provereno", "Checked, no findings"],
  has_findings: ["Ima zamerki", "Has findings"],
  queued: ["U redu za slanje", "Queued"],
  sending: ["Slanje u toku", "Sending"],
  outcome_unknown: ["Ishod se proverava", "Outcome unknown, being verified"],
  held_outage: ["Čeka da SEF proradi", "Held, SEF is down"],
  held_credentials: ["Čeka ispravan API ključ", "Held, SEF refuses the API key"],
  held_date: ["Čeka novi datum izdavanja", "Held, issue date has passed"],
  refused: ["SEF je odbio prijem", "Refused by SEF at upload"],
  failed: ["Slanje nije uspelo", "Send failed"],
  sent: ["Poslato", "Sent"],
  issued: ["Finalizovano", "Finalized"],
  sent_elsewhere: ["Poslato drugim programom", "Sent by another program"],
} as const satisfies Texts;

/** What a person should know about each send state, in one calm sentence. */
export const sendStateSentence = {
  draft: ["Nacrt. Još nije poslato na SEF.", "A draft. Not sent to SEF yet."],
  checked: ["Provereno, bez zamerki. Može da se pošalje.", "Checked, no findings. Ready to send."],
  has_findings: [
    "Ima zamerki koje treba ispraviti pre slanja.",
    "There are findings to be mended before sending.",
  ],
  queued: [
    "Čeka u redu i biće poslato čim dođe na red. Do tada može da se povuče.",
    "Waiting in the queue, sent as soon as its turn comes. Until then it can be withdrawn.",
  ],
  sending: [
    "Slanje je u toku. Dokument je zaključan dok SEF ne odgovori.",
    "Sending now. The document is locked until SEF answers.",
  ],
  outcome_unknown: [
    "Slanje je prekinuto, proveravamo da li je SEF primio fakturu. Ne šaljite je ponovo, odgovor stiže sam.",
    "The send was cut off, we are checking whether SEF received the invoice. Do not send it again, the answer will come by itself.",
  ],
  held_outage: [
    "SEF trenutno nije dostupan. Faktura čeka i biće poslata kada SEF proradi.",
    "SEF is not available now. The invoice is waiting and will be sent when SEF is back.",
  ],
  held_credentials: [
    "SEF ne prihvata API ključ firme. Faktura čeka i biće poslata čim administrator u Podešavanjima unese ispravan ključ ili provera veze uspe.",
    "SEF does not take the company’s API key. The invoice is waiting and will be sent as soon as an administrator enters a right key in the settings or a test of the connection succeeds.",
  ],
  held_date: [
    "Datum izdavanja je prošao pre slanja, a SEF prima samo današnji datum. Potvrdite novi datum.",
    "The issue date passed before sending and SEF takes only today’s date. Confirm the new date.",
  ],
  refused: [
    "SEF je odbio prijem. Pročitajte razlog, ispravite i pošaljite ponovo.",
    "SEF refused the document. Read the reason, mend it and send again.",
  ],
  failed: [
    "Slanje nije uspelo. Pročitajte razlog, pa pokušajte ponovo ili se obratite podršci.",
    "Sending failed. Read the reason, then try again or ask support.",
  ],
  sent: ["SEF je primio dokument.", "SEF has received the document."],
  issued: [
    "Finalizovano van SEF-a. Dokument je konačan i ne šalje se na SEF.",
    "Finalized outside SEF. The document is final and does not go to SEF.",
  ],
} as const satisfies Texts;

/** Status of a sales document as SEF reports it. */
export const salesStatus = {
  label: ["Status SEF", "SEF status"],
  Draft: ["Nacrt", "Draft"],
  New: ["Novo", "New"],
  Sending: ["Slanje u toku", "Sending"],
  Sent: ["Poslato", "Sent, waits for the buyer"],
  Mistake: ["Greška pri slanju", "Error while sending"],
  Approved: ["Prihvaćeno", "Accepted"],
  Rejected: ["Odbijeno", "Rejected"],
  Cancelled: ["Otkazano", "Cancelled"],
  Storno: ["Stornirano", "Reversed (storno)"],
  Paid: ["Plaćeno", "Paid"],
  OverDue: ["Dospelo", "Overdue"],
  Archived: ["Arhivirano", "Archived"],
  Deleted: ["Obrisano", "Deleted"],
  Unknown: ["Nepoznato", "Unknown"],
} as const satisfies Texts;

/** What a sender should know about each status of SEF. `Sent` has its own sentence with the time. */
export const salesStatusSentence = {
  Draft: ["Na SEF-u je dokument još nacrt.", "On SEF the document is still a draft."],
  New: ["SEF je primio dokument i obrađuje ga.", "SEF has taken the document and is processing it."],
  Sending: ["SEF dostavlja dokument kupcu.", "SEF is delivering the document to the buyer."],
  Mistake: [
    "SEF nije uspeo da dostavi dokument kupcu. Kupac ga nije dobio.",
    "SEF could not deliver the document. The buyer has not received it.",
  ],
  Approved: ["Faktura je prihvaćena.", "The invoice is accepted."],
  Rejected: [
    "Faktura je odbijena. Pročitajte razlog i dogovorite se sa kupcem.",
    "The invoice is rejected. Read the reason and settle it with the buyer.",
  ],
  Cancelled: ["Faktura je otkazana.", "The invoice is cancelled."],
  Storno: ["Faktura je stornirana.", "The invoice is reversed."],
  Paid: ["Faktura je plaćena.", "The invoice is paid."],
  OverDue: ["Rok za plaćanje je prošao.", "The payment is overdue."],
  Archived: ["Faktura je arhivirana na SEF-u.", "The invoice is archived on SEF."],
  Deleted: ["Faktura je obrisana na SEF-u.", "The invoice is deleted on SEF."],
  Unknown: [
    "SEF javlja status koji ne poznajemo. Proverite fakturu na portalu SEF.",
    "SEF reports a status we do not know. Check the invoice on the SEF portal.",
  ],
} as const satisfies Texts;

/** Status of a purchase document as SEF reports it. */
export const purchaseStatus = {
  label: ["Status SEF", "SEF status"],
  New: ["Novo", "New"],
  Seen: ["Pregledano", "Seen"],
  ReNotified: ["Ponovo obavešteno", "Reminded (second notice sent)"],
  Approved: ["Prihvaćeno", "Accepted"],
  Rejected: ["Odbijeno", "Rejected"],
  Cancelled: ["Otkazano", "Cancelled by the sender"],
  Storno: ["Stornirano", "Reversed by the sender"],
  Deleted: ["Obrisano", "Deleted"],
  SendingInProgress: ["Slanje u toku", "Being sent"],
  Unknown: ["Nepoznato", "Unknown"],
} as const satisfies Texts;

/** State of a document in the central register of invoices, for public buyers. */
export const cirStatus = {
  label: ["CRF", "CRF"],
  None: ["Nije u CRF", "Not in CRF"],
  ActiveCir: ["Aktivno u CRF", "Active in CRF"],
  InvalidCir: ["Neispravno u CRF", "Invalid in CRF"],
  CancelledCir: ["Otkazano u CRF", "Cancelled in CRF"],
  PartiallySettled: ["Delimično izmireno", "Partly settled"],
  Settled: ["Izmireno", "Settled"],
  Assigned: ["Ustupljeno", "Assigned to a third party"],
  Proinvoice: ["Profaktura", "Pro forma"],
  CIRStatusSyncError: ["Greška u razmeni sa CRF", "CRF sync error"],
} as const satisfies Texts;

/** Who ended the wait: the buyer or the clock. Our inference from the status history, shown as a second small label. */
export const decisionOrigin = {
  byDeadline: ["Po isteku roka", "After the deadline"],
  byBuyer: ["Odlukom kupca", "By the buyer’s decision"],
} as const satisfies Texts;
