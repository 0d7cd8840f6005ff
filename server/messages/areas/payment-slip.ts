import type { Texts } from "#server/messages/text.ts";

/** The transfer order that a document leads to, with the NBS IPS QR code; and why a document has none. */
export const paymentSlip = {
  title: ["Podaci za uplatu", "Payment details"],
  scan: ["NBS IPS QR kod: skenirajte ga aplikacijom banke.", "NBS IPS QR code: scan it with a banking app."],
  qr: [
    "NBS IPS QR kod za uplatu {amount} na račun {account}",
    "NBS IPS QR code to pay {amount} to account {account}",
  ],
  payee: ["Primalac uplate", "Payee"],
  payer: ["Platilac", "Payer"],
  amount: ["Iznos", "Amount"],
  aboveLimit: [
    "Iznos je veći od 300.000 RSD: banka možda neće primiti instant plaćanje, nego običan nalog sa istim podacima.",
    "The amount is above RSD 300,000: the bank may take an ordinary order with the same details instead of an instant payment.",
  ],
  trial: ["Probni dokument: nemojte plaćati po njemu.", "A trial document: do not pay by it."],
  trialPaper: [
    "Probni dokument: nemojte plaćati po njemu. Zato nema QR koda.",
    "A trial document: do not pay by it. That is why it has no QR code.",
  ],
  none: {
    title: ["Nema QR koda za plaćanje", "No QR code for payment"],
    credit: ["Dokument o smanjenju se ne plaća.", "A credit document is not paid."],
    advance: [
      "Avans je plaćen pre izdavanja avansne fakture.",
      "The advance was paid before its invoice was issued.",
    ],
    currency: [
      "IPS QR kod postoji samo za uplate u dinarima.",
      "The IPS QR code exists for payments in dinars only.",
    ],
    zero: ["Nema iznosa za uplatu.", "There is nothing to pay."],
    tooLarge: ["Iznos je prevelik za IPS QR kod.", "The amount is too large for the IPS QR code."],
    means: ["Način plaćanja nije prenos na račun.", "The means of payment is not a credit transfer."],
    account: [
      "Na dokumentu nema ispravnog tekućeg računa u Srbiji.",
      "The document has no valid Serbian bank account.",
    ],
    payee: [
      "Naziv primaoca ne može da se napiše latinicom.",
      "The payee’s name has no form in Latin letters.",
    ],
    void: [
      "Dokument je odbijen, otkazan ili storniran: ne plaća se.",
      "The document was rejected, cancelled or reversed: it is not to be paid.",
    ],
  },
} as const satisfies Texts;
