import type { Texts } from "#server/messages/text.ts";

/** What struck us about somebody else's XML, by the reader's codes. The document is taken all the same. */
export const oddities = {
  place: ["Mesto", "Place"],
  found: ["U fajlu piše", "The file says"],
  unknown: ["Neobičnost koju još ne umemo da opišemo", "An oddity we cannot describe yet"],
  "UBL-ACCOUNTS-SEVERAL": ["Navedeno je više tekućih računa", "Several bank accounts are given"],
  "UBL-AMOUNT": ["Iznos nije ispravno napisan", "An amount is not written correctly"],
  "UBL-BANK-ACCOUNT": ["Tekući račun nije ispravan", "The bank account is not valid"],
  "UBL-CURRENCY-MISSING": ["Valuta nije navedena, uzeto je RSD", "No currency is given, RSD is assumed"],
  "UBL-CUSTOMIZATION": [
    "Fajl se ne poziva na srpski profil elektronske fakture",
    "The file does not name the Serbian e-invoice profile",
  ],
  "UBL-DATE": ["Datum nije ispravno napisan", "A date is not written correctly"],
  "UBL-JBKJS": ["JBKJS nije ispravno napisan", "The JBKJS is not written correctly"],
  "UBL-LINE-NET": [
    "Iznos stavke nije količina puta cena",
    "The amount of a line is not quantity times price",
  ],
  "UBL-LINE-PRICE": [
    "Jedinična cena nije navedena na uobičajen način",
    "The unit price is not given in the usual way",
  ],
  "UBL-LINES-EMPTY": ["Dokument nema nijednu stavku", "The document has no lines"],
  "UBL-NUMBER-MISSING": ["Broj fakture nije naveden", "The invoice number is missing"],
  "UBL-PIB": ["PIB nije ispravan", "The tax ID (PIB) is not valid"],
  "UBL-PIB-TWO": ["Navedena su dva različita PIB-a", "Two different tax IDs (PIB) are given"],
  "UBL-REASON-SECOND": [
    "Za istu PDV kategoriju je navedeno više osnova oslobođenja",
    "Several exemption reasons are given for one VAT category",
  ],
  "UBL-REFERENCE-SECOND": ["Naveden je više puta isti podatak", "The same reference is given several times"],
  "UBL-REGISTRATION-NUMBER": ["Matični broj nije ispravan", "The registration number is not valid"],
  "UBL-TAX-CATEGORY": ["Nepoznata PDV kategorija", "Unknown VAT category"],
  "UBL-TAX-GROUPS": [
    "Obračun po stopama PDV ne odgovara stavkama",
    "The breakdown by VAT rate does not follow from the lines",
  ],
  "UBL-SPOILT-TEXT": [
    "Znak ili oznaka koje XML ne dozvoljava; pročitano je bez njih",
    "A sign or reference that XML does not allow; it was read without it",
  ],
  "UBL-TOTALS": ["Zbir ne odgovara stavkama", "A total does not follow from the lines"],
  "UBL-TYPE-CODE": ["Nepoznata vrsta dokumenta", "Unknown kind of document"],
  "UBL-UNIT": ["Neuobičajena jedinica mere", "Unusual unit of measure"],
  "UBL-VAT-POINT": [
    "Nepoznata oznaka datuma nastanka obaveze obračunavanja PDV",
    "Unknown code of the VAT chargeable-event date",
  ],
} as const satisfies Texts;
