import type { Texts } from "#server/messages/text.ts";

/** Documents for buyers who are not in SEF: why, what is done instead, and who may say so. */
export const outsideSef = {
  mark: ["Van SEF-a", "Outside SEF"],
  finalize: ["Finalizujte", "Finalize"],
  because: {
    foreign: [
      "Kupac je strano lice i nije na SEF-u, pa faktura ne ide tamo.",
      "The buyer is abroad and not in SEF, so the invoice does not go there.",
    ],
    person: [
      "Kupac je fizičko lice i nije na SEF-u, pa faktura ne ide tamo.",
      "The buyer is a natural person and not in SEF, so the invoice does not go there.",
    ],
    "not-registered": [
      "Kupac nije registrovan na SEF-u, pa faktura ne ide tamo.",
      "The buyer is not registered in SEF, so the invoice does not go there.",
    ],
  },
  consequence: [
    "Finalizovanjem dobija konačan broj i današnji datum i više ne može da se menja; kupcu je dajete kao PDF.",
    "Finalizing gives it its number for good and today’s date; it can no longer be changed, and the buyer gets it as a PDF.",
  ],
  checked: ["Provereno, bez zamerki. Može da se finalizuje.", "Checked, no findings. Ready to be finalized."],
  has_findings: [
    "Ima zamerki koje treba ispraviti pre finalizovanja.",
    "There are findings to be mended before finalizing.",
  ],
  blocked: [
    "Ispravite greške da biste finalizovali fakturu.",
    "Mend the errors to be able to finalize the invoice.",
  ],
  notInSef: {
    action: ["Kupac nije na SEF-u", "The buyer is not in SEF"],
    afterRefusal: ["Izdajte van SEF-a", "Issue outside SEF"],
    title: ["Kupac nije na SEF-u", "The buyer is not in SEF"],
    text: [
      "{buyer} se vodi kao kupac koji nije registrovan na SEF-u. Fakture za njega se od sada izdaju van SEF-a: dobijaju broj i PDF, ali se ne šalju. Ako kupac jeste na SEF-u, faktura izdata van njega je prekršaj.",
      "{buyer} is kept as a buyer who is not registered in SEF. From now on invoices for them are issued outside SEF: they get a number and a PDF but are not sent. If the buyer is in SEF, issuing outside it is an offence.",
    ],
    issues: [
      "Ova faktura se odmah finalizuje pod brojem {number}.",
      "This invoice is finalized at once under the number {number}.",
    ],
    confirm: ["Kupac nije na SEF-u", "The buyer is not in SEF"],
    confirmAndIssue: ["Izdajte {number} van SEF-a", "Issue {number} outside SEF"],
  },
  inSefAfterAll: ["Kupac je ipak na SEF-u", "The buyer is in SEF after all"],
  personInSef: ["Kupac je registrovan na SEF-u", "The buyer is registered in SEF"],
  buyerKind: ["Vrsta partnera", "Kind of partner"],
  foreignTaxNumber: ["Poreski broj u svojoj državi", "Tax number in their own country"],
  foreignRegistration: ["Registarski broj", "Registration number"],
  countryHint: ["Dva slova, na primer DE.", "Two letters, for example DE."],
  jmbg: ["JMBG", "Personal number (JMBG)"],
  jmbgHint: ["Samo ako ga kupac daje.", "Only if the buyer gives it."],
} as const satisfies Texts;
