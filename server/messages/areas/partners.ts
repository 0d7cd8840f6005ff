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
  add: ["Dodajte partnera", "Add a partner"],
  empty: [
    "Još nema partnera. Nastaju sami kada uvezete ili primite fakturu.",
    "No partners yet. They appear by themselves when you import or receive an invoice.",
  ],
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
    save: ["Sačuvajte", "Save"],
    saved: ["Podaci partnera su sačuvani.", "The partner’s data are saved."],
    timeline: ["Sve što se desilo sa ovim partnerom", "Everything that happened with this partner"],
    documents: ["Dokumenti", "Documents"],
    noDocuments: ["Sa ovim partnerom još nema dokumenata.", "No documents with this partner yet."],
  },
} as const satisfies Texts;
