import type { Texts } from "#server/messages/text.ts";

export const sandboxWorld = {
  title: ["Probno okruženje", "Sandbox"],
  lead: [
    "Vaša firma ima svoj probni SEF: svoj sat, svoje izmišljene partnere i svoje kvarove. Ništa odavde ne stiže do pravog SEF-a ni do drugih firmi.",
    "Your company has a SEF of its own for trying: its own clock, fictional partners and faults. Nothing here reaches the real SEF or other companies.",
  ],
  onlySandbox: [
    "Ova strana postoji samo dok firma radi u probnom okruženju.",
    "This page exists only while the company works in the sandbox.",
  ],
  clock: {
    title: ["Sat probnog SEF-a", "Clock of the sandbox"],
    now: ["Sada je", "It is now"],
    ahead: ["Ispred pravog vremena", "Ahead of real time"],
    notAhead: ["Ide uporedo sa pravim vremenom", "It goes with real time"],
    days: [
      "{days, plural, one {# dan} few {# dana} other {# dana}}",
      "{days, plural, one {# day} other {# days}}",
    ],
    push: [
      "Pomerite sat za {days, plural, one {# dan} few {# dana} other {# dana}}",
      "Move the clock by {days, plural, one {# day} other {# days}}",
    ],
    pushTitle: ["Pomeranje sata", "Moving the clock"],
    pushDate: ["Novi datum probnog SEF-a: {date}", "New date of the sandbox: {date}"],
    pushDay: [
      "Dani prolaze jedan po jedan: stižu obaveštenja, a rokovi teku kao na pravom SEF-u.",
      "The days pass one by one: notifications arrive and deadlines run as at the real SEF.",
    ],
    pushQueued: [
      "Faktura koja čeka slanje sa starim datumom neće biti poslata dok ne potvrdite novi datum.",
      "An invoice that waits to be sent with an old date will not be sent until you confirm a new one.",
    ],
    pushRemind: [
      "Posle 15 dana ćutanja javni kupac je fakturu prihvatio, a privatnog SEF ponovo obaveštava.",
      "After 15 days of silence a public buyer has accepted the invoice, and SEF reminds a private one.",
    ],
    pushReject: [
      "Posle 20 dana ćutanja privatni kupac je fakturu odbio.",
      "After 20 days of silence a private buyer has rejected the invoice.",
    ],
    pushBack: [
      "Sat se ne vraća unazad; na pravo vreme vodi samo novi početak na dnu strane.",
      "The clock does not go back; only a new beginning at the foot of the page leads to real time.",
    ],
    passing: [
      "Dani prolaze: još {days, plural, one {# dan} few {# dana} other {# dana}}.",
      "Days are passing: {days, plural, one {# day} other {# days}} left.",
    ],
  },
  faults: {
    title: ["Kvarovi", "Faults"],
    lead: [
      "Izaberite šta ne radi i gledajte šta se dešava sa Vašim dokumentima. Kvar traje dok ga ne završite.",
      "Choose what does not work and watch what happens to your documents. A fault lasts until you end it.",
    ],
    end: ["Završite sve kvarove", "End all faults"],
    none: ["Sve radi.", "Everything works."],
    down: ["SEF ne radi", "SEF is down"],
    downHint: [
      "Na svaki poziv stiže greška 503. Slanje se ponavlja samo.",
      "Every call is answered with error 503. Sending repeats itself.",
    ],
    slow: ["SEF sporo odgovara", "SEF is slow"],
    slowHint: ["Svaki odgovor kasni osam sekundi.", "Every answer is eight seconds late."],
    lost_answer: ["Odgovor na slanje se gubi", "The answer to sending is lost"],
    lost_answerHint: [
      "SEF primi fakturu, ali mi to ne saznamo. Ne sme da nastane druga.",
      "SEF takes the invoice, but we do not learn it. There must be no second one.",
    ],
    stuck_sending: ["Faktura ostaje u slanju", "The invoice stays in sending"],
    stuck_sendingHint: [
      "SEF primi fakturu, ali je kupcu ne isporučuje.",
      "SEF takes the invoice but does not deliver it to the buyer.",
    ],
    lost_notifications: ["Obaveštenja se gube", "Notifications are lost"],
    lost_notificationsHint: [
      "SEF ne javlja promene; vidimo ih tek kada sami pitamo.",
      "SEF does not report changes; we see them only when we ask.",
    ],
  },
  buyers: {
    title: ["Fakture koje čekaju kupca", "Invoices that wait for the buyer"],
    lead: [
      "Odlučite umesto izmišljenog kupca. Ako to ne uradite, odlučuje njegov način ili ćutanje.",
      "Decide in place of the fictional buyer. If you do not, its manner or silence decides.",
    ],
    none: ["Nijedna poslata faktura ne čeka kupca.", "No sent invoice waits for its buyer."],
    accept: ["Neka prihvati", "Let it accept"],
    acceptOf: ["Neka kupac prihvati {number}", "Let the buyer accept {number}"],
    reject: ["Neka odbije", "Let it reject"],
    rejectOf: ["Neka kupac odbije {number}", "Let the buyer reject {number}"],
    ordered: ["Nalog je dat za {number}.", "Ordered for {number}."],
  },
  partners: {
    title: ["Izmišljeni partneri", "Fictional partners"],
    lead: [
      "Ove firme postoje samo u probnom SEF-u. Dodajte ih među kupce i pošaljite im fakturu.",
      "These companies exist in the sandbox only. Add them to your customers and send them an invoice.",
    ],
    accept: ["Prihvata posle nekoliko sekundi", "Accepts after a few seconds"],
    reject: ["Odbija posle nekoliko sekundi", "Rejects after a few seconds"],
    silent: ["Nikada ne odgovara", "Never answers"],
    supplier: ["Dobavljač: šalje Vam fakture", "Supplier: sends you invoices"],
    publicBody: ["Korisnik javnih sredstava, JBKJS {jbkjs}", "Public-funds user, JBKJS {jbkjs}"],
    add: ["Dodajte među kupce", "Add to customers"],
    addOf: ["Dodajte među kupce: {name}", "Add to customers: {name}"],
    known: ["Među Vašim kupcima", "Among your customers"],
    requestInvoice: ["Neka dobavljač pošalje fakturu", "Let the supplier send an invoice"],
  },
  reset: {
    title: ["Novi početak", "A new beginning"],
    lead: [
      "Probni SEF zaboravlja sve dokumente, kvarovi se završavaju, a sat se vraća na pravo vreme.",
      "The sandbox forgets all documents, faults end, and the clock returns to real time.",
    ],
    action: ["Ispraznite probni SEF", "Empty the sandbox"],
    confirmTitle: ["Pražnjenje probnog SEF-a", "Emptying the sandbox"],
    warning: [
      "Ovo ne može da se poništi. Dokumenti koje ste poslali ostaju kod Vas kao istorija, ali ih probni SEF više ne zna: njihov status se neće menjati, a iskorišćeni brojevi ostaju iskorišćeni.",
      "This cannot be undone. Documents that you have sent stay with you as history, but the sandbox no longer knows them: their status will not change, and spent numbers stay spent.",
    ],
    working: ["Probni SEF se prazni…", "The sandbox is being emptied…"],
  },
} as const satisfies Texts;
