import type { Texts } from "#server/messages/text.ts";

/** Findings about files that travel inside the document. */
export const attachmentFindings = {
  "INV-ATTACHMENT-NAME": {
    what: [
      "Prilog nema ime fajla, ime nema nastavak PDF ili ima neobične znakove.",
      "An attachment has no file name, its name does not end in PDF or has unusual characters.",
    ],
    why: [
      "SEF po imenu prepoznaje fajl i odbija imena sa neočekivanim znakovima.",
      "SEF recognises the file by its name and refuses names with unexpected characters.",
    ],
    how: [
      "Preimenujte fajl: slova, cifre, razmak, tačka, crtica i donja crta, sa nastavkom PDF.",
      "Rename the file: letters, digits, space, dot, hyphen and underscore, with the ending PDF.",
    ],
  },
  "INV-ATTACHMENT-TYPE": {
    what: ["Prilog nije PDF.", "An attachment is not a PDF."],
    why: ["Uz elektronsku fakturu se prilaže samo PDF.", "Only PDF files go with an electronic invoice."],
    how: ["Sačuvajte prilog kao PDF i dodajte ga ponovo.", "Save the attachment as PDF and add it again."],
  },
  "INV-ATTACHMENT-EMPTY": {
    what: ["Prilog je prazan.", "An attachment is empty."],
    why: ["SEF odbija prilog bez sadržaja.", "SEF refuses an attachment without content."],
    how: ["Dodajte fajl ponovo ili ga uklonite.", "Add the file again or remove it."],
  },
  "INV-ATTACHMENT-SIZE": {
    what: ["Prilog je veći od 5 MB.", "An attachment is larger than 5 MB."],
    why: [
      "SEF odbija prevelike priloge, a granicu ne objavljuje.",
      "SEF refuses attachments that are too big and does not publish the limit.",
    ],
    how: ["Smanjite fajl ili ga podelite.", "Make the file smaller or split it."],
  },
  "INV-ATTACHMENTS-SIZE": {
    what: ["Prilozi zajedno imaju više od 10 MB.", "The attachments together exceed 10 MB."],
    why: [
      "SEF odbija prevelike priloge, a granicu ne objavljuje.",
      "SEF refuses attachments that are too big and does not publish the limit.",
    ],
    how: ["Smanjite fajlove ili uklonite neki.", "Make the files smaller or remove one."],
  },
  "INV-ATTACHMENTS-COUNT": {
    what: ["Ima više od tri priloga.", "There are more than three attachments."],
    why: [
      "SEF odbija previše priloga, a granicu ne objavljuje.",
      "SEF refuses too many attachments and does not publish the limit.",
    ],
    how: ["Spojite priloge u jedan PDF.", "Join the attachments into one PDF."],
  },
} as const satisfies Texts;
