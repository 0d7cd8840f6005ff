import type { Texts } from "#server/messages/text.ts";

export const purchases = {
  title: ["Ulazni dokumenti", "Purchase documents"],
  tabs: {
    label: ["Izbor dokumenata", "Choice of documents"],
    attention: ["Traži pažnju", "Needs attention"],
    waiting: ["Na čekanju", "Waiting"],
    done: ["Završeno", "Done"],
    all: ["Sve", "All"],
  },
  columns: {
    number: ["Broj fakture", "Invoice number"],
    supplier: ["Dobavljač", "Supplier"],
    kind: ["Vrsta", "Kind"],
    received: ["Datum slanja", "Date sent"],
    issueDate: ["Datum izdavanja", "Issue date"],
    deliveryDate: ["Datum prometa", "Supply date"],
    dueDate: ["Datum dospeća", "Due date"],
    amount: ["Iznos sa PDV", "Amount with VAT"],
    vat: ["PDV", "VAT"],
    sefStatus: ["Status SEF", "SEF status"],
    decideBy: ["Odlučiti do", "Decide by"],
  },
  search: ["Pretraga po broju, nazivu ili PIB-u", "Search by number, name or PIB"],
  empty: {
    all: [
      "Još nema ulaznih faktura. Stižu same kada ih dobavljač pošalje na SEF.",
      "No purchase invoices yet. They arrive by themselves when a supplier sends them to SEF.",
    ],
    attention: ["Sve je obrađeno.", "Everything is processed."],
    waiting: ["Ništa nije na čekanju.", "Nothing is waiting."],
    done: ["Još nema završenih dokumenata.", "No finished documents yet."],
  },
  document: {
    title: ["Ulazna faktura {number}", "Purchase invoice {number}"],
    back: ["Nazad na ulazne dokumente", "Back to purchase documents"],
    titleWithoutNumber: ["Ulazna faktura bez broja", "Purchase invoice without number"],
    overview: ["Pregled", "Overview"],
    receivedAt: ["Primljeno {time}.", "Received {time}."],
    opensQuietly: [
      "Pregled u SEFlow ne menja status na SEF-u.",
      "Viewing it in SEFlow does not change the status on SEF.",
    ],
    readingProblems: {
      title: ["Neobičnosti u XML-u dobavljača", "Oddities in the supplier’s XML"],
      lead: [
        "Dokument je primljen i sačuvan onako kako je stigao. Ovo nismo mogli da protumačimo:",
        "The document is received and kept as it came. We could not interpret this:",
      ],
    },
    downloadXml: ["Preuzmite XML", "Download XML"],
    waitingForContent: [
      "Sadržaj se preuzima sa SEF-a, pojaviće se sam.",
      "The content is being fetched from SEF and will appear by itself.",
    ],
    unreadable: [
      "Sadržaj ne može da se prikaže. Izvorni XML je sačuvan i možete da ga preuzmete.",
      "The content cannot be shown. The original XML is kept and can be downloaded.",
    ],
    oddityCount: [
      "{count, plural, one {# neobičnost} few {# neobičnosti} other {# neobičnosti}} u XML-u",
      "{count, plural, one {# oddity} other {# oddities}} in the XML",
    ],
    commonId: ["Zajednički identifikator", "Common identifier"],
  },
} as const satisfies Texts;
