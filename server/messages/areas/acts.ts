import type { Texts } from "#server/messages/text.ts";

/** Acts on a document that SEF holds: cancel and storno of the seller, accept and reject of the buyer. */
export const acts = {
  comment: ["Razlog", "Reason"],
  number: ["Šta biva sa brojem", "What becomes of the number"],
  vat: ["Šta biva sa PDV", "What becomes of the VAT"],
  numberSpent: [
    "Broj {number} ostaje potrošen. SEF ga ne prima ponovo, ni u drugoj godini; novi dokument dobija nov broj.",
    "The number {number} stays spent. SEF does not take it again, not even in another year; a new document gets a new number.",
  ],

  cancel: {
    action: ["Otkažite", "Cancel the document"],
    title: ["Otkazivanje dokumenta", "Cancellation of a document"],
    text: [
      "Dokument {number} za kupca {buyer} nije isporučen kupcu: status na SEF-u je „{status}“. Otkazivanje ga zatvara zauvek.",
      "Document {number} for {buyer} has not been delivered to the buyer: its status on SEF is “{status}”. Cancelling closes it for good.",
    ],
    vat: [
      "Kupac ga nije dobio, pa po njemu nema ni obračuna ni odbitka PDV. Ako je promet obavljen, izdajte nov dokument.",
      "The buyer never got it, so no VAT is charged or deducted under it. If the supply was made, issue a new document.",
    ],
    reason: ["Razlog otkazivanja", "Reason for cancellation"],
    reasonHint: ["SEF ga traži i čuva uz dokument.", "SEF asks for it and keeps it with the document."],
    confirm: ["Otkažite {number}, {amount}", "Cancel {number}, {amount}"],
  },
  storno: {
    action: ["Stornirajte", "Reverse (storno)"],
    title: ["Storniranje dokumenta", "Reversal of a document"],
    text: [
      "Storno poništava ceo dokument {number} za kupca {buyer}, iznos {amount}. Ne može da se vrati.",
      "A storno annuls the whole document {number} for {buyer}, amount {amount}. It cannot be undone.",
    ],
    inStatus: {
      Sent: [
        "Kupac ga je dobio i još nije odgovorio. Posle storna neće moći da odgovori.",
        "The buyer has it and has not answered yet. After the storno no answer is possible.",
      ],
      Approved: [
        "Kupac ga je prihvatio. Dogovorite se pre storna: on mora da ispravi odbitak prethodnog poreza ako ga je iskoristio.",
        "The buyer has accepted it. Agree on the storno first: the buyer must correct the deduction of input VAT where it was used.",
      ],
      Rejected: [
        "Kupac ga je odbio ili je rok istekao. Storno zatvara odbijeni dokument.",
        "The buyer has rejected it or the deadline has passed. The storno closes the rejected document.",
      ],
    },
    vatOfKind: {
      "380": [
        "PDV od {tax} po ovoj fakturi više ne dugujete. Ako je već u poreskoj prijavi ili u evidenciji PDV, ispravite ih.",
        "You no longer owe the VAT of {tax} under this invoice. If it is already in a VAT return or record, correct them.",
      ],
      "386": [
        "Poništava se i PDV na avans, {tax}. Ako je već u poreskoj prijavi ili u evidenciji PDV, ispravite ih; novac vratite ili izdajte nov avans.",
        "The VAT on the advance, {tax}, is annulled too. If it is already in a VAT return or record, correct them; return the money or issue a new advance.",
      ],
      "381": [
        "Smanjenje prestaje da važi: PDV od {tax} ponovo dugujete po izvornom dokumentu.",
        "The reduction no longer holds: you owe the VAT of {tax} under the original document again.",
      ],
      "383": [
        "Povećanje prestaje da važi: dodatni PDV od {tax} više ne dugujete.",
        "The increase no longer holds: you no longer owe the additional VAT of {tax}.",
      ],
    },
    withoutVat: ["Na ovom dokumentu nema obračunatog PDV.", "There is no VAT charged on this document."],
    partly: [
      "Ako se menja samo deo iznosa, umesto storna napravite dokument o smanjenju.",
      "If only a part of the amount changes, make a credit document instead of a storno.",
    ],
    dependantsFirst: ["Ovim redom", "In this order"],
    ofAdvance: [
      "Ovaj avans je odbijen na konačnoj fakturi. SEF traži da se prvo storniraju dokumenti koji se na njega pozivaju, od poslednjeg ka prvom: smanjenje, konačna faktura, pa avans.",
      "This advance is deducted on a final invoice. SEF wants the documents that refer to it reversed first, the last one first: credit document, final invoice, then the advance.",
    ],
    ofOther: [
      "Na ovaj dokument se pozivaju drugi. SEF traži da se oni prvo storniraju.",
      "Other documents refer to this one. SEF wants them reversed first.",
    ],
    dependant: ["{kind} {number}", "{kind} {number}"],
    reason: ["Razlog storniranja", "Reason for storno"],
    reasonHint: ["Kupac ga vidi na SEF-u.", "The buyer sees it on SEF."],
    ownNumber: ["Broj storno dokumenta", "Number of the storno document"],
    ownNumberHint: ["Ako ga vodite; može da ostane prazno.", "If you keep one; it may stay empty."],
    confirm: ["Stornirajte {kind} {number}, {amount}", "Reverse {kind} {number}, {amount}"],
  },

  decide: {
    accept: ["Prihvatite", "Accept"],
    reject: ["Odbijte", "Reject"],
    acceptLate: ["Prihvatite naknadno", "Accept after the deadline"],
    acceptTitle: ["Prihvatanje dokumenta", "Acceptance of a document"],
    acceptText: [
      "Prihvatate dokument {number} dobavljača {supplier}, iznos {amount}. Odluka se na SEF-u ne menja.",
      "You accept document {number} of {supplier}, amount {amount}. The decision cannot be changed on SEF.",
    ],
    acceptLateText: [
      "Dokument {number} je odbijen istekom roka. SEF ponekad prima i naknadno prihvatanje; ako ga odbije, tražite od dobavljača storno i nov dokument.",
      "Document {number} was rejected by the deadline. SEF sometimes takes a late acceptance; if it refuses, ask the supplier for a storno and a new document.",
    ],
    confirmAccept: ["Prihvatite {number}, {amount}", "Accept {number}, {amount}"],
    rejectTitle: ["Odbijanje dokumenta", "Rejection of a document"],
    rejectText: [
      "Odbijate dokument {number} dobavljača {supplier}, iznos {amount}. Odluka se na SEF-u ne menja, a PDV iz odbijenog dokumenta se ne odbija.",
      "You reject document {number} of {supplier}, amount {amount}. The decision cannot be changed on SEF, and the VAT of a rejected document is not deducted.",
    ],
    reason: ["Razlog odbijanja", "Reason for rejection"],
    reasonHint: ["Dobavljač ga vidi na SEF-u.", "The supplier sees it on SEF."],
    note: ["Napomena dobavljaču", "Note to the supplier"],
    confirmReject: ["Odbijte {number}, {amount}", "Reject {number}, {amount}"],
  },
  reverseCharge: {
    action: ["Iskažite PDV po obrnutom obračunu", "State the reverse-charge VAT"],
    title: ["PDV po obrnutom obračunu", "Reverse-charge VAT"],
    text: [
      "Za stavke kategorije AE poreski dužnik ste Vi. Osnovica je {taxable}; javite SEF-u iznos PDV koji obračunavate.",
      "On the lines of category AE you are liable for the tax. The taxable amount is {taxable}; tell SEF the VAT that you charge.",
    ],
    amount: ["Iznos PDV", "VAT amount"],
    confirm: ["Javite SEF-u", "Tell SEF"],
    stated: ["Iskazan PDV po obrnutom obračunu", "Reverse-charge VAT stated"],
  },

  /** Where an act stands, on the document's page. */
  standing: {
    cancel: ["Otkazivanje", "Cancellation"],
    storno: ["Storniranje", "Storno"],
    accept: ["Prihvatanje", "Acceptance"],
    reject: ["Odbijanje", "Rejection"],
    reverse_charge: ["PDV po obrnutom obračunu", "Reverse-charge VAT"],
    queued: ["{act}: čeka na red kod SEF-a.", "{act}: waiting for its turn at SEF."],
    calling: ["{act}: u toku.", "{act}: under way."],
    unclear: [
      "{act}: odgovor SEF-a se izgubio, proveravamo stanje. Ništa ne ponavljamo naslepo.",
      "{act}: SEF’s answer got lost, we are checking the state. Nothing is repeated blindly.",
    ],
    nextLook: ["Sledeća provera {time}.", "Next check {time}."],
    refused: ["{act} nije uspelo: {reason}", "{act} did not succeed: {reason}"],
    failed: ["{act} nije završeno: {reason}", "{act} was not finished: {reason}"],
  },
  reasons: {
    ACT_ALREADY_SO: [
      "to je već urađeno na drugom mestu, status na SEF-u je „{status}“",
      "it has been done elsewhere already, the status on SEF is “{status}”",
    ],
    ACT_NOT_POSSIBLE: [
      "status na SEF-u je u međuvremenu „{status}“ i to ne dozvoljava",
      "the status on SEF is meanwhile “{status}” and does not allow it",
    ],
    InvalidPurchaseStatus: [
      "o dokumentu je već odlučeno ili ga je dobavljač povukao",
      "the document has been decided already or the supplier took it back",
    ],
    unknown: ["SEF je odgovorio: {message}", "SEF answered: {message}"],
    withoutWords: ["SEF nije naveo razlog", "SEF gave no reason"],
  },

  timeline: {
    requested: {
      cancel: [
        "Traženo je otkazivanje: {person}. Razlog: {comment}",
        "Cancellation asked for by {person}. Reason: {comment}",
      ],
      storno: [
        "Traženo je storniranje: {person}. Razlog: {comment}",
        "Storno asked for by {person}. Reason: {comment}",
      ],
      accept: ["Prihvatanje je stavljeno u red: {person}", "Acceptance queued by {person}"],
      reject: [
        "Odbijanje je stavljeno u red: {person}. Razlog: {comment}",
        "Rejection queued by {person}. Reason: {comment}",
      ],
      reverse_charge: [
        "PDV po obrnutom obračunu je poslat: {person}",
        "Reverse-charge VAT stated by {person}",
      ],
    },
    done: {
      cancel: ["SEF je otkazao dokument", "SEF cancelled the document"],
      storno: ["SEF je stornirao dokument", "SEF reversed the document"],
      accept: ["SEF je primio prihvatanje", "SEF took the acceptance"],
      reject: ["SEF je primio odbijanje", "SEF took the rejection"],
      reverse_charge: [
        "SEF je primio PDV po obrnutom obračunu: {amount}",
        "SEF took the reverse-charge VAT: {amount}",
      ],
    },
    found: [
      "{act}: odgovor se bio izgubio, ali stanje na SEF-u kaže da je uspelo",
      "{act}: the answer was lost, but the state on SEF says that it succeeded",
    ],
    unclear: [
      "{act}: odgovor SEF-a se izgubio, proveravamo stanje",
      "{act}: SEF’s answer got lost, we are checking the state",
    ],
    refused: ["{act} nije uspelo: {reason}", "{act} did not succeed: {reason}"],
    failed: ["{act} nije završeno: {reason}", "{act} was not finished: {reason}"],
  },
} as const satisfies Texts;
