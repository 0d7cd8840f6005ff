import type { Texts } from "#server/messages/text.ts";

/** Findings about a foreign currency, its rate, and rounding. */
export const currencyFindings = {
  "INV-EXCHANGE-RATE-MISSING": {
    what: ["Nije unet kurs za stranu valutu.", "The exchange rate of the foreign currency is missing."],
    why: [
      "Na fakturi u stranoj valuti PDV mora da bude iskazan i u dinarima.",
      "An invoice in a foreign currency must state the VAT in dinars too.",
    ],
    how: [
      "Unesite srednji kurs NBS na dan prometa i datum kursne liste.",
      "Enter the middle rate of the National Bank on the supply date and the date of its list.",
    ],
  },
  "INV-EXCHANGE-RATE-NOT-NEEDED": {
    what: ["Kurs je unet, a faktura je u dinarima.", "A rate is given, but the invoice is in dinars."],
    why: [
      "PDV bi bio iskazan dva puta u istoj valuti, a to SEF odbija.",
      "The VAT would be stated twice in one currency, and SEF refuses that.",
    ],
    how: ["Obrišite kurs ili izaberite stranu valutu.", "Clear the rate or choose the foreign currency."],
  },
  "INV-EXCHANGE-RATE-VALUE": {
    what: [
      "Kurs nije veći od nule ili ima više od 6 decimala.",
      "The rate is not above zero or has more than 6 decimals.",
    ],
    why: ["Po kursu se računa PDV u dinarima.", "The rate is what the VAT in dinars is computed by."],
    how: [
      "Unesite koliko dinara vredi jedna jedinica valute. Kurs za 100 jedinica podelite sa 100.",
      "Enter how many dinars one unit of the currency is worth. Divide a rate for 100 units by 100.",
    ],
  },
  "INV-EXCHANGE-RATE-DATE": {
    what: [
      "Datum kursne liste nedostaje ili ne odgovara datumu prometa.",
      "The date of the exchange list is missing or does not fit the supply date.",
    ],
    why: [
      "Važi kurs na dan nastanka poreske obaveze, a kada tog dana nema liste, poslednja pre njega.",
      "The rate of the day on which the tax arises counts, and the last list before it where that day has none.",
    ],
    how: [
      "Uporedite datum kursne liste sa datumom prometa.",
      "Compare the date of the list with the supply date.",
    ],
  },
  "INV-ROUNDING-LARGE": {
    what: ["Zaokruženje je jedan dinar ili više.", "The rounding is one dinar or more."],
    why: [
      "Zaokruženje služi da iznos za uplatu bude ceo; veće razlike su popust ili trošak.",
      "Rounding makes the amount payable even; larger differences are a discount or a charge.",
    ],
    how: [
      "Smanjite zaokruženje ili unesite popust na dokumentu.",
      "Reduce the rounding or enter a discount on the document.",
    ],
  },
} as const satisfies Texts;
