import type { Texts } from "#server/messages/text.ts";

/** The money side of the invoice editor: currency, prices with VAT, allowances and charges, units, pasted rows. */
export const editorMoney = {
  pricesIncludeTax: ["Cene sa PDV-om", "Prices with VAT"],
  pricesIncludeTaxHint: [
    "Unosite cene sa PDV-om, a cenu bez PDV računamo mi; na fakturi stoji ona.",
    "You enter prices with VAT and we compute the net price; the invoice states the net price.",
  ],
  grossPrice: ["Cena sa PDV", "Gross price"],
  netPrice: ["Cena bez PDV: {price}", "Net price: {price}"],
  difference: [
    "Po unetim cenama kupac plaća {told}, a po zbirovima {computed}.",
    "By the prices entered the buyer pays {told}, by the totals {computed}.",
  ],
  takeDifference: ["Zaokružite za {amount}", "Round by {amount}"],

  currency: {
    hint: [
      "U stranoj valuti PDV se iskazuje i u dinarima.",
      "In a foreign currency the VAT is stated in dinars too.",
    ],
    rate: ["Kurs: dinara za 1 {currency}", "Rate: dinars for 1 {currency}"],
    rateHint: ["Kurs za 100 jedinica podelite sa 100.", "Divide a rate for 100 units by 100."],
    date: ["Datum kursne liste", "Date of the exchange list"],
    source: ["Izvor kursa", "Source of the rate"],
    unknownSource: ["nije navedeno", "not given"],
    NBS: ["Srednji kurs NBS", "Middle rate of the National Bank"],
    agreed: ["Ugovoreni kurs", "Agreed rate"],
  },
  currencies: {
    RSD: ["dinar", "dinar"],
    EUR: ["evro", "euro"],
    USD: ["američki dolar", "US dollar"],
    CHF: ["švajcarski franak", "Swiss franc"],
    GBP: ["britanska funta", "pound sterling"],
    AUD: ["australijski dolar", "Australian dollar"],
    BAM: ["konvertibilna marka", "convertible mark"],
    BGN: ["bugarski lev", "Bulgarian lev"],
    CAD: ["kanadski dolar", "Canadian dollar"],
    CNY: ["kineski juan", "Chinese yuan"],
    CZK: ["češka kruna", "Czech koruna"],
    DKK: ["danska kruna", "Danish krone"],
    HUF: ["mađarska forinta", "Hungarian forint"],
    JPY: ["japanski jen", "Japanese yen"],
    NOK: ["norveška kruna", "Norwegian krone"],
    PLN: ["poljski zlot", "Polish zloty"],
    RON: ["rumunski lej", "Romanian leu"],
    RUB: ["ruska rublja", "Russian rouble"],
    SEK: ["švedska kruna", "Swedish krona"],
    TRY: ["turska lira", "Turkish lira"],
  },

  details: {
    title: ["Detalji stavke", "Details of the line"],
    open: ["Detalji stavke {position}", "Details of line {position}"],
    keys: [
      "{details} otvara opis, šifru kupca, popuste i troškove stavke, {close} ih zatvara.",
      "{details} opens description, buyer’s code, allowances and charges of a line, {close} closes them.",
    ],
    description: ["Opis", "Description"],
    buyersItemId: ["Šifra artikla kod kupca", "Buyer’s item code"],
  },

  allowances: {
    ofLine: ["Popusti i troškovi stavke", "Allowances and charges of the line"],
    ofDocument: ["Popusti i troškovi na celu fakturu", "Allowances and charges on the whole invoice"],
    ofDocumentHint: [
      "Svaki važi za stavke jedne stope ili kategorije PDV.",
      "Each concerns the lines of one VAT rate or category.",
    ],
    allowance: ["Popust", "Allowance"],
    charge: ["Trošak", "Charge"],
    addAllowance: ["Dodajte popust", "Add an allowance"],
    addCharge: ["Dodajte trošak", "Add a charge"],
    by: ["Računa se", "Computed"],
    percent: ["u procentima", "as a percentage"],
    amount: ["u iznosu", "as an amount"],
    figure: ["Vrednost", "Value"],
    reason: ["Razlog", "Reason"],
    ofGroup: ["Za stavke sa PDV", "For lines with VAT"],
    computed: ["Iznos", "Amount"],
    entry: ["{kind} {position}", "{kind} {position}"],
    remove: ["Uklonite: {entry}", "Remove: {entry}"],
  },

  unit: {
    found: ["Jedinice mere", "Units of measure"],
  },

  domestic: {
    title: ["U dinarima po kursu {rate}", "In dinars at the rate {rate}"],
    taxable: ["Osnovica {percent}", "Taxable amount {percent}"],
    tax: ["PDV {percent}", "VAT {percent}"],
    total: ["Ukupno PDV u dinarima", "Total VAT in dinars"],
  },

  reasonText: ["Napomena uz osnov", "Words for the reason"],
  reasonTextNeeded: ["SEF uz ovaj osnov traži napomenu.", "SEF wants words with this reason."],

  paste: {
    unread: [
      "{count, plural, one {Jedna ćelija nije pročitana:} few {# ćelije nisu pročitane:} other {# ćelija nije pročitano:}}",
      "{count, plural, one {One cell could not be read:} other {# cells could not be read:}}",
    ],
    cell: ["red {row}, {column}: „{text}“", "row {row}, {column}: “{text}”"],
    column: {
      name: ["naziv", "name"],
      description: ["opis", "description"],
      code: ["šifra", "code"],
      quantity: ["količina", "quantity"],
      unit: ["jedinica mere", "unit"],
      price: ["cena", "price"],
      grossPrice: ["cena sa PDV", "price with VAT"],
      vat: ["PDV", "VAT"],
      discount: ["popust", "discount"],
      other: ["ostalo", "other"],
    },
    close: ["Zatvorite poruku", "Close the message"],
  },
} as const satisfies Texts;
