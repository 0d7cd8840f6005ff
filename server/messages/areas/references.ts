import type { Texts } from "#server/messages/text.ts";

/** What a document carries besides its lines: files, periods, references, advances; and its preview. */
export const references = {
  attachments: {
    title: ["Prilozi", "Attachments"],
    add: ["Dodajte PDF", "Add a PDF"],
    hint: [
      "Samo PDF. Preporuka: najviše {count} priloga do {each}; svi zajedno najviše {total}. SEF svoje granice ne objavljuje.",
      "PDF only. Advice: at most {count} attachments of up to {each}; all together at most {total}. SEF does not publish its limits.",
    ],
    name: ["Naziv priloga {position}", "Name of attachment {position}"],
    download: ["Preuzmite {name}", "Download {name}"],
    remove: ["Uklonite prilog {name}", "Remove the attachment {name}"],
    uploading: ["Prilog se čuva…", "Storing the attachment…"],
    sum: ["Prilozi zajedno: {size}", "Attachments together: {size}"],
  },
} as const satisfies Texts;
