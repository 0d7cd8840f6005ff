import type { Texts } from "#server/messages/text.ts";

/** The invoice editor: buyer, lines, VAT, totals, saving. */
export const editor = {
  newInvoice: ["Nova faktura", "New invoice"],
  newAdvance: ["Nova avansna faktura", "New advance invoice"],
  withoutBuyer: ["bez kupca", "no buyer"],

  buyer: {
    title: ["Kupac", "Buyer"],
    search: ["Naziv ili PIB kupca", "Name or tax ID (PIB) of the buyer"],
    searchHint: [
      "Upišite deo naziva ili PIB; ako kupca još nema, dodajte ga.",
      "Type part of the name or the PIB; if the buyer is not there yet, add them.",
    ],
    found: ["Pronađeni kupci", "Buyers found"],
    nobody: ["Nema partnera koji odgovara.", "No partner matches."],
    change: ["Promenite kupca", "Change the buyer"],
    add: ["Dodajte novog kupca", "Add a new buyer"],
    addNamed: ["Dodajte novog kupca: {text}", "Add a new buyer: {text}"],
    addTitle: ["Novi kupac", "New buyer"],
    jbkjsHint: ["Samo za korisnike javnih sredstava.", "Only for public-funds users."],
    registrationHint: ["Osam cifara, iz registra APR.", "Eight digits, from the business register."],
    open: ["Otvorite podatke kupca", "Open the buyer’s data"],
    save: ["Dodajte kupca", "Add the buyer"],
    goOnWith: ["Nastavite sa postojećim: {name}", "Go on with the existing one: {name}"],
  },

  details: {
    title: ["Podaci fakture", "Invoice data"],
    vatPointHint: ["Obavezno dok postoji stavka sa stopom PDV.", "Required while a line carries a VAT rate."],
    referenceHint: [
      "Ono što kupac upisuje u nalog za plaćanje.",
      "What the buyer writes on the payment order.",
    ],
    takeNumber: ["Uzmite {number}", "Take {number}"],
    modelHint: ["Na primer 97.", "For example 97."],
  },

  lines: {
    title: ["Stavke", "Lines"],
    keys: [
      "{enter} ide u sledeći red, u poslednjem dodaje novi. Strelice pomeraju, {remove} briše red. Redovi iz tabele (naziv, količina, JM, cena, PDV, popust, ili po zaglavlju) mogu da se nalepe.",
      "{enter} goes to the next row and adds one in the last. Arrows move, {remove} deletes a row. Rows of a spreadsheet (name, quantity, unit, price, VAT, discount, or by their headings) can be pasted.",
    ],
    line: ["Stavka {position}", "Line {position}"],
    cell: ["{field}, stavka {position}", "{field}, line {position}"],
    name: ["Naziv", "Name"],
    code: ["Šifra", "Code"],
    quantity: ["Količina", "Quantity"],
    unit: ["JM", "Unit"],
    price: ["Cena bez PDV", "Net price"],
    discount: ["Popust %", "Discount %"],
    vat: ["PDV", "VAT"],
    net: ["Iznos bez PDV", "Net amount"],
    add: ["Dodajte stavku", "Add a line"],
    remove: ["Obrišite stavku {position}", "Delete line {position}"],
    pasted: [
      "{count, plural, one {Nalepljen je # red.} few {Nalepljena su # reda.} other {Nalepljeno je # redova.}}",
      "{count, plural, one {# row pasted.} other {# rows pasted.}}",
    ],
    rounding: ["Zaokruživanje", "Rounding"],
    roundingHint: [
      "Dodaje se iznosu za uplatu, na primer 0,03 ili -0,02.",
      "Added to the payable amount, for example 0.03 or -0.02.",
    ],
  },

  category: {
    S: ["Sa PDV", "With VAT"],
    AE: ["Obrnuti obračun", "Reverse charge"],
    Z: ["Oslobođeno sa pravom na odbitak", "Exempt with the right to deduct"],
    E: ["Oslobođeno bez prava na odbitak", "Exempt without the right to deduct"],
    R: ["Izuzeto od PDV", "Excluded from VAT"],
    O: ["Promet u inostranstvu", "Supply abroad"],
    OE: ["Van predmeta oporezivanja", "Outside the subject of VAT"],
    SS: ["Poseban postupak", "Special scheme"],
    N: ["Anuliranje", "Cancelling"],
  },

  reasons: {
    title: ["Osnov oslobođenja", "Exemption reason"],
    of: ["Osnov za {category} ({code})", "Reason for {category} ({code})"],
    hint: [
      "Jedan osnov važi za sve stavke te kategorije.",
      "One reason holds for all lines of the category.",
    ],
    choose: ["Izaberite osnov", "Choose the reason"],
    missing: ["Bez osnova SEF ne prima fakturu.", "Without a reason SEF does not take the invoice."],
  },

  follow: {
    copy: ["Kopirajte u novu", "Copy into a new one"],
    credit: ["Napravite dokument o smanjenju", "Make a credit document"],
    debit: ["Napravite dokument o povećanju", "Make a debit document"],
    final: ["Napravite konačnu fakturu", "Make the final invoice"],
    creditTitle: ["Dokument o smanjenju", "Credit document"],
    basis: ["Na šta se odnosi smanjenje", "What the reduction concerns"],
    ofInvoice: ["Na ovaj dokument", "This document"],
    ofInvoiceHint: ["Broj i datum se upisuju sami.", "Number and date are filled in."],
    ofPeriod: ["Na period", "A period"],
    ofPeriodHint: [
      "Za popuste i rabate na više faktura; mesec prometa je već upisan.",
      "For discounts over several invoices; the month of supply is filled in.",
    ],
    make: ["Napravite nacrt", "Make the draft"],
  },

  references: {
    title: ["Na šta se odnosi", "What it concerns"],
    byInvoices: ["Na fakture", "Invoices"],
    byPeriod: ["Na period", "A period"],
    number: ["Broj fakture", "Invoice number"],
    date: ["Datum izdavanja", "Issue date"],
    from: ["Period od", "Period from"],
    to: ["Period do", "Period to"],
    add: ["Dodajte fakturu", "Add an invoice"],
    remove: ["Uklonite {number}", "Remove {number}"],
  },

  totals: ["Zbirovi", "Totals"],
  preview: ["Kako kupac vidi fakturu", "As the buyer sees the invoice"],

  savedExcept: ["Sačuvano, osim polja: {fields}", "Saved, except for the fields: {fields}"],
  unreadField: ["{field}: unos ne može da se pročita.", "{field}: the entry cannot be read."],
  unreadHow: [
    "Dok ga ne ispravite, u sačuvanom nacrtu ostaje prethodna vrednost.",
    "Until you mend it, the stored draft keeps the value before.",
  ],

  leave: [
    "Poslednje promene nisu sačuvane. Da ipak napustite stranu?",
    "The last changes are not saved. Leave the page all the same?",
  ],
  somebody: ["Neko", "Somebody"],
  theirChange: [
    "Postoji novija verzija ovog nacrta ({person}). Promenjeno: {fields}.",
    "There is a newer version of this draft ({person}). Changed: {fields}.",
  ],
  bothChanged: [
    "Ista polja ste menjali oboje. Na strani stoji Vaše, a druga osoba je unela:",
    "You both changed the same fields. The page shows yours; the other person entered:",
  ],
  understood: ["U redu", "All right"],
  empty: ["prazno", "empty"],
} as const satisfies Texts;
