import type { Texts } from "#server/messages/text.ts";

/** What stands on our own PDF of a document beside the words of the screens. */
export const printed = {
  download: ["Preuzmite PDF", "Download PDF"],
  page: ["Strana {page} od {pages}", "Page {page} of {pages}"],
  trial: ["PROBNO", "TRIAL"],
  draft: ["NACRT", "DRAFT"],
  notToBePaid: ["NIJE ZA PLAĆANJE", "NOT TO BE PAID"],
  unit: ["JM", "Unit"],
  exchangeRate: ["Kurs", "Exchange rate"],
  rate: ["1 {currency} = {rate} {dinar}", "1 {currency} = {rate} {dinar}"],
  ofDay: ["{rate}, {day}", "{rate}, {day}"],
  agreed: ["{rate}, ugovoreni kurs", "{rate}, agreed rate"],
  vatInDinars: ["PDV u dinarima", "VAT in dinars"],
  inDinars: ["Obračun u dinarima", "Breakdown in dinars"],
  advances: ["Odbijeni avansi", "Advances taken off"],
  ofDocument: ["Popusti i troškovi na dokument", "Discounts and charges on the document"],
  notes: ["Napomene", "Notes"],
  vatNotes: ["Napomena o PDV", "Note on VAT"],
  otherAccounts: ["Ostali tekući računi", "Other bank accounts"],
} as const satisfies Texts;
