import type { Texts } from "#server/messages/text.ts";

/** Refusals about other documents: corrections, advances, linked papers, and doing something with a document. Keys are SEF’s. */
export const referenceErrors = {
  CreditInvoiceMustHaveSource: {
    cause: [
      "Dokument o smanjenju ne imenuje šta smanjuje.",
      "The credit document does not name what it reduces.",
    ],
    field: ["Povezani dokument", "Referenced document"],
    remedy: [
      "Unesite fakturu, avans ili period na koji se odnosi.",
      "Enter the invoice, the advance or the period it refers to.",
    ],
  },
  CreditNoteReductionDateMissing: {
    cause: ["Dokument o smanjenju nema datum smanjenja.", "The credit document has no date of reduction."],
    field: ["Datum smanjenja", "Date of the reduction"],
    remedy: ["Unesite dan na koji je smanjenje nastalo.", "Enter the day on which the reduction arose."],
  },
  UBLSourceInvoiceNotApproved: {
    cause: [
      "Kupac još nije prihvatio povezanu fakturu.",
      "The buyer has not accepted the referenced invoice yet.",
    ],
    field: ["Povezani dokument", "Referenced document"],
    remedy: ["Sačekajte da je prihvati, pa pošaljite ponovo.", "Wait until it is accepted, then send again."],
  },
  UBLSourceDocumentNumberMustBeUnique: {
    cause: [
      "Isti povezani dokument je naveden više puta.",
      "The same referenced document is given several times.",
    ],
    field: ["Povezani dokument", "Referenced document"],
    remedy: ["Ostavite ga jednom.", "Keep it once."],
  },
  UBLNotRegularTypeOfSourceInvoice: {
    cause: [
      "Povezani dokument je vrste na koju se ovaj ne može odnositi.",
      "The referenced document is of a kind this one cannot refer to.",
    ],
    field: ["Povezani dokument", "Referenced document"],
    remedy: [
      "Proverite broj, datum i vrstu povezanog dokumenta.",
      "Check number, date and kind of the referenced document.",
    ],
  },
  UBLCreditNoteCannotHaveSourceInvoiceAndPrepayment: {
    cause: [
      "Dokument o smanjenju se odnosi i na fakturu i na avans.",
      "The credit document refers both to an invoice and to an advance.",
    ],
    field: ["Povezani dokument", "Referenced document"],
    remedy: ["Napravite poseban dokument za avans.", "Make a separate document for the advance."],
  },
  UBLCannotBeDefinedInvoiceDocumentReferenceIDWithInvoicePeriodStartDateAndInvoicePeriodEndDateParameters: {
    cause: [
      "Navedeni su i povezani dokument i period.",
      "Both a referenced document and a period are given.",
    ],
    field: ["Obračunski period", "Billing period"],
    remedy: ["Obrišite jedno od to dvoje.", "Clear one of the two."],
  },
  UBLNotRegularTypeOfSelectedPrepaymentInvoice: {
    cause: ["Odbijeni dokument nije avansna faktura.", "The deducted document is not an advance invoice."],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: [
      "Proverite avansne fakture i iznose koji se odbijaju.",
      "Check the advance invoices and the amounts deducted.",
    ],
  },
  UBLCannotHaveDuplicateInvoicePrepaymentAmount: {
    cause: ["Isti avans je odbijen dva puta.", "The same advance is deducted twice."],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: ["Obrišite ponovljeni avans.", "Remove the repeated advance."],
  },
  UBLInvoiceExtensionNotContainPrepaymentData: {
    cause: [
      "Nedostaju podaci o avansima koji se odbijaju.",
      "The details of the deducted advances are missing.",
    ],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: [
      "Proverite avansne fakture i iznose koji se odbijaju.",
      "Check the advance invoices and the amounts deducted.",
    ],
  },
  UBLInvoiceExtensionNotDefined: {
    cause: [
      "Nedostaju podaci o avansima koji se odbijaju.",
      "The details of the deducted advances are missing.",
    ],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: [
      "Proverite avansne fakture i iznose koji se odbijaju.",
      "Check the advance invoices and the amounts deducted.",
    ],
  },
  UBLInvoiceExtensionReducedTotalsTaxTotalNotValid: {
    cause: ["PDV posle odbijanja avansa se ne slaže.", "The VAT after the advances does not add up."],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: [
      "Prepišite osnovicu i PDV sa avansne fakture, do pare.",
      "Copy base and VAT from the advance invoice, to the para.",
    ],
  },
  UBLInvoiceInForeignCurrencyMustContainInvoicedPrepaymentAmountTaxTotalInCurrency: {
    cause: [
      "Avans u stranoj valuti nije iskazan i u dinarima.",
      "An advance in a foreign currency is not stated in dinars too.",
    ],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: ["Unesite kurs po kom je avans obračunat.", "Enter the rate by which the advance was computed."],
  },
  PrepaymentReceiverNotSameAsDocumentReceiver: {
    cause: ["Avansna faktura je izdata drugom kupcu.", "The advance invoice was issued to another buyer."],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: ["Odbijte samo avanse istog kupca.", "Deduct only advances of the same buyer."],
  },
  UBLPrepaymentInvoiceLineUnitCodeNotValid: {
    cause: [
      "Jedinica mere na avansnoj fakturi nije ispravna.",
      "A unit of measure on the advance invoice is not valid.",
    ],
    field: ["Jedinica mere", "Unit of measure"],
    remedy: ["Izaberite jedinicu mere sa liste.", "Choose the unit from the list."],
  },
  UBLPrepaymentInvoiceLineQuanitityNotValid: {
    cause: ["Količina na avansnoj fakturi nije ispravna.", "A quantity on the advance invoice is not valid."],
    field: ["Količina", "Quantity"],
    remedy: ["Unesite količinu veću od nule.", "Enter a quantity above zero."],
  },
  AllAttachedInvoicesToThisInvoiceMustBeStornoFirst: {
    cause: ["Na ovu fakturu se pozivaju drugi dokumenti.", "Other documents refer to this invoice."],
    field: ["Povezani dokument", "Referenced document"],
    remedy: [
      "Najpre stornirajte dokumente koji se na nju pozivaju.",
      "First reverse the documents that refer to it.",
    ],
  },
  AllAttachedFinalInvoicesToThisPrepaymentInvoiceMustBeReversedFirst: {
    cause: [
      "Ovaj avans je odbijen na konačnoj fakturi.",
      "This advance has been deducted on a final invoice.",
    ],
    field: ["Umanjenje za avans", "Less advance paid"],
    remedy: ["Najpre stornirajte konačnu fakturu.", "First reverse the final invoice."],
  },
  LinkDespatchAdviceWithInvoiceError: {
    cause: [
      "SEF nije mogao da poveže otpremnicu sa fakturom.",
      "SEF could not link the delivery note with the invoice.",
    ],
    field: ["Otpremnica", "Delivery note"],
    remedy: [
      "Proverite broj otpremnice i pokušajte ponovo.",
      "Check the number of the delivery note and try again.",
    ],
  },
  SalesInvoiceNotFound: {
    cause: ["SEF nema izlaznu fakturu sa ovom oznakom.", "SEF has no outgoing invoice with this identifier."],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Osvežite stanje sa SEF-a.", "Refresh the state from SEF."],
  },
  PurchaseInvoiceNotFound: {
    cause: ["SEF nema ulaznu fakturu sa ovom oznakom.", "SEF has no incoming invoice with this identifier."],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Osvežite stanje sa SEF-a.", "Refresh the state from SEF."],
  },
  InvoiceForCancellationNotFound: {
    cause: ["Faktura koju otkazujete ne postoji na SEF-u.", "The invoice to be cancelled is not on SEF."],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Osvežite stanje sa SEF-a.", "Refresh the state from SEF."],
  },
  InvoiceForCancellationNotInSpecificStatus: {
    cause: [
      "U ovom statusu faktura više ne može da se otkaže.",
      "In this status the invoice can no longer be cancelled.",
    ],
    field: ["Status dokumenta", "Status of the document"],
    remedy: ["Stornirajte je ili izdajte dokument o smanjenju.", "Reverse it or issue a credit document."],
  },
  InvoiceForApproveRejectNotFound: {
    cause: [
      "Faktura koju prihvatate ili odbijate ne postoji na SEF-u.",
      "The invoice to be accepted or rejected is not on SEF.",
    ],
    field: ["Ceo dokument", "The whole document"],
    remedy: ["Osvežite stanje sa SEF-a.", "Refresh the state from SEF."],
  },
  CannotRejectInvoiceWithoutComment: {
    cause: ["Odbijanje nema obrazloženje.", "The rejection has no explanation."],
    field: ["Komentar", "Comment"],
    remedy: ["Unesite zašto odbijate fakturu.", "Enter why you reject the invoice."],
  },
  CancelCommentNotDefined: {
    cause: ["Otkazivanje nema obrazloženje.", "The cancellation has no explanation."],
    field: ["Komentar", "Comment"],
    remedy: ["Unesite zašto otkazujete fakturu.", "Enter why you cancel the invoice."],
  },
  StornoCommentNotDefined: {
    cause: ["Storniranje nema obrazloženje.", "The reversal has no explanation."],
    field: ["Komentar", "Comment"],
    remedy: ["Unesite zašto stornirate fakturu.", "Enter why you reverse the invoice."],
  },
  CannotDeleteInvoiceInThisStatus: {
    cause: ["U ovom statusu faktura ne može da se obriše.", "In this status the invoice cannot be deleted."],
    field: ["Status dokumenta", "Status of the document"],
    remedy: ["Osvežite stanje sa SEF-a.", "Refresh the state from SEF."],
  },
  InvoiceStatusChangeNotSynchronized: {
    cause: ["SEF još usklađuje status fakture.", "SEF is still settling the status of the invoice."],
    field: ["Status dokumenta", "Status of the document"],
    remedy: ["Sačekajte nekoliko minuta i pokušajte ponovo.", "Wait a few minutes and try again."],
  },
  InvalidPurchaseStatus: {
    cause: [
      "Traženi status ulazne fakture ne postoji na SEF-u.",
      "The requested status of an incoming invoice does not exist on SEF.",
    ],
    field: ["Status dokumenta", "Status of the document"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  InvalidSalesStatus: {
    cause: [
      "Traženi status izlazne fakture ne postoji na SEF-u.",
      "The requested status of an outgoing invoice does not exist on SEF.",
    ],
    field: ["Status dokumenta", "Status of the document"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  SearchDateBiggerThanYesterday: {
    cause: [
      "SEF daje promene samo zaključno sa jučerašnjim danom.",
      "SEF gives changes up to yesterday only.",
    ],
    field: ["Datum pretrage", "Search date"],
    remedy: ["Izaberite drugi dan i ponovite pretragu.", "Choose another day and search again."],
  },
  SearchDateBiggerThanToday: {
    cause: ["Datum pretrage je u budućnosti.", "The search date is in the future."],
    field: ["Datum pretrage", "Search date"],
    remedy: ["Izaberite drugi dan i ponovite pretragu.", "Choose another day and search again."],
  },
  SearchDateIsNotCorrectlyDefined: {
    cause: ["Datum pretrage nije ispravno napisan.", "The search date is not written correctly."],
    field: ["Datum pretrage", "Search date"],
    remedy: ["Izaberite drugi dan i ponovite pretragu.", "Choose another day and search again."],
  },
  DateFromBiggerThanDateTo: {
    cause: ["Početak perioda je posle kraja.", "The period starts after its end."],
    field: ["Datum pretrage", "Search date"],
    remedy: ["Zamenite datume.", "Swap the dates."],
  },
  RequestParameterDateNotDefined: {
    cause: ["Zahtev nema datum.", "The request has no date."],
    field: ["Datum pretrage", "Search date"],
    remedy: ["Greška je na našoj strani; obratite se podršci.", "The fault is on our side; contact support."],
  },
  CirInvoiceNotFound: {
    cause: ["Faktura nije u Centralnom registru.", "The invoice is not in the Central register."],
    field: ["Centralni registar faktura", "Central register of invoices"],
    remedy: ["Proverite da li je prijavljena u registar.", "Check whether it was registered."],
  },
  CRFAssignationNotAllowedOnSEF: {
    cause: ["Asignacija se ne obavlja preko SEF-a.", "Assignment is not done through SEF."],
    field: ["Centralni registar faktura", "Central register of invoices"],
    remedy: ["Obavite je u sistemu Uprave za trezor.", "Do it in the Treasury’s own system."],
  },
  CirMaximumSizeOfCommentCrossed: {
    cause: [
      "Komentar za Centralni registar je predugačak.",
      "The comment for the Central register is too long.",
    ],
    field: ["Komentar", "Comment"],
    remedy: ["Skratite komentar.", "Shorten the comment."],
  },
  CirSpecialCharactersNotAllowed: {
    cause: [
      "Komentar za Centralni registar ima znakove koje registar ne prima.",
      "The comment for the Central register has characters it does not take.",
    ],
    field: ["Komentar", "Comment"],
    remedy: ["Ostavite slova, cifre i osnovnu interpunkciju.", "Keep letters, digits and plain punctuation."],
  },
  CannotSendCreditInvoiceToCir: {
    cause: [
      "Ovaj dokument o smanjenju ne ide u Centralni registar.",
      "This credit document does not go to the Central register.",
    ],
    field: ["Centralni registar faktura", "Central register of invoices"],
    remedy: ["Pošaljite ga bez prijave u registar.", "Send it without registration."],
  },
} as const satisfies Texts;
