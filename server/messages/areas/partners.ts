import type { Texts } from "#server/messages/text.ts";

export const partners = {
  title: ["Partneri", "Partners"],
  columns: {
    name: ["Naziv", "Name"],
    pib: ["PIB", "Tax ID (PIB)"],
    registrationNumber: ["Matični broj", "Company registration number"],
    jbkjs: ["JBKJS", "JBKJS"],
    city: ["Mesto", "Town"],
    kind: ["Vrsta", "Kind"],
    lastChange: ["Poslednja promena", "Last change"],
  },
  search: ["Pretraga po nazivu, PIB-u ili mestu", "Search by name, PIB or town"],
  newPartner: ["Novi partner", "New partner"],
  add: ["Dodajte partnera", "Add a partner"],
  empty: [
    "Još nema partnera. Nastaju sami kada uvezete ili primite fakturu.",
    "No partners yet. They appear by themselves when you import or receive an invoice.",
  ],
  elsewhere: {
    hint: [
      "Svako okruženje ima svoje partnere; one koje već imate možete da kopirate.",
      "Each environment has partners of its own; those that you have already can be copied.",
    ],
    copy: [
      "Kopirajte {count, plural, one {# partnera} few {# partnera} other {# partnera}}: {environment}",
      "Copy {count, plural, one {# partner} other {# partners}}: {environment}",
    ],
    copied: [
      "{count, plural, one {Kopiran je # partner} few {Kopirana su # partnera} other {Kopirano je # partnera}}.",
      "{count, plural, one {# partner} other {# partners}} copied.",
    ],
  },
  page: {
    back: ["Nazad na partnere", "Back to partners"],
    legalData: ["Podaci firme", "Company data"],
    name: ["Naziv", "Name"],
    kind: ["Vrsta partnera", "Kind of partner"],
    publicFundsUser: ["Korisnik javnih sredstava", "Public-funds user"],
    jbkjsHint: [
      "Pet cifara. Imaju ga samo korisnici javnih sredstava; bez njega SEF odbija fakturu.",
      "Five digits. Only public-funds users have one; without it SEF refuses the invoice.",
    ],
    jbkjsMakesPublic: [
      "Sa JBKJS partner postaje korisnik javnih sredstava.",
      "With a JBKJS the partner becomes a public-funds user.",
    ],
    jbkjsNotForKind: ["Fizička i strana lica nemaju JBKJS.", "Natural and foreign persons have no JBKJS."],
    street: ["Adresa", "Address"],
    city: ["Mesto", "Town"],
    postalCode: ["Poštanski broj", "Postal code"],
    email: ["Imejl", "E-mail"],
    paymentTermDays: ["Rok plaćanja (dana)", "Payment term (days)"],
    paymentTermHint: ["Prazno: važi rok iz podešavanja firme.", "Empty: the company’s own term holds."],
    readOnly: [
      "Podatke menja vlasnik, administrator ili knjigovođa.",
      "The owner, an administrator or an accountant changes the data.",
    ],
    save: ["Sačuvajte", "Save"],
    saved: ["Podaci partnera su sačuvani.", "The partner’s data are saved."],
    timeline: ["Sve što se desilo sa ovim partnerom", "Everything that happened with this partner"],
    documents: ["Dokumenti", "Documents"],
    noDocuments: ["Sa ovim partnerom još nema dokumenata.", "No documents with this partner yet."],
  },
} as const satisfies Texts;
