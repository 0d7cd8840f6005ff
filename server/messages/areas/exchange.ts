import type { Texts } from "#server/messages/text.ts";

/** What we hear from SEF without being told, and the readings that people ask for. */
export const exchange = {
  notice: {
    title: [
      "SEF neće javljati promene za {date}: pretplata nije obnovljena",
      "SEF will not report changes for {date}: the subscription was not renewed",
    ],
    text: [
      "Pokušavamo ponovo. Promene ćemo pronaći i bez obaveštenja, ali kasnije.",
      "We keep trying. We will find changes without notifications too, only later.",
    ],
    link: ["Otvorite vezu sa SEF-om", "Open the SEF connection"],
    keyTitle: ["SEF ne prihvata API ključ", "SEF refuses the API key"],
    keyText: [
      "Slanje i prijem su zaustavljeni dok administrator ne unese ispravan ključ. Ništa nije izgubljeno: dokumenti čekaju.",
      "Sending and receiving have stopped until an administrator enters a good key. Nothing is lost: documents wait.",
    ],
  },
  streams: {
    title: ["Razmena", "Exchange"],
    lead: [
      "Obaveštenja SEF-a mogu da se izgube. Zato i sami proveravamo; ovde piše šta je pronašla samo provera.",
      "SEF’s notifications can get lost. So we check by ourselves too; here one sees what only a check has found.",
    ],
    name: ["Provera", "Check"],
    lastSuccess: ["Poslednja uspešna", "Last success"],
    sweptThrough: ["Zaključno sa", "Up to and including"],
    missed: ["Pronašla samo provera", "Found by the check only"],
    never: ["Još nije bila", "Not yet"],
    "changes-sales": ["Promene izlaznih, po danu", "Changes of sales documents, by day"],
    "changes-purchase": ["Promene ulaznih, po danu", "Changes of purchase documents, by day"],
    "today-sales": ["Današnji izlazni", "Sales documents of today"],
    "today-purchase": ["Današnji ulazni", "Purchase documents of today"],
    poll: ["Dokumenti bez obaveštenja", "Documents without notifications"],
  },
  sync: {
    title: ["Sinhronizujte period", "Sync a period"],
    lead: [
      "Uporedite naše dokumente sa SEF-om za izabrane dane: novi se preuzimaju, postojećima se osvežava status.",
      "Compare our documents with SEF for the chosen days: new ones are taken over, the status of the others is refreshed.",
    ],
    from: ["Od dana slanja", "Sent from"],
    to: ["Do dana slanja", "Sent until"],
    status: ["Status na SEF-u", "Status on SEF"],
    allStatuses: ["Svi statusi", "All statuses"],
    start: ["Sinhronizujte period", "Sync the period"],
  },
  takeover: {
    title: ["Istorija sa SEF-a", "History from SEF"],
    lead: [
      "Preuzmite sve dokumente koje je Vaša firma slala i primala preko SEF-a od 2022, mesec po mesec.",
      "Take over all documents that your company has sent and received through SEF since 2022, month by month.",
    ],
    start: ["Preuzmite istoriju sa SEF-a", "Take over the history from SEF"],
    confirm: [
      "Preuzimanje može da traje i nekoliko sati, jer SEF dozvoljava tri poziva u sekundi. Slanje i prijem za to vreme rade kao i inače. Partneri koji nedostaju biće dodati, a ništa Vaše neće biti obrisano.",
      "It can take hours, because SEF allows three calls a second. Sending and receiving go on as always meanwhile. Missing partners will be added, and nothing of yours will be deleted.",
    ],
    month: ["Mesec", "Month"],
    atSef: ["Na SEF-u", "On SEF"],
    here: ["Kod nas", "Here"],
    complete: ["Potpuno", "Complete"],
    incomplete: ["Nepotpuno", "Incomplete"],
    waiting: ["Čeka", "Waiting"],
    unreadMonths: [
      "{count, plural, one {# mesec još nije pročitan} few {# meseca još nisu pročitana} other {# meseci još nije pročitano}}",
      "{count, plural, one {# month not read yet} other {# months not read yet}}",
    ],
    emptyMonths: [
      "{count, plural, one {# mesec bez dokumenata} few {# meseca bez dokumenata} other {# meseci bez dokumenata}}",
      "{count, plural, one {# month without documents} other {# months without documents}}",
    ],
  },
  run: {
    period: ["Od {from} do {to}", "From {from} to {to}"],
    running: ["U toku, {percent} %", "Under way, {percent} %"],
    progress: ["Napredak", "Progress"],
    done: ["Završeno {time}", "Finished {time}"],
    stopped: ["Zaustavljeno {time}", "Stopped {time}"],
    stop: ["Zaustavite", "Stop"],
    resumable: [
      "Možete da zatvorite stranicu: preuzimanje se nastavlja samo, i posle prekida rada.",
      "You may close the page: it goes on by itself, also after an interruption.",
    ],
    sales: ["Izlazni dokumenti", "Sales documents"],
    purchase: ["Ulazni dokumenti", "Purchase documents"],
    created: ["Od toga novi", "Of them new"],
    changed: ["Promenjen status", "Changed status"],
    problems: [
      "{count, plural, one {# zamerka} few {# zamerke} other {# zamerki}}",
      "{count, plural, one {# problem} other {# problems}}",
    ],
    problemOfDocument: ["Dokument {id}: {reason}", "Document {id}: {reason}"],
    problemOfList: ["Lista od {from} do {to}: {reason}", "List from {from} to {to}: {reason}"],
    reasons: {
      LIST_CAPPED: [
        "SEF je možda skratio spisak, pa nešto može da nedostaje",
        "SEF may have cut the list short, so something may be missing",
      ],
      NUMBER_IN_USE: [
        "isti broj ima Vaš dokument čije je slanje u toku",
        "a document of yours that is being sent has the same number",
      ],
      notGiven: ["SEF ne daje ovaj dokument", "SEF does not give this document"],
    },
  },
} as const satisfies Texts;
