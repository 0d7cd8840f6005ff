import type { Texts } from "#server/messages/text.ts";

/** Findings about the heading of a document: number, dates, VAT point, note and currency. */
export const headingFindings = {
  "INV-NUMBER-MISSING": {
    what: ["Broj fakture nije unet.", "The invoice number is missing."],
    why: ["SEF ne prima dokument bez broja.", "SEF does not take a document without a number."],
    how: ["Unesite broj fakture.", "Enter the invoice number."],
  },
  "INV-NUMBER-FORMAT": {
    what: [
      "Broj fakture ima znakove koje SEF ne prima ili je predugačak.",
      "The invoice number has characters that SEF does not take, or is too long.",
    ],
    why: [
      "SEF odbija brojeve sa razmakom na ivici i neobičnim znakovima.",
      "SEF refuses numbers with spaces at the ends and unusual characters.",
    ],
    how: [
      "Koristite slova, cifre, crticu i kosu crtu, na primer 2026-17.",
      "Use letters, digits, hyphen and slash, for example 2026-17.",
    ],
  },
  "INV-ISSUE-DATE-TODAY": {
    what: ["Datum izdavanja mora biti današnji.", "The issue date must be today."],
    why: [
      "SEF prima samo dokument izdat na dan slanja.",
      "SEF takes only a document issued on the day it is sent.",
    ],
    how: [
      "Ostavite datum izdavanja prazan ili unesite današnji.",
      "Leave the issue date empty or enter today’s date.",
    ],
  },
  "INV-DELIVERY-DATE-MISSING": {
    what: ["Datum prometa nije unet.", "The supply date is missing."],
    why: ["Na fakturi je datum prometa obavezan.", "An invoice must carry the supply date."],
    how: [
      "Unesite dan kada je roba isporučena ili usluga završena.",
      "Enter the day the goods were delivered or the service was completed.",
    ],
  },
  "INV-DELIVERY-DATE-AFTER-ISSUE": {
    what: ["Datum prometa je posle datuma izdavanja.", "The supply date is after the issue date."],
    why: [
      "SEF ne prima fakturu za promet koji se još nije desio.",
      "SEF does not take an invoice for a supply that has not happened yet.",
    ],
    how: [
      "Ispravite datum prometa ili izdajte avansnu fakturu.",
      "Correct the supply date or issue an advance invoice.",
    ],
  },
  "INV-DUE-DATE-MISSING": {
    what: ["Datum dospeća nije unet.", "The due date is missing."],
    why: [
      "SEF traži rok do kog se faktura plaća.",
      "SEF asks for the day by which the invoice is to be paid.",
    ],
    how: ["Unesite datum dospeća.", "Enter the due date."],
  },
  "INV-VAT-POINT-MISSING": {
    what: [
      "Nije izabrano kada nastaje obaveza obračunavanja PDV.",
      "It is not chosen when the VAT obligation arises.",
    ],
    why: [
      "Faktura sa stopom 20 % ili 10 % mora reći po kom datumu se obračunava PDV.",
      "An invoice with a rate of 20 % or 10 % must say by which date VAT is charged.",
    ],
    how: [
      "Izaberite datum prometa, datum izdavanja ili sistem naplate.",
      "Choose supply date, issue date or payment.",
    ],
  },
  "INV-VAT-POINT-NOT-NEEDED": {
    what: [
      "Izabran je datum obaveze PDV, a faktura nema stavku sa PDV.",
      "A VAT date is chosen, but the invoice has no line with VAT.",
    ],
    why: ["SEF odbija taj podatak kada nema PDV.", "SEF refuses this entry when there is no VAT."],
    how: ["Uklonite izbor datuma obaveze PDV.", "Remove the choice of the VAT date."],
  },
  "INV-ADVANCE-DATE-AFTER-ISSUE": {
    what: ["Datum naplate avansa je posle datuma izdavanja.", "The advance was paid after the issue date."],
    why: [
      "Avansna faktura se izdaje tek kada je novac stigao.",
      "An advance invoice is issued only after the money has come.",
    ],
    how: ["Ispravite datum naplate avansa.", "Correct the date the advance was paid."],
  },
  "INV-DELIVERY-DATE-NOT-ALLOWED": {
    what: ["Avansna faktura ne sme imati datum prometa.", "An advance invoice must not have a supply date."],
    why: [
      "Kod avansa još ništa nije isporučeno, pa SEF odbija taj datum.",
      "Nothing is delivered against an advance yet, so SEF refuses the date.",
    ],
    how: ["Obrišite datum prometa.", "Clear the supply date."],
  },
  "INV-DUE-DATE-FAR": {
    what: [
      "Datum dospeća je više od 90 dana u budućnosti.",
      "The due date is more than 90 days in the future.",
    ],
    why: ["SEF može da odbije tako dalek rok plaćanja.", "SEF may refuse such a distant date of payment."],
    how: ["Proverite datum dospeća.", "Check the due date."],
  },
  "INV-PERIOD-INCOMPLETE": {
    what: [
      "Obračunski period ima samo početak ili samo kraj.",
      "The billing period has only a start or only an end.",
    ],
    why: ["SEF traži oba datuma ili nijedan.", "SEF wants both dates or none."],
    how: ["Unesite oba datuma ili obrišite period.", "Enter both dates or clear the period."],
  },
  "INV-PERIOD-ORDER": {
    what: ["Kraj obračunskog perioda je pre početka.", "The billing period ends before it starts."],
    why: ["SEF odbija period čiji su datumi zamenjeni.", "SEF refuses a period whose dates are swapped."],
    how: ["Zamenite datume perioda.", "Swap the dates of the period."],
  },
  "INV-VAT-POINT-ADVANCE": {
    what: [
      "Na avansnoj fakturi obaveza PDV nastaje naplatom.",
      "On an advance invoice VAT arises with the payment.",
    ],
    why: [
      "SEF na avansnoj fakturi prima samo taj izbor.",
      "SEF takes only this choice on an advance invoice.",
    ],
    how: ["Izaberite sistem naplate.", "Choose payment."],
  },
  "INV-VAT-POINT-DELIVERY-DATE": {
    what: [
      "Izabrano je da obaveza PDV nastaje datumom prometa, a taj datum nije unet.",
      "VAT is said to arise on the supply date, but that date is missing.",
    ],
    why: [
      "Bez datuma prometa se ne zna poreski period.",
      "Without the supply date the tax period is not known.",
    ],
    how: ["Unesite datum prometa.", "Enter the supply date."],
  },
  "INV-CURRENCY": {
    what: ["Oznaka valute nije ispravna.", "The currency code is not valid."],
    why: [
      "SEF poznaje samo međunarodne oznake od tri slova.",
      "SEF knows only international codes of three letters.",
    ],
    how: ["Izaberite valutu sa liste.", "Choose a currency from the list."],
  },
  "INV-NOTE-LENGTH": {
    what: ["Napomena je duža od 1000 znakova.", "The note is longer than 1000 characters."],
    why: ["SEF može da odbije predugačku napomenu.", "SEF may refuse a note that is too long."],
    how: ["Skratite napomenu ili je stavite u prilog.", "Shorten the note or put it into an attachment."],
  },
} as const satisfies Texts;
