import type { Texts } from "#server/messages/text.ts";

/** A document's way at SEF after it was sent: answers by silence, words that contradict each other, what is left to do. */
export const following = {
  bySilence: ["Po isteku roka (zaključak)", "After the deadline (our inference)"],
  bySilenceLead: [
    "SEF ne kaže da li je odluku doneo čovek ili istek roka. Zaključujemo po tome što je status stigao na kraju roka, bez komentara i bez odluke kod nas.",
    "SEF does not say whether a person or the deadline decided. We infer it: the status came when the term had ended, without a comment and without a decision of ours.",
  ],

  rejectedSentence: [
    "Nije bilo odgovora do {date}, pa se faktura smatra odbijenom.",
    "There was no answer until {date}, so the invoice counts as rejected.",
  ],
  acceptedSentence: [
    "Nije bilo odgovora do {date}, pa se faktura smatra prihvaćenom.",
    "There was no answer until {date}, so the invoice counts as accepted.",
  ],
  renotifiedAt: ["Ponovo obavešteni ste", "You were reminded"],
  byPersonLead: [
    "Zaključujemo po komentaru, danu odgovora ili odluci kod nas; SEF to ne kaže.",
    "We infer it from the comment, the day of the answer or a decision of ours; SEF does not say.",
  ],

  step: {
    title: ["Sledeći korak", "Next step"],
    mistake: [
      "SEF nije uspeo da isporuči dokument. Otkažite ga sa razlogom, pa napravite novi i pošaljite ga: kupac ovaj nije dobio.",
      "SEF could not deliver the document. Cancel it with a reason, then make a new one and send it: the buyer has not got this one.",
    ],
    rejected: [
      "Kupac je odbio dokument. Pročitajte razlog, stornirajte ga, ispravite grešku i pošaljite novi pod novim brojem.",
      "The buyer rejected the document. Read the reason, reverse it, mend the fault and send a new one under a new number.",
    ],
    rejectedBySilence: [
      "Kupac nije odgovorio, pa se dokument smatra odbijenim. I dalje je punovažna isprava: zamolite kupca da ga naknadno prihvati ili ga stornirajte i pošaljite novi.",
      "The buyer did not answer, so the document counts as rejected. It is still a valid document: ask the buyer to accept it late, or reverse it and send a new one.",
    ],
    acceptedLate: [
      "Dokument je bio odbijen, a kupac ga je naknadno prihvatio. Ako ste u međuvremenu poslali zamenski, stornirajte jedan od ta dva.",
      "The document was rejected and the buyer has accepted it late. If you have sent a replacement since, reverse one of the two.",
    ],
    takenBackElsewhere: [
      "Dokument je poništen na portalu SEF-a ili drugim programom. Proverite ko i zašto, pa po potrebi pošaljite novi.",
      "The document was taken back on SEF’s portal or by another program. Check who did it and why, and send a new one if needed.",
    ],
    takenBackBySupplier: [
      "Dobavljač je poništio dokument. Ako ste po njemu odbili prethodni porez ili ga platili, ispravite odbitak i tražite povraćaj.",
      "The supplier took the document back. If you have deducted its VAT or paid it, correct the deduction and ask for the money back.",
    ],
    acceptedForUs: [
      "Rok je istekao, pa se dokument smatra prihvaćenim. Proverite ga i proknjižite; ako nije ispravan, tražite od dobavljača dokument o smanjenju.",
      "The deadline has passed, so the document counts as accepted. Check and book it; if it is not right, ask the supplier for a credit document.",
    ],
    rejectedForUs: [
      "Rok je istekao, pa se dokument smatra odbijenim i nema odbitka prethodnog poreza. Ako je ispravan, prihvatite ga naknadno; ako SEF to ne dozvoli, tražite od dobavljača novi.",
      "The deadline has passed, so the document counts as rejected and gives no deduction of VAT. If it is right, accept it late; if SEF does not allow that, ask the supplier for a new one.",
    ],
    processed: ["Označite kao obrađeno", "Mark as processed"],
  },

  conflict: {
    title: ["SEF protivreči sebi", "SEF contradicts itself"],
    lead: [
      "Zadržali smo ono što imamo. Ništa nije promenjeno dok ne odlučite.",
      "We kept what we have. Nothing changes until you decide.",
    ],
    status_backwards: [
      "SEF sada kaže „{told}“, a dokument je već bio „{held}“. Posle toga takav status ne može da sledi.",
      "SEF now says “{told}”, while the document was already “{held}”. Such a status cannot follow.",
    ],
    impossible_date: [
      "Datum u polju {field} nije moguć: „{told}“. Ne računamo sa njim.",
      "The date in the field {field} is not possible: “{told}”. We do not reckon with it.",
    ],
    missing_date: [
      "SEF nije naveo datum u polju {field}. Rokovi se računaju od dana prijema kod nas.",
      "SEF gave no date in the field {field}. Deadlines are counted from the day on which we received it.",
    ],
    seen: [
      "{count, plural, one {Viđeno # put} few {Viđeno # puta} other {Viđeno # puta}}",
      "{count, plural, one {Seen once} other {Seen # times}}",
    ],
    since: ["od {time}", "since {time}"],
    take: ["Preuzmite status „{status}“", "Take over the status “{status}”"],
    keep: ["Zadržite naše", "Keep ours"],
    understood: ["Označite kao obrađeno", "Mark as processed"],
    raw: ["Izvorni odgovor SEF-a", "SEF’s raw answer"],
    takeTitle: ["Preuzimanje statusa sa SEF-a", "Take over SEF’s status"],
    takeQuestion: [
      "Status ovog dokumenta postaje „{told}“ umesto „{held}“. Rokovi se računaju iznova, a oba podatka ostaju u toku događaja.",
      "The status of this document becomes “{told}” instead of “{held}”. Deadlines are counted anew, and both words stay on the timeline.",
    ],
  },

  events: {
    sentDateChanged: [
      "SEF sada navodi {after} kao dan slanja umesto {before}; rokovi su preračunati",
      "SEF now names {after} as the day of sending instead of {before}; deadlines were counted anew",
    ],
    conflictStatus: [
      "SEF kaže „{told}“ posle „{held}“: zadržano „{held}“",
      "SEF says “{told}” after “{held}”: “{held}” was kept",
    ],
    conflictDate: [
      "Nemoguć datum u polju {field}: „{told}“",
      "Impossible date in the field {field}: “{told}”",
    ],
    conflictMissingDate: ["SEF nije naveo datum u polju {field}", "SEF gave no date in the field {field}"],
    conflictAgreed: ["SEF se ponovo slaže sa nama", "SEF agrees with us again"],
    conflictTaken: [
      "Status „{told}“ preuzet sa SEF-a: {person}",
      "Status “{told}” taken over from SEF by {person}",
    ],
    conflictKept: [
      "Protivrečnost pregledana, naše zadržano: {person}",
      "Contradiction seen and ours kept by {person}",
    ],
    acceptedBySilence: [
      "Zaključak: prihvaćeno po isteku roka ({date}), niko nije odgovorio",
      "Inference: accepted after the deadline ({date}), nobody answered",
    ],
    rejectedBySilence: [
      "Zaključak: odbijeno po isteku roka ({date}), niko nije odgovorio",
      "Inference: rejected after the deadline ({date}), nobody answered",
    ],
    stepProcessed: ["Označeno kao obrađeno: {person}", "Marked as processed by {person}"],
  },

  silence: {
    title: ["Kako ovaj kupac odgovara", "How this customer answers"],
    none: [
      "Još nijedan dokument ovom kupcu nije dobio odgovor na SEF-u.",
      "No document to this customer has been answered on SEF yet.",
    ],
    unanswered: ["Isteklo bez odgovora", "Ran out unanswered"],
    ofSettled: [
      "{unanswered} od {settled, plural, one {# završenog dokumenta} few {# završena dokumenta} other {# završenih dokumenata}}",
      "{unanswered} of {settled, plural, one {# settled document} other {# settled documents}}",
    ],
    answered: ["Odgovorio kupac", "Answered by the customer"],
    accepted: ["prihvaćeno {count}", "{count} accepted"],
    rejected: ["odbijeno {count}", "{count} rejected"],
    unknown: ["Ne zna se", "Not known"],
    median: ["Uobičajeno vreme do odgovora", "Usual time to answer"],
    days: [
      "{days, plural, one {# dan} few {# dana} other {# dana}}",
      "{days, plural, one {# day} other {# days}}",
    ],
    sameDay: ["u roku od jednog dana", "within a day"],
    open: ["Čeka odgovor", "Waiting for an answer"],
    lead: [
      "Ko nije odgovorio, zaključujemo po rokovima; SEF to ne kaže.",
      "Who did not answer is our inference from the terms; SEF does not say.",
    ],
  },

  olderEvents: ["Prikažite starije događaje", "Show older events"],
} as const satisfies Texts;
