import type { Texts } from "#server/messages/text.ts";

/** Screen "Komandna tabla": what must be done today, and how the exchange with SEF goes. */
export const dashboard = {
  title: ["Komandna tabla", "Dashboard"],
  numbers: {
    label: ["Otvoreni poslovi", "Open work"],
    deadlines: ["Rok ističe u 3 dana", "Deadline within 3 days"],
    waiting: ["Čeka kupca", "Waits for the buyer"],
    failed: ["Neuspela slanja", "Failed sends"],
    incoming: ["Nove ulazne", "New incoming"],
    decision: ["Čeka Vašu odluku", "Waits for your decision"],
    atLeast: ["{count}+", "{count}+"],
  },
  strip: {
    title: ["Rokovi u narednih deset dana", "Deadlines of the next ten days"],
    all: ["Svi rokovi", "All deadlines"],
    today: ["danas", "today"],
    tomorrow: ["sutra", "tomorrow"],
    off: ["neradni dan", "day off"],
    none: ["nema rokova", "no deadlines"],
    ours: [
      "{count, plural, one {# naša odluka} few {# naše odluke} other {# naših odluka}}",
      "{count, plural, one {# of ours} other {# of ours}}",
    ],
    theirs: [
      "{count, plural, one {# na kupcu} few {# na kupcima} other {# na kupcima}}",
      "{count, plural, one {# of a buyer} other {# of buyers}}",
    ],
    duties: [
      "{count, plural, one {# obaveza firme} few {# obaveze firme} other {# obaveza firme}}",
      "{count, plural, one {# duty of the company} other {# duties of the company}}",
    ],
  },
  exchange: {
    title: ["Razmena sa SEF-om", "Exchange with SEF"],
    more: ["Veza sa SEF-om", "SEF connection"],
    working: ["Sve radi.", "Everything works."],
    never: ["još nijednom", "never yet"],
    way: {
      send: ["Poslednje slanje", "Last send"],
      notification: ["Poslednje obaveštenje", "Last notification"],
      sweep: ["Poslednja dnevna provera", "Last daily sweep"],
      sync: ["Poslednja sinhronizacija", "Last sync"],
      subscription: ["Pretplata na obaveštenja", "Subscription to notifications"],
    },
    subscribed: ["obnovljena za sutra", "renewed for tomorrow"],
    subscribedThrough: ["važi do {date}", "valid until {date}"],
    notSubscribed: ["još nije obnovljena", "not renewed yet"],
    sweptThrough: ["zaključno sa {date}", "through {date}"],
    problem: {
      noConnection: [
        "Veza sa SEF-om nije podešena: unesite API ključ.",
        "The SEF connection is not set up: enter the API key.",
      ],
      keyRefused: [
        "SEF ne prihvata API ključ: ništa ne odlazi i ništa ne stiže dok se ne zameni.",
        "SEF does not take the API key: nothing goes out or comes in until it is replaced.",
      ],
      sefDown: [
        "SEF trenutno nije dostupan. Fakture čekaju i biće poslate kada SEF proradi.",
        "SEF is not available now. Invoices are waiting and will be sent when SEF is back.",
      ],
      callsStopped: [
        "SEF više puta nije odgovorio, pa su pozivi nakratko zaustavljeni. Ništa se ne gubi.",
        "SEF failed to answer several times, so calls are stopped for a short while. Nothing is lost.",
      ],
      sendUnclear: ["ishod se proverava", "the outcome is being verified"],
      sendRefused: ["SEF je odbio prijem", "SEF refused the document"],
      notSubscribed: ["pretplata nije obnovljena", "the subscription was not renewed"],
      sweepLate: ["provera kasni", "the sweep is late"],
      syncIncomplete: ["deo perioda nije pročitan", "a part of the period was not read"],
    },
  },
  vat: {
    title: ["PDV period", "VAT period"],
    vatRecording: ["Evidentiranje PDV", "VAT recording"],
    vatReturn: ["PDV prijava", "VAT return"],
    today: ["danas", "today"],
    left: [
      "još {count, plural, one {# dan} few {# dana} other {# dana}}",
      "{count, plural, one {# day left} other {# days left}}",
    ],
    until: ["do {date}", "by {date}"],
    moved: ["po nekim tumačenjima do {date}", "by some readings until {date}"],
    ownFiling: ["Vaš dan podnošenja: {date}", "Your day of filing: {date}"],
    notPayer: [
      "Firma nije obveznik PDV, pa nema PDV rokova.",
      "The company is no VAT payer, so it has no VAT deadlines.",
    ],
    change: ["Poreski period", "Tax period"],
  },
  months: {
    title: ["Poslednjih dvanaest meseci", "The last twelve months"],
    month: ["Mesec", "Month"],
    sales: ["Izlazni", "Sales"],
    purchases: ["Ulazni", "Purchases"],
    outcome: {
      accepted: ["prihvaćeno ili izdato", "accepted or issued"],
      waiting: ["čeka odgovor", "waits for an answer"],
      rejected: ["odbijeno", "rejected"],
      withdrawn: ["otkazano ili stornirano", "cancelled or reversed"],
      unsent: ["nije poslato", "not sent"],
    },
    bar: {
      sales: [
        "{month}: {count, plural, one {# izlazni dokument} few {# izlazna dokumenta} other {# izlaznih dokumenata}}",
        "{month}: {count, plural, one {# sales document} other {# sales documents}}",
      ],
      purchases: [
        "{month}: {count, plural, one {# ulazni dokument} few {# ulazna dokumenta} other {# ulaznih dokumenata}}",
        "{month}: {count, plural, one {# purchase document} other {# purchase documents}}",
      ],
    },
  },
  setup: {
    title: ["Do prve fakture", "To the first invoice"],
    lead: ["Ostalo je još nekoliko koraka.", "A few steps are left."],
    done: ["urađeno", "done"],
    next: ["sledeći korak", "next step"],
    step: {
      company: ["Unesite adresu firme", "Enter the company’s address"],
      "bank-account": ["Dodajte tekući račun", "Add the bank account"],
      connection: ["Povežite firmu sa SEF-om", "Connect the company to SEF"],
    },
    trial: ["Napravite prvu fakturu u probnom okruženju", "Make the first invoice in the sandbox"],
  },
  empty: {
    title: ["Još nema dokumenata", "No documents yet"],
    text: [
      "Napravite prvu fakturu ili sačekajte prvu ulaznu: stići će sama sa SEF-a.",
      "Make the first invoice, or wait for the first incoming one: it arrives from SEF by itself.",
    ],
    sales: ["Napravite fakturu", "Make an invoice"],
    purchases: ["Ulazni dokumenti", "Purchase documents"],
  },
} as const satisfies Texts;
