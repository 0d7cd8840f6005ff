import type { Texts } from "#server/messages/text.ts";

/** What the hard words mean, beside the fields where they are asked. */
export const help = {
  label: ["Objašnjenje", "Explanation"],
  words: { cancelOrStorno: ["Otkazivanje ili storniranje?", "Cancel or reverse (storno)?"] },
  topics: {
    pib: [
      "Poreski identifikacioni broj firme. Ima devet cifara; poslednja je kontrolna i računa se iz prvih osam, pa se greška u kucanju vidi odmah.",
      "The tax number of the company. It has nine digits; the last is a check digit reckoned from the first eight, so a slip shows at once.",
    ],
    registrationNumber: [
      "Broj iz registra privrednih subjekata. Ima osam cifara, i nula na početku se piše.",
      "The number of the business register. It has eight digits, a zero at the beginning included.",
    ],
    jbkjs: [
      "Jedinstveni broj korisnika javnih sredstava, pet cifara. Po njemu SEF zna da je kupac škola, opština, bolnica ili drugi korisnik javnih sredstava. Takvom kupcu na fakturi treba i broj narudžbenice, ugovora ili lota.",
      "The number of a public-funds user, five digits. By it SEF knows that the buyer is a school, a municipality, a hospital or another public-funds user. Its invoice also needs an order, contract or lot number.",
    ],
    crf: [
      "Centralni registar faktura vodi Uprava za trezor i po njemu prati plaćanja korisnika javnih sredstava. SEF traži odgovor uz svaku fakturu za takvog kupca; na portalu SEF isti registar se zove i CIR.",
      "The Treasury keeps the central register of invoices and follows by it what public-funds users pay. SEF wants an answer with each invoice to such a buyer; on the SEF portal the register is also called CIR.",
    ],
    documentKind: [
      "Faktura naplaćuje promet. Avansna faktura se izdaje kada kupac plati unapred. Dokument o smanjenju umanjuje već izdatu fakturu, a dokument o povećanju je uvećava.",
      "An invoice charges for a supply. An advance is issued when the buyer pays beforehand. A credit document lowers an invoice issued before, a debit document raises it.",
    ],
    supplyDate: [
      "Dan kada je roba isporučena ili usluga izvršena. Može da bude pre datuma izdavanja, i najčešće određuje u koji poreski period ulazi PDV.",
      "The day on which goods were delivered or the service was done. It may be before the issue date, and mostly decides into which tax period the VAT goes.",
    ],
    vatPoint: [
      "Trenutak od kog se PDV duguje; određuje u koju PDV prijavu ulazi. Najčešće je to datum prometa. Naplatu biraju samo firme u sistemu naplate.",
      "The moment from which VAT is due; it decides into which VAT return it goes. Mostly it is the supply date. Only companies under cash accounting choose the payment.",
    ],
    exemptionReason: [
      "Šifra kaže po kojoj odredbi Zakona o PDV na stavku nije obračunat PDV. Bira se sa spiska SEF-a; ako niste sigurni, pitajte knjigovođu.",
      "The code says by which provision of the VAT law no VAT is charged on the line. It is chosen from the list of SEF; if you are not sure, ask your accountant.",
    ],
    paymentReference: [
      "Broj po kom ćete prepoznati uplatu. Uz model 97 prve dve cifre su kontrolne i računaju se iz ostalih, pa se pogrešno prepisan broj otkrije.",
      "The number by which you will recognise the payment. With model 97 the first two digits are check digits reckoned from the rest, so a slip is found.",
    ],
    publicReference: [
      "Korisnik javnih sredstava mora da poveže fakturu sa nabavkom: potreban je broj narudžbenice, ugovora ili lota. Dovoljan je jedan.",
      "A public-funds user has to tie the invoice to a procurement: an order, contract or lot number is needed. One is enough.",
    ],
    cancelOrStorno: [
      "Otkazuje se faktura koja kupcu još nije isporučena. Stornira se ona koja je poslata, prihvaćena ili odbijena; storno vidi i kupac. Broj fakture je u oba slučaja potrošen.",
      "An invoice that has not been delivered to the buyer is cancelled. One that was sent, accepted or rejected is reversed (storno), and the buyer sees that. In both cases its number is spent.",
    ],
    vatPeriod: [
      "Da li PDV prijavljujete svakog meseca ili tromesečno, kako ste registrovani kod Poreske uprave. Po tome računamo rokove.",
      "Whether you declare VAT each month or each quarter, as registered with the Tax Administration. Deadlines are reckoned by it.",
    ],
    apiKey: [
      "Ključ je lozinka kojom ovaj portal razgovara sa SEF-om u ime Vaše firme. Pravi ga administrator firme na portalu SEF, i tamo može da ga ugasi u svakom trenutku.",
      "The key is the password with which this portal talks to SEF in your company’s name. An administrator of the company makes it on the SEF portal and can switch it off there at any time.",
    ],
  },
} as const satisfies Texts;
