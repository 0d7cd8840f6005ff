import type { Texts } from "#server/messages/text.ts";

/** Refusals about lines, VAT, currencies and amounts. Keys are SEF’s. */
export const amountErrors = {
  UBLTaxAmountMoreDecimalsThanPermitted: {
    cause: [
      "Iznos PDV ima više decimala nego što SEF prima.",
      "The VAT amount has more decimals than SEF takes.",
    ],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLTaxSubtotalTaxableAmountMoreDecimalsThanPermitted: {
    cause: [
      "Osnovica u obračunu PDV ima više decimala nego što SEF prima.",
      "A base in the VAT breakdown has more decimals than SEF takes.",
    ],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLTaxSubtotalTaxAmountMoreDecimalsThanPermitted: {
    cause: [
      "PDV u obračunu po stopama ima više decimala nego što SEF prima.",
      "A VAT amount in the breakdown has more decimals than SEF takes.",
    ],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted: {
    cause: [
      "Iznos stavke ima više decimala nego što SEF prima.",
      "The amount of a line has more decimals than SEF takes.",
    ],
    field: ["Stavka", "Line"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLLineExtensionAmountMoreDecimalsThanPermitted: {
    cause: [
      "Zbir stavki ima više decimala nego što SEF prima.",
      "The sum of the lines has more decimals than SEF takes.",
    ],
    field: ["Iznosi", "Amounts"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLTaxExclusiveAmountMoreDecimalsThanPermitted: {
    cause: [
      "Iznos bez PDV ima više decimala nego što SEF prima.",
      "The amount without VAT has more decimals than SEF takes.",
    ],
    field: ["Iznosi", "Amounts"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLTaxInclusiveAmountMoreDecimalsThanPermitted: {
    cause: [
      "Iznos sa PDV ima više decimala nego što SEF prima.",
      "The amount with VAT has more decimals than SEF takes.",
    ],
    field: ["Iznosi", "Amounts"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLAllowanceTotalAmountMoreDecimalsThanPermitted: {
    cause: [
      "Zbir popusta ima više decimala nego što SEF prima.",
      "The sum of the discounts has more decimals than SEF takes.",
    ],
    field: ["Popust", "Discount"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLPrepayedAmountMoreDecimalsThanPermitted: {
    cause: [
      "Umanjenje za avans ima više decimala nego što SEF prima.",
      "The deducted advance has more decimals than SEF takes.",
    ],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLPayableAmountMoreDecimalsThanPermitted: {
    cause: [
      "Iznos za uplatu ima više decimala nego što SEF prima.",
      "The amount payable has more decimals than SEF takes.",
    ],
    field: ["Iznosi", "Amounts"],
    remedy: [
      "Zaokružite iznos na dve decimale; ako ga ne unosite vi, obratite se podršci.",
      "Round the amount to two decimals; if it is not one you enter, contact support.",
    ],
  },
  UBLUndefinedPayableAmount: {
    cause: ["Iznos za uplatu nije iskazan.", "The amount payable is not stated."],
    field: ["Iznosi", "Amounts"],
    remedy: ["Proverite stavke i pošaljite ponovo.", "Check the lines and send again."],
  },
  EInvoiceInvoiceItemsPriceTooBig: {
    cause: ["Jedinična cena je veća nego što SEF prima.", "A unit price is bigger than SEF takes."],
    field: ["Jedinična cena", "Unit price"],
    remedy: [
      "Proverite cenu; možda je zarez na pogrešnom mestu.",
      "Check the price; the comma may be in the wrong place.",
    ],
  },
  EInvoiceInvoiceItemsAmountTooBig: {
    cause: ["Iznos stavke je veći nego što SEF prima.", "The amount of a line is bigger than SEF takes."],
    field: ["Stavka", "Line"],
    remedy: ["Proverite količinu i cenu.", "Check quantity and price."],
  },
  EInvoiceInvoiceItemsPriceNegative: {
    cause: ["Jedinična cena je negativna.", "A unit price is negative."],
    field: ["Jedinična cena", "Unit price"],
    remedy: [
      "Unesite pozitivnu cenu, a umanjenje kao popust.",
      "Enter a positive price and the reduction as a discount.",
    ],
  },
  EInvoiceInvoiceItemsQuantityNegative: {
    cause: ["Količina je negativna.", "A quantity is negative."],
    field: ["Količina", "Quantity"],
    remedy: [
      "Unesite pozitivnu količinu ili izdajte dokument o smanjenju.",
      "Enter a positive quantity or issue a credit document.",
    ],
  },
  EInvoiceInvoiceItemsQuantityNTaxCategory: {
    cause: ["Negativna količina stoji van kategorije N.", "A negative quantity stands outside category N."],
    field: ["Količina", "Quantity"],
    remedy: [
      "Za anuliranje izaberite kategoriju N, inače unesite pozitivnu količinu.",
      "Choose category N for cancelling, else enter a positive quantity.",
    ],
  },
  InvoiceItemNameTooLong: {
    cause: ["Naziv artikla je predugačak.", "An item name is too long."],
    field: ["Naziv artikla", "Item name"],
    remedy: [
      "Skratite naziv, a ostatak stavite u opis.",
      "Shorten the name and put the rest into the description.",
    ],
  },
  InvoiceRowDiscountAmountMustBeInAccordanceWithDiscountPercentage: {
    cause: [
      "Iznos popusta se ne slaže sa procentom.",
      "The amount of a discount does not agree with its percentage.",
    ],
    field: ["Popust", "Discount"],
    remedy: ["Unesite samo procenat ili samo iznos.", "Enter only the percentage or only the amount."],
  },
  TheValueOfItemClassificationCodeIsNotValidForDefinedListID: {
    cause: [
      "Šifra robe ne postoji na navedenoj listi.",
      "A classification code is not on the list it names.",
    ],
    field: ["Stavka", "Line"],
    remedy: ["Uklonite šifru ili izaberite ispravnu.", "Remove the code or choose a right one."],
  },
  UBLNoItemsWithTaxSubtotalTaxCategory: {
    cause: [
      "U obračunu PDV je kategorija koju nema nijedna stavka.",
      "The VAT breakdown has a category that no line has.",
    ],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLOnlyOneTaxSubtotalPerTaxCategoryIsAllowed: {
    cause: ["Ista kategorija PDV je obračunata dva puta.", "One VAT category is computed twice."],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Ostavite jedan osnov oslobođenja po kategoriji.",
      "Keep one exemption reason for each category.",
    ],
  },
  UBLNotAllowedTaxAmountForExemptionFromVAT: {
    cause: ["PDV je obračunat na oslobođen promet.", "VAT is charged on an exempt supply."],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLNotAllowedSubtotalTaxAmountForExemptionFromVAT: {
    cause: ["PDV je obračunat na oslobođen promet.", "VAT is charged on an exempt supply."],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLNotAllowedPercentOfTaxableAmountForExemptionFromVAT: {
    cause: ["Oslobođen promet ima stopu PDV.", "An exempt supply has a VAT rate."],
    field: ["Stopa PDV", "VAT rate"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLNotAllowedTaxAmountForRecipientCalculatesVAT: {
    cause: [
      "PDV je obračunat, a obračunava ga kupac.",
      "VAT is charged although the buyer is to compute it.",
    ],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLNotAllowedSubtotalTaxAmountForRecipientCalculatesVAT: {
    cause: [
      "PDV je obračunat, a obračunava ga kupac.",
      "VAT is charged although the buyer is to compute it.",
    ],
    field: ["Obračun PDV", "VAT breakdown"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLNotAllowedPercentOfTaxableAmountForRecipientCalculatesVAT: {
    cause: [
      "Stavka ima stopu PDV, a PDV obračunava kupac.",
      "A line has a VAT rate although the buyer computes the VAT.",
    ],
    field: ["Stopa PDV", "VAT rate"],
    remedy: [
      "Ispravite stopu ili kategoriju na stavkama, pa pošaljite ponovo.",
      "Correct the rate or category of the lines, then send again.",
    ],
  },
  UBLTaxExemptionReasonNotInAppropriateFormat: {
    cause: [
      "Oznaka osnova oslobođenja nije ispravno napisana.",
      "The code of the exemption reason is not written correctly.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: ["Izaberite osnov sa liste.", "Choose the reason from the list."],
  },
  UBLTaxExemptionReasonCategoryNotDefined: {
    cause: ["Osnov oslobođenja nema kategoriju.", "The exemption reason has no category."],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: [
      "Izaberite osnov oslobođenja koji pripada kategoriji stavke.",
      "Choose an exemption reason that belongs to the category of the line.",
    ],
  },
  UBLTaxExemptionReasonCategoryNotAllowed: {
    cause: [
      "Ova kategorija PDV ne sme imati osnov oslobođenja.",
      "This VAT category must not have an exemption reason.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: ["Uklonite osnov ili promenite kategoriju.", "Remove the reason or change the category."],
  },
  UBLTaxExemptionReasonCategoryNotCorrect: {
    cause: [
      "Osnov oslobođenja ne pripada kategoriji PDV.",
      "The exemption reason does not belong to the VAT category.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: [
      "Izaberite osnov oslobođenja koji pripada kategoriji stavke.",
      "Choose an exemption reason that belongs to the category of the line.",
    ],
  },
  UBLTaxExemptionReasonLineCategoryNotCorrect: {
    cause: [
      "Osnov oslobođenja ne odgovara kategoriji stavke.",
      "The exemption reason does not fit the category of the line.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: [
      "Izaberite osnov oslobođenja koji pripada kategoriji stavke.",
      "Choose an exemption reason that belongs to the category of the line.",
    ],
  },
  VatExemptionFreeFormNoteNotDefined: {
    cause: [
      "Uz ovaj osnov oslobođenja nedostaje obrazloženje.",
      "The explanation that goes with this exemption reason is missing.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: [
      "Unesite obrazloženje, na primer broj rešenja.",
      "Enter the explanation, for example the number of a decision.",
    ],
  },
  VATReasonCodeForRealEstateAndNotRealestateMixNotAllowed: {
    cause: [
      "Nepokretnosti i drugi promet su na istoj fakturi.",
      "Real estate and other supplies are on one invoice.",
    ],
    field: ["Osnov oslobođenja", "Exemption reason"],
    remedy: ["Fakturišite nepokretnosti posebno.", "Invoice the real estate separately."],
  },
  UBLDocumentCurrencyNotValid: {
    cause: ["SEF ne poznaje oznaku valute.", "SEF does not know the code of the currency."],
    field: ["Valuta i kurs", "Currency and rate"],
    remedy: ["Izaberite valutu sa liste.", "Choose the currency from the list."],
  },
  UBLForeignCurrencyShouldHaveTwoTaxTotals: {
    cause: [
      "Uz stranu valutu PDV nije iskazan i u dinarima.",
      "Beside the foreign currency the VAT is not stated in dinars.",
    ],
    field: ["Valuta i kurs", "Currency and rate"],
    remedy: ["Unesite kurs i datum kursne liste.", "Enter the rate and the date of its list."],
  },
  UBLTheNumberOfElementsInForeignCurrencyDoesNotMatchTheNumberOfElementsInDomesticCurrency: {
    cause: [
      "Obračun PDV u valuti i u dinarima nema iste stope.",
      "The breakdowns in the currency and in dinars have not the same rates.",
    ],
    field: ["Valuta i kurs", "Currency and rate"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
} as const satisfies Texts;
