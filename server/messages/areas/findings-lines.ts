import type { Texts } from "#server/messages/text.ts";

/** Findings about lines, amounts, VAT categories and exemption reasons. */
export const lineFindings = {
  "INV-LINES-EMPTY": {
    what: ["Faktura nema nijednu stavku.", "The invoice has no lines."],
    why: ["SEF ne prima fakturu bez stavki.", "SEF does not take an invoice without lines."],
    how: ["Dodajte bar jednu stavku.", "Add at least one line."],
  },
  "INV-LINE-ID": {
    what: ["Redni broj stavke nedostaje ili se ponavlja.", "A line number is missing or repeated."],
    why: ["SEF razlikuje stavke po rednom broju.", "SEF tells lines apart by their number."],
    how: ["Dajte svakoj stavci svoj redni broj.", "Give each line its own number."],
  },
  "INV-LINE-NAME": {
    what: ["Stavka nema naziv artikla.", "A line has no item name."],
    why: ["Kupac mora da vidi šta plaća.", "The buyer must see what is paid for."],
    how: ["Unesite naziv artikla.", "Enter the item name."],
  },
  "INV-LINE-NAME-LENGTH": {
    what: ["Naziv artikla je duži od 500 znakova.", "The item name is longer than 500 characters."],
    why: ["SEF može da odbije predugačak naziv.", "SEF may refuse a name that is too long."],
    how: [
      "Skratite naziv, a ostatak stavite u opis.",
      "Shorten the name and put the rest into the description.",
    ],
  },
  "INV-LINE-QUANTITY-NEGATIVE": {
    what: ["Količina na stavci je negativna.", "The quantity of a line is negative."],
    why: [
      "SEF prima negativnu količinu samo u kategoriji N.",
      "SEF takes a negative quantity in category N only.",
    ],
    how: [
      "Unesite pozitivnu količinu, a smanjenje kao dokument o smanjenju.",
      "Enter a positive quantity and make a credit document for the reduction.",
    ],
  },
  "INV-LINE-QUANTITY-ZERO": {
    what: ["Količina na stavci je nula.", "The quantity of a line is zero."],
    why: [
      "Takva stavka ništa ne dodaje i SEF je u nekim slučajevima odbija.",
      "Such a line adds nothing and SEF refuses it in some cases.",
    ],
    how: ["Unesite količinu ili obrišite stavku.", "Enter a quantity or delete the line."],
  },
  "INV-LINE-UNIT": {
    what: ["Oznaka jedinice mere nije ispravna.", "The unit code is not valid."],
    why: [
      "SEF traži oznaku od dva ili tri znaka sa međunarodne liste.",
      "SEF wants a code of two or three characters from the international list.",
    ],
    how: ["Izaberite jedinicu mere sa liste.", "Choose the unit from the list."],
  },
  "INV-LINE-UNIT-UNUSUAL": {
    what: ["Jedinica mere je neuobičajena.", "The unit of measure is unusual."],
    why: [
      "SEF je možda ne poznaje i može da odbije fakturu.",
      "SEF may not know it and may refuse the invoice.",
    ],
    how: ["Proverite jedinicu mere.", "Check the unit of measure."],
  },
  "INV-LINE-PRICE-MISSING": {
    what: ["Upišite cenu.", "Enter the price."],
    why: [
      "Bez jedinične cene SEF ne prima stavku; prazna cena nije isto što i nula.",
      "SEF takes no line without a unit price; an empty price is not the same as zero.",
    ],
    how: [
      "Upišite jediničnu cenu, ili 0,00 ako se za stavku ne plaća.",
      "Enter the unit price, or 0.00 where nothing is paid for the line.",
    ],
  },
  "INV-LINE-PRICE-ZERO": {
    what: ["Cena stavke je nula.", "The price of a line is zero."],
    why: [
      "To je dozvoljeno za poklon ili uzorak, ali je češće propust.",
      "That is allowed for a gift or a sample, but more often a slip.",
    ],
    how: ["Proverite da li se za stavku zaista ne plaća.", "Check that nothing is really paid for the line."],
  },
  "INV-LINE-PRICE-NEGATIVE": {
    what: ["Jedinična cena je negativna.", "The unit price is negative."],
    why: ["SEF ne prima negativnu cenu.", "SEF does not take a negative price."],
    how: [
      "Unesite pozitivnu cenu, a umanjenje kao popust.",
      "Enter a positive price and the reduction as a discount.",
    ],
  },
  "INV-LINE-PRICE-DECIMALS": {
    what: ["Jedinična cena ima više od 4 decimale.", "The unit price has more than 4 decimals."],
    why: ["SEF prima najviše 4 decimale u ceni.", "SEF takes at most 4 decimals in a price."],
    how: ["Zaokružite cenu na 4 decimale.", "Round the price to 4 decimals."],
  },
  "INV-LINE-TAX-PERCENT": {
    what: [
      "Stopa PDV ne odgovara kategoriji ili datumu prometa.",
      "The VAT rate does not fit the category or the supply date.",
    ],
    why: [
      "U kategoriji S stope su 20 % i 10 %, u ostalima 0 %.",
      "In category S the rates are 20 % and 10 %, in the others 0 %.",
    ],
    how: ["Ispravite stopu ili kategoriju PDV.", "Correct the VAT rate or category."],
  },
  "INV-LINE-DISCOUNT-TOO-BIG": {
    what: ["Popust je veći od iznosa stavke.", "The discount exceeds the amount of the line."],
    why: ["Stavka ne može da bude negativna.", "A line cannot be negative."],
    how: ["Smanjite popust.", "Reduce the discount."],
  },
  "INV-DOCUMENT-DISCOUNT-TOO-BIG": {
    what: [
      "Popust na dokument je veći od iznosa stavki iste PDV grupe.",
      "The discount on the document exceeds the lines of its VAT group.",
    ],
    why: [
      "Osnovica i PDV te grupe bili bi negativni.",
      "The taxable amount and the VAT of that group would be negative.",
    ],
    how: [
      "Smanjite popust ili izaberite PDV grupu kojoj pripada.",
      "Reduce the discount or choose the VAT group that it belongs to.",
    ],
  },
  "INV-TOTAL-NEGATIVE": {
    what: ["Ukupan iznos dokumenta je negativan.", "The total of the document is negative."],
    why: [
      "Umanjenje već izdate fakture iskazuje se knjižnim odobrenjem.",
      "A reduction of an invoice already issued is stated by a credit note.",
    ],
    how: [
      "Proverite stavke; za umanjenje napravite knjižno odobrenje iz te fakture.",
      "Check the lines; for a reduction make a credit note from that invoice.",
    ],
  },
  "INV-LINE-CANCELLING-POSITIVE": {
    what: [
      "Stavka kategorije N (anuliranje) ima pozitivnu količinu.",
      "A line of category N (cancelling) has a positive quantity.",
    ],
    why: [
      "Kategorija N postoji za negativne stavke kojima se nešto poništava.",
      "Category N exists for negative lines that cancel something.",
    ],
    how: [
      "Unesite negativnu količinu ili izaberite drugu PDV kategoriju.",
      "Enter a negative quantity or choose another VAT category.",
    ],
  },
  "INV-ALLOWANCE-AMOUNT": {
    what: [
      "Iznos popusta se ne slaže sa procentom.",
      "The amount of the discount does not agree with its percentage.",
    ],
    why: ["SEF upoređuje iznos i procenat popusta.", "SEF compares amount and percentage of a discount."],
    how: ["Unesite samo procenat ili samo iznos.", "Enter only the percentage or only the amount."],
  },
  "INV-ALLOWANCE-NEGATIVE": {
    what: ["Popust ili trošak je negativan.", "A discount or charge is negative."],
    why: [
      "Predznak govori vrsta: popust umanjuje, trošak uvećava.",
      "The kind tells the sign: a discount reduces, a charge adds.",
    ],
    how: [
      "Unesite pozitivan iznos i izaberite pravu vrstu.",
      "Enter a positive amount and choose the right kind.",
    ],
  },
  "INV-ALLOWANCE-CATEGORY": {
    what: [
      "Popust na dokumentu ima stopu PDV koju nema nijedna stavka.",
      "A discount on the document has a VAT rate that no line has.",
    ],
    why: ["SEF za svaku stopu traži bar jednu stavku.", "SEF wants at least one line for each rate."],
    how: ["Izaberite stopu koja postoji na stavkama.", "Choose a rate that occurs on the lines."],
  },
  "INV-AMOUNT-DECIMALS": {
    what: ["Iznos ima više od 2 decimale.", "An amount has more than 2 decimals."],
    why: [
      "SEF prima 2 decimale u svim iznosima osim u jediničnoj ceni.",
      "SEF takes 2 decimals in all amounts but the unit price.",
    ],
    how: ["Zaokružite iznos na 2 decimale.", "Round the amount to 2 decimals."],
  },
  "INV-AMOUNT-TOO-BIG": {
    what: ["Iznos stavke je neverovatno velik.", "The amount of a line is improbably big."],
    why: [
      "SEF odbija takve iznose, a obično su greška u kucanju.",
      "SEF refuses such amounts, and usually they are a slip of the finger.",
    ],
    how: ["Proverite količinu i cenu.", "Check quantity and price."],
  },
  "INV-TAX-REASON-MISSING": {
    what: [
      "Nedostaje osnov oslobođenja za stavku bez PDV.",
      "The exemption reason for a line without VAT is missing.",
    ],
    why: ["SEF traži član zakona po kom nema PDV.", "SEF wants the article of law by which there is no VAT."],
    how: ["Izaberite osnov oslobođenja sa liste.", "Choose the exemption reason from the list."],
  },
  "INV-TAX-REASON-NOT-NEEDED": {
    what: [
      "Osnov oslobođenja je unet, a nema stavke kojoj treba.",
      "An exemption reason is given, but no line needs it.",
    ],
    why: [
      "SEF odbija osnov koji ne pripada nijednoj stavci.",
      "SEF refuses a reason that belongs to no line.",
    ],
    how: [
      "Uklonite osnov oslobođenja ili ispravite kategoriju stavke.",
      "Remove the exemption reason or correct the line’s category.",
    ],
  },
  "INV-TAX-REASON-DUPLICATE": {
    what: ["Ista kategorija PDV ima dva osnova oslobođenja.", "One VAT category has two exemption reasons."],
    why: [
      "SEF prima jedan osnov po kategoriji na dokumentu.",
      "SEF takes one reason for each category of a document.",
    ],
    how: [
      "Ostavite jedan osnov, a ostale stavke fakturišite posebno.",
      "Keep one reason and invoice the other lines separately.",
    ],
  },
  "INV-TAX-REASON-CATEGORY": {
    what: [
      "Osnov oslobođenja ne pripada kategoriji PDV.",
      "The exemption reason does not belong to the VAT category.",
    ],
    why: ["SEF poredi osnov sa svojom listom.", "SEF compares the reason with its list."],
    how: ["Izaberite drugi osnov ili drugu kategoriju.", "Choose another reason or another category."],
  },
  "INV-TAX-REASON-UNKNOWN": {
    what: ["Ne poznajemo ovaj osnov oslobođenja.", "We do not know this exemption reason."],
    why: [
      "Lista SEF-a se dopunjuje, ali oznaka može biti i pogrešna.",
      "SEF’s list grows, but the code may also be wrong.",
    ],
    how: ["Proverite oznaku osnova.", "Check the code of the reason."],
  },
  "INV-TAX-REASON-NOTE": {
    what: [
      "Uz ovaj osnov oslobođenja nedostaje obrazloženje.",
      "The explanation that goes with this exemption reason is missing.",
    ],
    why: [
      "SEF za neke osnove traži i tekst, na primer broj rešenja.",
      "For some reasons SEF also wants words, for example the number of a decision.",
    ],
    how: ["Unesite obrazloženje uz osnov oslobođenja.", "Enter the explanation beside the exemption reason."],
  },
  "INV-TAX-REASON-NOT-ACTIVE": {
    what: [
      "Osnov oslobođenja ne važi na datum izdavanja.",
      "The exemption reason is not in force on the issue date.",
    ],
    why: ["SEF odbija osnove koji više ne važe.", "SEF refuses reasons that are no longer in force."],
    how: ["Izaberite osnov koji sada važi.", "Choose a reason that is in force now."],
  },
} as const satisfies Texts;
