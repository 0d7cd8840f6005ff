import type { Texts } from "#server/messages/text.ts";

/** What a document carries besides its lines: files, periods, references, advances; and its preview. */
export const references = {
  attachments: {
    title: ["Prilozi", "Attachments"],
    add: ["Dodajte PDF", "Add a PDF"],
    hint: [
      "Samo PDF. Preporuka: najviše {count} priloga do {each}; svi zajedno najviše {total}. SEF svoje granice ne objavljuje.",
      "PDF only. Advice: at most {count} attachments of up to {each}; all together at most {total}. SEF does not publish its limits.",
    ],
    name: ["Naziv priloga {position}", "Name of attachment {position}"],
    download: ["Preuzmite {name}", "Download {name}"],
    remove: ["Uklonite prilog {name}", "Remove the attachment {name}"],
    uploading: ["Prilog se čuva…", "Storing the attachment…"],
    sum: ["Prilozi zajedno: {size}", "Attachments together: {size}"],
  },

  kind: {
    hint: {
      "380": [
        "Za robu i usluge; može da odbije plaćene avanse.",
        "For goods and services; it can take off advances.",
      ],
      "381": [
        "Umanjuje ranije fakture, avans ili period.",
        "Reduces earlier invoices, an advance or a period.",
      ],
      "383": ["Uvećava ranije fakture ili period.", "Increases earlier invoices or a period."],
      "386": ["Za novac primljen pre prometa.", "For money received before the supply."],
    },
    title: ["Promena vrste: {kind}", "Change of kind: {kind}"],
    lost: [
      "{kind} nema mesto za ovo, pa se briše iz nacrta:",
      "{kind} has no place for this, so it is removed from the draft:",
    ],
    stays: ["Kupac, stavke, napomene i prilozi ostaju.", "Buyer, lines, notes and attachments stay."],
    number: [
      "Broj {number} ostaje. Ako ova vrsta ima svoj niz brojeva, uzmite novi.",
      "The number {number} stays. If this kind has a series of its own, take a new one.",
    ],
    confirm: ["Promenite u: {kind}", "Change to: {kind}"],
  },
  deliveryDay: {
    "381": ["Datum smanjenja", "Date of the reduction"],
    "383": ["Datum povećanja", "Date of the increase"],
    hint381: ["Dan kada je naknada smanjena.", "The day the price was reduced."],
    hint383: ["Dan povećanja po ugovoru ili zakonu.", "The day of the increase by contract or law."],
    advancePaid: ["Dan kada je novac primljen, ne posle danas.", "The day the money came, not after today."],
  },
  period: {
    from: ["Obračunski period od", "Billing period from"],
    to: ["Obračunski period do", "Billing period to"],
    hint: [
      "Za neprekidne usluge, na primer zakup po mesecima. Inače prazno.",
      "For continuous services, such as rent by the month. Otherwise empty.",
    ],
  },
  vatPoint: {
    supply: ["Kada je promet izvršen (35)", "When the supply is made (35)"],
    supplyHint: [
      "Uobičajeno: PDV se duguje za period u kom je datum prometa.",
      "The usual case: VAT is owed for the period of the supply date.",
    ],
    issue: ["Kada je faktura izdata (3)", "When the invoice is issued (3)"],
    issueHint: [
      "Za usluge iz člana 16. tačka 2a Zakona o PDV, kao što su neprekidne usluge.",
      "For services of article 16 point 2a of the VAT law, such as continuous ones.",
    ],
    payment: ["Kada kupac plati (432)", "When the buyer pays (432)"],
    paymentHint: [
      "Samo ako je Vaša firma u sistemu naplate iz člana 36a Zakona o PDV.",
      "Only if your company is under cash accounting of article 36a of the VAT law.",
    ],
    advance: [
      "PDV na avans se duguje od dana naplate (432); to upisujemo sami.",
      "VAT on an advance is owed from the day it is paid (432); we write that ourselves.",
    ],
  },
  buyer: {
    procurementHint: [
      "Ako je javnu nabavku sprovelo drugo telo: JN-JBKJS: i njegovih pet cifara, na primer JN-JBKJS:10520. Inače prazno ili oznaka koju kupac traži.",
      "If another body ran the public procurement: JN-JBKJS: and its five digits, for example JN-JBKJS:10520. Otherwise empty or what the buyer asks for.",
    ],
  },
  means: {
    title: ["Način plaćanja", "Means of payment"],
    "10": ["Gotovina", "Cash"],
    "20": ["Ček", "Cheque"],
    "30": ["Prenos na račun", "Credit transfer"],
    "31": ["Zaduženje računa", "Debit transfer"],
    "42": ["Uplata na bankovni račun", "Payment to a bank account"],
    "48": ["Platna kartica", "Bank card"],
    "49": ["Direktno zaduženje", "Direct debit"],
    "54": ["Kreditna kartica", "Credit card"],
    "55": ["Debitna kartica", "Debit card"],
    "57": ["Trajni nalog", "Standing order"],
    "97": ["Prebijanje između partnera", "Clearing between partners"],
  },
  notes: {
    add: ["Dodajte napomenu", "Add a note"],
    next: ["Napomena {position}", "Note {position}"],
    remove: ["Uklonite napomenu {position}", "Remove note {position}"],
  },
  original: {
    kind: ["Vrsta tog dokumenta", "Kind of that document"],
    kindUnknown: ["Kako stoji na SEF-u", "As SEF knows it"],
    outside: ["Izdat van SEF-a", "Issued outside SEF"],
  },
  follow: {
    advance: ["Napravite avansnu fakturu", "Make an advance invoice"],
  },
  preview: {
    action: ["Pregled", "Preview"],
    title: ["Pregled dokumenta", "Preview of the document"],
    paper: ["Kako kupac vidi dokument", "As the buyer sees it"],
    xml: ["XML koji bi bio poslat", "XML that would be sent"],
    xmlHint: [
      "Po poslednjoj sačuvanoj verziji i današnjem danu; sadržaj priloga je izostavljen.",
      "By the last stored version and today; the content of attachments is left out.",
    ],
    notStored: [
      "Poslednje izmene nisu sačuvane, pa ih u XML-u nema.",
      "The last changes are not stored, so they are not in the XML.",
    ],
    incomplete: [
      "XML može da se napiše kada se popuni: {fields}.",
      "The XML can be written once this is filled in: {fields}.",
    ],
  },
  advances: {
    title: ["Plaćeni avansi", "Advances paid"],
    lead: [
      "Konačna faktura odbija avanse koje je kupac već platio. Ako ih nije bilo, ostavite prazno.",
      "The final invoice takes off the advances that the buyer has paid. If there were none, leave it empty.",
    ],
    open: ["Avansi ovog kupca koji još nisu odbijeni", "Advances of this buyer not yet taken off"],
    take: ["Odbijte {number}", "Take off {number}"],
    taken: ["{number} je odbijen na fakturi {by}.", "{number} is taken off on invoice {by}."],
    takenByDraft: [
      "{number} je odbijen na nacrtu bez broja.",
      "{number} is taken off on a draft without number.",
    ],
    notLoaded: [
      "Avansi ovog kupca nisu učitani. Osvežite stranu.",
      "The advances of this buyer are not loaded. Refresh the page.",
    ],
    addOutside: ["Dodajte avans koji nije na spisku", "Add an advance that is not listed"],
    number: ["Broj avansne fakture", "Number of the advance invoice"],
    date: ["Datum izdavanja avansa", "Issue date of the advance"],
    addRate: ["Dodajte stopu", "Add a rate"],
    removeRate: ["Uklonite stopu", "Remove the rate"],
    remove: ["Uklonite avans {number}", "Remove the advance {number}"],
    outside: ["Izdat van SEF-a", "Issued outside SEF"],
    outsideHint: [
      "SEF tada ne traži taj avans kod sebe.",
      "SEF then does not look for that advance among its own.",
    ],
    group: [
      "{category} {percent} %: osnovica {taxable}, PDV {tax}",
      "{category} {percent} %: taxable {taxable}, VAT {tax}",
    ],
    unnamed: [
      "Uvezeni fajl kaže da je plaćeno {amount}, ali ne navodi avansnu fakturu. Dodajte avans ili uklonite iznos.",
      "The imported file says that {amount} is paid, but names no advance invoice. Add the advance or remove the amount.",
    ],
    removeAmount: ["Uklonite iznos", "Remove the amount"],
  },
} as const satisfies Texts;
