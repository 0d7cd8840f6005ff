import type { Texts } from "#server/messages/text.ts";

/** Mail that goes out: what a document's mail says, writing it, and where it stands. */
export const mail = {
  action: ["Pošaljite e-poštom", "Send by e-mail"],
  title: ["Slanje e-poštom", "Sending by e-mail"],
  to: ["Imejl kupca", "Buyer’s e-mail"],
  subject: ["Naslov", "Subject"],
  body: ["Tekst", "Text"],
  language: ["Jezik poruke i PDF-a", "Language of mail and PDF"],
  attached: ["Uz poruku ide PDF dokumenta.", "The PDF of the document goes along."],
  withXml: ["Priložite i XML ({size})", "Attach the XML too ({size})"],
  withAttachments: [
    "Priložite i priloge dokumenta ({count}, {size})",
    "Attach the document’s attachments too ({count}, {size})",
  ],
  tooLarge: [
    "Fajlovi zajedno imaju {size}, a uz poruku može najviše {max}. Izostavite XML ili priloge.",
    "The files together have {size}, and a mail takes at most {max}. Leave out the XML or the attachments.",
  ],
  limit: ["Uz poruku može najviše {max}.", "A mail takes at most {max} of files."],
  alongside: ["Uz to: {names}", "Along with it: {names}"],
  although: {
    Rejected: ["Kupac je odbio ovaj dokument na SEF-u.", "The buyer has rejected this document on SEF."],
    Cancelled: ["Ovaj dokument je otkazan na SEF-u.", "This document is cancelled on SEF."],
    Storno: ["Ovaj dokument je storniran na SEF-u.", "This document is reversed on SEF."],
    confirm: ["Ipak ga pošaljite", "Send it all the same"],
  },
  send: ["Pošaljite na {to}", "Send to {to}"],
  sendPlain: ["Pošaljite", "Send"],
  queued: ["Poruka je predata za slanje.", "The mail is on its way."],
  kept: [
    "Server za e-poštu nije podešen: poruka je zapisana u Poslatoj pošti, ali nije otišla.",
    "No mail server is set: the mail is written down in Sent mail but has not left.",
  ],
  trialPrefix: ["[PROBA] {subject}", "[TRIAL] {subject}"],
  document: {
    subject: ["{kind} {number}, {company}", "{kind} {number}, {company}"],
    body: [
      "Poštovani,\n\nu prilogu je {kind} {number} od {day} na iznos od {amount}.\n\nSrdačan pozdrav\n{company}",
      "Dear Sir or Madam,\n\nplease find attached {kind} {number} of {day}, amount payable {amount}.\n\nKind regards\n{company}",
    ],
    bodyOfVoid: [
      "Poštovani,\n\nu prilogu je {kind} {number} od {day} na iznos od {amount}. Dokument nije za plaćanje.\n\nSrdačan pozdrav\n{company}",
      "Dear Sir or Madam,\n\nplease find attached {kind} {number} of {day}, amount {amount}. The document is not to be paid.\n\nKind regards\n{company}",
    ],
    bodyWithDue: [
      "Poštovani,\n\nu prilogu je {kind} {number} od {day} na iznos od {amount}, rok za plaćanje je {due}\n\nSrdačan pozdrav\n{company}",
      "Dear Sir or Madam,\n\nplease find attached {kind} {number} of {day}, amount payable {amount} by {due}.\n\nKind regards\n{company}",
    ],
  },
  state: {
    queued: ["Čeka slanje", "Waiting"],
    sending: ["Šalje se", "Being sent"],
    sent: ["Poslato", "Sent"],
    unclear: ["Ishod nepoznat", "Outcome unknown"],
    failed: ["Nije poslato", "Not sent"],
    kept: ["Zapisano, nije otišlo", "Kept, not sent"],
    withdrawn: ["Povučeno, nije poslato", "Withdrawn, not sent"],
  },
  unclearHint: [
    "Veza je prekinuta dok je server primao poruku: možda je stigla. Ponovite samo ako primalac kaže da nije.",
    "The connection was lost while the server was taking the mail: it may have arrived. Repeat only if the recipient says it has not.",
  ],
  /** Beside times of mail while the company's trial world is on another day. */
  realClock: ["po stvarnom satu", "by the real clock"],
  repeat: ["Pošaljite ponovo", "Send again"],
  answer: ["Odgovor servera", "The server’s answer"],
  list: {
    title: ["Poslata pošta", "Sent mail"],
    empty: ["Još nema poslate pošte.", "No mail has been sent yet."],
    noServer: [
      "Server za e-poštu nije podešen, pa poruke ne odlaze nego ostaju ovde.",
      "No mail server is set, so mail does not leave but stays here.",
    ],
    state: ["Stanje", "State"],
  },
} as const satisfies Texts;
