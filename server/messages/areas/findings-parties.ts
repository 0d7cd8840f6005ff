import type { Texts } from "#server/messages/text.ts";

/** Findings about seller and buyer, what a public buyer asks for, and payment. */
export const partyFindings = {
  "INV-PAYEE-ACCOUNT": {
    what: [
      "Tekući račun primaoca uplate (IBAN / tekući račun) je obavezan za eFakturu. Unesite ga u Podešavanja › Firma.",
      "Payee financial account (IBAN / tekući račun) is required for eFaktura. Set it in Settings → Organization.",
    ],
    why: [
      "SEF odbija fakturu na kojoj nema računa za uplatu.",
      "SEF refuses an invoice that has no account to pay to.",
    ],
    how: [
      "Otvorite Podešavanja › Firma i unesite tekući račun.",
      "Open Settings › Organization and enter the bank account.",
    ],
  },
  "INV-PAYEE-ACCOUNT-CHECKSUM": {
    what: [
      "Kontrolni broj tekućeg računa se ne slaže.",
      "The check digits of the bank account do not match.",
    ],
    why: [
      "Uplata na pogrešan račun se vraća ili odlazi drugome.",
      "A payment to a wrong account comes back or goes to somebody else.",
    ],
    how: [
      "Uporedite račun sa izvodom banke, cifru po cifru.",
      "Compare the account with the bank statement, digit by digit.",
    ],
  },
  "INV-BUYER-PIB": {
    what: ["PIB kupca nedostaje ili nije ispravan.", "The buyer’s tax ID (PIB) is missing or wrong."],
    why: [
      "SEF po PIB-u nalazi kome da isporuči fakturu.",
      "SEF finds the recipient of the invoice by the PIB.",
    ],
    how: [
      "Unesite devet cifara PIB-a sa rešenja kupca.",
      "Enter the nine digits from the buyer’s documents.",
    ],
  },
  "INV-BUYER-JBKJS": {
    what: [
      "Kupac je korisnik javnih sredstava: unesite JBKJS.",
      "The buyer is a public-funds user: enter the JBKJS.",
    ],
    why: [
      "SEF korisnika javnih sredstava nalazi po JBKJS, jer više njih može imati isti PIB.",
      "SEF finds a public-funds user by the JBKJS, because several may share one PIB.",
    ],
    how: [
      "Unesite pet cifara JBKJS kod partnera ili na fakturi.",
      "Enter the five digits of the JBKJS on the partner or on the invoice.",
    ],
  },
  "INV-BUYER-JBKJS-NOT-PUBLIC": {
    what: [
      "Unet je JBKJS, a kupac nije korisnik javnih sredstava.",
      "A JBKJS is entered, but the buyer is not a public-funds user.",
    ],
    why: ["SEF odbija JBKJS kod kupca koji ga nema.", "SEF refuses a JBKJS for a buyer who has none."],
    how: [
      "Obrišite JBKJS ili kod partnera označite da je korisnik javnih sredstava.",
      "Clear the JBKJS or mark the partner as a public-funds user.",
    ],
  },
  "INV-PUBLIC-REFERENCE": {
    what: ["Unesite broj narudžbenice, ugovora ili lota.", "Enter an order, contract or lot number."],
    why: [
      "Faktura prema korisniku javnih sredstava mora imati bar jedan od ta tri broja.",
      "An invoice to a public-funds user must carry at least one of these three numbers.",
    ],
    how: [
      "Pitajte kupca za broj ugovora ili narudžbenice i unesite ga.",
      "Ask the buyer for the contract or order number and enter it.",
    ],
  },
  "INV-SEND-TO-CIR-CHOICE": {
    what: ["Nije izabrano da li faktura ide u CRF.", "It is not chosen whether the invoice goes to CRF."],
    why: [
      "Za korisnika javnih sredstava SEF svaki put traži izbor: da ili ne.",
      "For a public-funds user SEF asks for a choice each time: yes or no.",
    ],
    how: ["Odgovorite na pitanje o slanju u CRF.", "Answer the question about sending to CRF."],
  },
  "INV-SEND-TO-CIR-NOT-PUBLIC": {
    what: [
      "Izabrano je slanje u CRF, a kupac nije korisnik javnih sredstava.",
      "Sending to CRF is chosen, but the buyer is not a public-funds user.",
    ],
    why: [
      "Centralni registar faktura vodi samo obaveze javnog sektora.",
      "The central register of invoices keeps public-sector debts only.",
    ],
    how: ["Izaberite da se faktura ne šalje u CRF.", "Choose not to send the invoice to CRF."],
  },
  "INV-BUYER-REFERENCE-JBKJS": {
    what: [
      "Oznaka javne nabavke nije ispravno napisana.",
      "The mark of the public procurement is not written correctly.",
    ],
    why: [
      "Kada nabavku vodi drugo telo, SEF traži oznaku sa njegovim JBKJS.",
      "When another body runs the procurement, SEF wants a mark with its JBKJS.",
    ],
    how: ["Proverite svih pet cifara JBKJS naručioca.", "Check all five digits of that body’s JBKJS."],
  },
  "INV-SELLER-NAME": {
    what: ["Nedostaje naziv prodavca.", "The seller’s name is missing."],
    why: [
      "SEF ne prima fakturu bez naziva prodavca.",
      "SEF does not take an invoice without the seller’s name.",
    ],
    how: ["Unesite naziv firme u Podešavanja › Firma.", "Enter the company name in Settings › Organization."],
  },
  "INV-SELLER-PIB": {
    what: ["PIB prodavca nedostaje ili nije ispravan.", "The seller’s tax ID (PIB) is missing or wrong."],
    why: ["SEF po PIB-u proverava ko šalje.", "SEF checks by the PIB who is sending."],
    how: ["Proverite PIB u Podešavanja › Firma.", "Check the PIB in Settings › Organization."],
  },
  "INV-SELLER-REGISTRATION-NUMBER": {
    what: [
      "Matični broj prodavca nedostaje ili nije ispravan.",
      "The seller’s registration number is missing or wrong.",
    ],
    why: ["SEF traži matični broj od 8 cifara.", "SEF wants a registration number of 8 digits."],
    how: [
      "Unesite matični broj u Podešavanja › Firma, sa vodećom nulom.",
      "Enter the registration number in Settings › Organization, with its leading zero.",
    ],
  },
  "INV-SELLER-CITY": {
    what: ["Nedostaje mesto prodavca.", "The seller’s town is missing."],
    why: ["Na fakturi je mesto prodavca obavezno.", "An invoice must carry the seller’s town."],
    how: ["Unesite mesto u Podešavanja › Firma.", "Enter the town in Settings › Organization."],
  },
  "INV-SELLER-JBKJS": {
    what: ["JBKJS prodavca nema 5 cifara.", "The seller’s JBKJS does not have 5 digits."],
    why: ["SEF odbija JBKJS pogrešne dužine.", "SEF refuses a JBKJS of a wrong length."],
    how: [
      "Ispravite JBKJS u Podešavanja › Firma ili ga obrišite.",
      "Correct the JBKJS in Settings › Organization or clear it.",
    ],
  },
  "INV-BUYER-IS-SELLER": {
    what: ["Kupac ima isti PIB kao Vaša firma.", "The buyer has the same PIB as your company."],
    why: ["Faktura se izdaje drugom licu.", "An invoice is issued to somebody else."],
    how: ["Proverite PIB kupca.", "Check the buyer’s PIB."],
  },
  "INV-BUYER-NAME": {
    what: ["Nedostaje naziv kupca.", "The buyer’s name is missing."],
    why: ["SEF ne prima fakturu bez naziva kupca.", "SEF does not take an invoice without the buyer’s name."],
    how: ["Unesite naziv kupca.", "Enter the buyer’s name."],
  },
  "INV-BUYER-REGISTRATION-NUMBER": {
    what: [
      "Matični broj kupca nedostaje ili nije ispravan.",
      "The buyer’s registration number is missing or wrong.",
    ],
    why: ["SEF traži matični broj od 8 cifara.", "SEF wants a registration number of 8 digits."],
    how: [
      "Unesite matični broj kupca, sa vodećom nulom ako je ima.",
      "Enter the buyer’s registration number, with its leading zero if any.",
    ],
  },
  "INV-BUYER-CITY": {
    what: ["Nedostaje mesto kupca.", "The buyer’s town is missing."],
    why: ["Na fakturi je mesto kupca obavezno.", "An invoice must carry the buyer’s town."],
    how: ["Unesite mesto kod partnera.", "Enter the town on the partner."],
  },
  "INV-BUYER-POSTAL-CODE": {
    what: ["Nedostaje poštanski broj kupca.", "The buyer’s postal code is missing."],
    why: ["Na fakturi je poštanski broj kupca obavezan.", "An invoice must carry the buyer’s postal code."],
    how: ["Unesite poštanski broj kod partnera.", "Enter the postal code on the partner."],
  },
  "INV-COUNTRY": {
    what: ["Oznaka države nije ispravna.", "The country code is not valid."],
    why: [
      "SEF poznaje samo međunarodne oznake država od dva slova.",
      "SEF knows only international country codes of two letters.",
    ],
    how: ["Izaberite državu sa liste.", "Choose the country from the list."],
  },
  "INV-PAYMENT-MEANS": {
    what: ["Način plaćanja nije poznat SEF-u.", "SEF does not know the means of payment."],
    why: [
      "SEF prima samo načine plaćanja sa svoje liste.",
      "SEF takes only the means of payment on its list.",
    ],
    how: [
      "Izaberite prenos na račun ili drugi način sa liste.",
      "Choose credit transfer or another means from the list.",
    ],
  },
  "INV-PAYMENT-MODEL": {
    what: [
      "Model plaćanja nije ispravan ili nema poziva na broj.",
      "The payment model is wrong or has no reference.",
    ],
    why: [
      "Model ima dve cifre i važi samo uz poziv na broj.",
      "A model has two digits and counts only with a reference.",
    ],
    how: ["Unesite model i poziv na broj, ili obrišite oba.", "Enter model and reference, or clear both."],
  },
  "INV-PAYMENT-REFERENCE-CHECKSUM": {
    what: [
      "Kontrolni broj u pozivu na broj se ne slaže sa modelom 97.",
      "The check digits of the payment reference do not fit model 97.",
    ],
    why: [
      "Banka može da odbije uplatu sa pogrešnim pozivom na broj.",
      "The bank may refuse a payment with a wrong reference.",
    ],
    how: [
      "Proverite poziv na broj ili ga pošaljite bez modela.",
      "Check the reference or send it without a model.",
    ],
  },
  "INV-CIR-CONTRACT": {
    what: ["Za slanje u CRF nedostaje broj ugovora.", "The contract number needed for CRF is missing."],
    why: ["Obaveza se u CRF registruje po ugovoru.", "CRF registers the debt by its contract."],
    how: ["Unesite broj ugovora sa kupcem.", "Enter the number of the contract with the buyer."],
  },
  "INV-CIR-ADVANCE": {
    what: ["Avansna faktura ne ide u CRF.", "An advance invoice does not go to CRF."],
    why: [
      "U CRF se registruju obaveze, a avans je već plaćen.",
      "CRF registers debts, and an advance is already paid.",
    ],
    how: ["Izaberite da se ne šalje u CRF.", "Choose not to send it to CRF."],
  },
  "INV-CIR-DEBIT-NOTE": {
    what: ["Dokument o povećanju ne ide u CRF.", "A debit document does not go to CRF."],
    why: ["SEF ga odbija sa tim izborom.", "SEF refuses it with this choice."],
    how: ["Izaberite da se ne šalje u CRF.", "Choose not to send it to CRF."],
  },
  "INV-CIR-CREDIT-NOTE": {
    what: ["Dokument o smanjenju se obično ne šalje u CRF.", "A credit document usually does not go to CRF."],
    why: ["SEF ga u nekim slučajevima odbija.", "SEF refuses it in some cases."],
    how: ["Proverite da li je slanje u CRF potrebno.", "Check whether it has to go to CRF."],
  },
  "INV-CIR-CURRENCY": {
    what: ["U CRF mogu samo fakture u dinarima.", "CRF takes only invoices in dinars."],
    why: [
      "Centralni registar faktura vodi obaveze u dinarima.",
      "The central register of invoices keeps debts in dinars.",
    ],
    how: [
      "Izaberite da se ne šalje u CRF ili fakturišite u dinarima.",
      "Choose not to send it to CRF, or invoice in dinars.",
    ],
  },
  "INV-CIR-NEGATIVE-TOTAL": {
    what: [
      "Faktura sa negativnim iznosom ne može u CRF.",
      "An invoice with a negative amount cannot go to CRF.",
    ],
    why: ["U CRF se registruje ono što kupac duguje.", "CRF registers what the buyer owes."],
    how: [
      "Ispravite iznose ili izaberite da se ne šalje u CRF.",
      "Correct the amounts or choose not to send it to CRF.",
    ],
  },
} as const satisfies Texts;
