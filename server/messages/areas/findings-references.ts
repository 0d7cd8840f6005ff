import type { Texts } from "#server/messages/text.ts";

/** Findings about documents that refer to others: corrections and deducted advances. */
export const referenceFindings = {
  "INV-CORRECTION-SOURCE": {
    what: [
      "Nije rečeno na koju fakturu ili period se dokument odnosi.",
      "It is not said to which invoice or period the document refers.",
    ],
    why: [
      "Dokument o smanjenju ili povećanju mora da imenuje šta menja.",
      "A credit or debit document must name what it changes.",
    ],
    how: [
      "Unesite povezani dokument ili obračunski period.",
      "Enter the referenced document or the billing period.",
    ],
  },
  "INV-CORRECTION-SOURCE-AND-PERIOD": {
    what: ["Uneti su i povezani dokument i period.", "Both a referenced document and a period are given."],
    why: ["SEF prima jedno ili drugo, nikada oba.", "SEF takes one or the other, never both."],
    how: ["Obrišite period ili povezani dokument.", "Clear the period or the referenced document."],
  },
  "INV-REFERENCE-NUMBER": {
    what: ["Povezani dokument nema broj.", "A referenced document has no number."],
    why: ["SEF po broju nalazi povezanu fakturu.", "SEF finds the referenced invoice by its number."],
    how: ["Unesite broj povezane fakture.", "Enter the number of the referenced invoice."],
  },
  "INV-REFERENCE-DATE": {
    what: ["Povezani dokument nema datum.", "A referenced document has no date."],
    why: [
      "SEF uz broj traži i datum izdavanja povezane fakture.",
      "Beside the number SEF wants the issue date of the referenced invoice.",
    ],
    how: ["Unesite datum izdavanja povezane fakture.", "Enter the issue date of the referenced invoice."],
  },
  "INV-REFERENCE-DATE-AFTER-ISSUE": {
    what: ["Povezani dokument je izdat posle ovog.", "A referenced document was issued after this one."],
    why: [
      "Dokument može da se odnosi samo na ono što je izdato pre njega.",
      "A document can refer only to what was issued before it.",
    ],
    how: ["Ispravite datum povezane fakture.", "Correct the date of the referenced invoice."],
  },
  "INV-REFERENCE-TYPE-MISSING": {
    what: [
      "Nije rečeno koje je vrste povezani dokument izdat van SEF-a.",
      "The kind of a referenced document issued outside SEF is not given.",
    ],
    why: [
      "Dokument van SEF-a SEF ne može da pogleda, pa vrstu traži od vas.",
      "SEF cannot look up a document issued outside it, so it asks you for the kind.",
    ],
    how: ["Izaberite fakturu ili avansnu fakturu.", "Choose invoice or advance invoice."],
  },
  "INV-REFERENCE-TYPE": {
    what: [
      "Dokument ove vrste ne može da se odnosi na povezani dokument.",
      "A document of this kind cannot refer to the referenced document.",
    ],
    why: [
      "Smanjenje se odnosi na fakturu ili avans, povećanje samo na fakturu, a konačna faktura na avanse.",
      "A credit refers to an invoice or an advance, a debit to an invoice only, a final invoice to advances.",
    ],
    how: ["Proverite vrstu povezanog dokumenta.", "Check the kind of the referenced document."],
  },
  "INV-REFERENCE-DUPLICATE": {
    what: ["Isti povezani dokument je unet dva puta.", "The same referenced document is given twice."],
    why: ["SEF odbija ponovljene povezane dokumente.", "SEF refuses repeated references."],
    how: ["Obrišite ponovljeni dokument.", "Remove the repeated document."],
  },
  "INV-REFERENCE-ADVANCE-ONLY": {
    what: [
      "Dokument o smanjenju avansa sme imati samo taj jedan avans.",
      "A credit document for an advance may refer to that one advance only.",
    ],
    why: [
      "SEF ne prima fakture i avans zajedno na istom dokumentu o smanjenju.",
      "SEF does not take invoices and an advance together on one credit document.",
    ],
    how: [
      "Ostavite samo avansnu fakturu ili samo fakture.",
      "Keep only the advance invoice or only the invoices.",
    ],
  },
  "INV-PREPAID-REFERENCE": {
    what: [
      "Umanjenje za avans je uneto bez avansne fakture.",
      "An advance is deducted without naming the advance invoice.",
    ],
    why: [
      "Konačna faktura mora da imenuje avanse koje zatvara.",
      "A final invoice must name the advances it closes.",
    ],
    how: ["Unesite broj i datum avansne fakture.", "Enter the number and date of the advance invoice."],
  },
  "INV-PREPAID-TYPE": {
    what: [
      "Umanjenje za avans može da stoji samo na fakturi.",
      "An advance may be deducted on an invoice only.",
    ],
    why: ["Samo konačna faktura zatvara avanse.", "Only a final invoice closes advances."],
    how: ["Obrišite umanjenje za avans.", "Clear the deducted advance."],
  },
  "INV-PREPAID-RANGE": {
    what: [
      "Umanjenje za avans je negativno ili veće od ukupnog iznosa.",
      "The deducted advance is negative or exceeds the total.",
    ],
    why: ["Iznos za uplatu ne može da bude negativan.", "The amount payable cannot be negative."],
    how: ["Ispravite umanjenje za avans.", "Correct the deducted advance."],
  },
  "INV-PREPAID-SUM": {
    what: [
      "Umanjenje za avans nije jednako zbiru avansnih faktura.",
      "The deducted advance is not the sum of the advance invoices.",
    ],
    why: [
      "SEF sam sabira avanse i odbija zbir koji se ne slaže.",
      "SEF adds the advances up itself and refuses a sum that differs.",
    ],
    how: [
      "Proverite iznose avansnih faktura, sa PDV.",
      "Check the amounts of the advance invoices, VAT included.",
    ],
  },
  "INV-PREPAID-GROUPS": {
    what: [
      "Avansi su veći od fakture za istu stopu PDV.",
      "The advances exceed the invoice for the same VAT rate.",
    ],
    why: [
      "Avans se odbija samo od stavki iste kategorije i stope.",
      "An advance is taken only off lines of its own category and rate.",
    ],
    how: [
      "Proverite po kojim stopama su avansi i stavke.",
      "Check the rates of the advances and of the lines.",
    ],
  },
  "INV-ADVANCE-REFERENCE": {
    what: [
      "Avansna faktura nije među povezanim dokumentima.",
      "An advance invoice is not among the referenced documents.",
    ],
    why: [
      "SEF svaki avans nalazi kao povezani dokument.",
      "SEF finds every advance as a referenced document.",
    ],
    how: [
      "Dodajte avansnu fakturu sa datumom u povezane dokumente.",
      "Add the advance invoice with its date to the referenced documents.",
    ],
  },
  "INV-ADVANCE-DUPLICATE": {
    what: ["Isti avans je odbijen dva puta.", "The same advance is deducted twice."],
    why: ["SEF prima svaku avansnu fakturu jednom.", "SEF takes each advance invoice once."],
    how: ["Obrišite ponovljeni avans.", "Remove the repeated advance."],
  },
  "INV-ADVANCE-TAX": {
    what: [
      "PDV avansa ne odgovara njegovoj osnovici i stopi.",
      "The VAT of an advance does not fit its base and rate.",
    ],
    why: [
      "SEF poredi avans sa avansnom fakturom, do pare.",
      "SEF compares the advance with the advance invoice, to the para.",
    ],
    how: [
      "Prepišite osnovicu i PDV sa avansne fakture.",
      "Copy the base and the VAT from the advance invoice.",
    ],
  },
} as const satisfies Texts;
