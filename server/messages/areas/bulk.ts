import type { Texts } from "#server/messages/text.ts";

/** Choosing rows of a list, and doing the same to many documents. */
export const bulk = {
  select: ["Izaberite {number}", "Select {number}"],
  selectAll: ["Izaberite sve prikazane", "Select all that are shown"],
  keys: [
    "Tasteri: {down} i {up} kroz redove, {choose} bira, {range} bira do tog reda, {open} otvara.",
    "Keys: {down} and {up} move through rows, {choose} selects, {range} selects up to that row, {open} opens.",
  ],
  chosen: [
    "{count, plural, one {Izabran # dokument} few {Izabrana # dokumenta} other {Izabrano # dokumenata}}",
    "{count, plural, one {# document selected} other {# documents selected}}",
  ],
  bar: ["Izabrani dokumenti", "Selected documents"],
  clear: ["Poništite izbor", "Clear the selection"],
  sendChosen: ["Pošaljite izabrane", "Send selected"],
  acceptChosen: ["Prihvatite izabrane", "Accept selected"],
  rejectChosen: ["Odbijte izabrane", "Reject selected"],
  draftsShown: [
    "{count, plural, one {# nacrt u ovom prikazu} few {# nacrta u ovom prikazu} other {# nacrta u ovom prikazu}}",
    "{count, plural, one {# draft in this view} other {# drafts in this view}}",
  ],
  acceptAll: [
    "Prihvatite {count, plural, one {# dokument} few {sva # dokumenta} other {svih # dokumenata}} iz ovog prikaza",
    "Accept {count, plural, one {# document} other {all # documents}} of this view",
  ],
  rejectAll: [
    "Odbijte {count, plural, one {# dokument} few {sva # dokumenta} other {svih # dokumenata}} iz ovog prikaza",
    "Reject {count, plural, one {# document} other {all # documents}} of this view",
  ],
  decisionsBeyond: [
    "O najviše 500 dokumenata odlučuje se odjednom; {count, plural, one {# ostaje} few {# ostaju} other {# ostaje}} za sledeći put.",
    "At most 500 documents are decided at once; {count, plural, one {# is} other {# are}} left for the next time.",
  ],
  sendAllDrafts: [
    "Pošaljite {count, plural, one {# nacrt} few {sva # nacrta} other {svih # nacrta}} iz ovog prikaza",
    "Send {count, plural, one {# draft} other {all # drafts}} of this view",
  ],

  send: {
    title: ["Grupno slanje na SEF", "Bulk send to SEF"],
    checking: ["Proveravamo nacrte…", "Checking the drafts…"],
    ready: [
      "Šalje se {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}} iz firme {company}. Posle prijema na SEF-u više ne mogu da se menjaju.",
      "{count, plural, one {# document} other {# documents}} of {company} will be sent. Once SEF takes them they can no longer be changed.",
    ],
    noneReady: [
      "Nijedan izabrani dokument ne može sada da se pošalje.",
      "None of the chosen documents can be sent now.",
    ],
    blocked: [
      "{count, plural, one {# dokument se ne šalje} few {# dokumenta se ne šalju} other {# dokumenata se ne šalje}}, jer ima greške:",
      "{count, plural, one {# document is not sent} other {# documents are not sent}} because of errors:",
    ],
    passedOver: [
      "{count, plural, one {# izabrani dokument se preskače: nije nacrt, ili kupac nije na SEF-u} few {# izabrana dokumenta se preskaču: nisu nacrti, ili kupci nisu na SEF-u} other {# izabranih dokumenata se preskače: nisu nacrti, ili kupci nisu na SEF-u}}.",
      "{count, plural, one {# chosen document is passed over: no draft, or a buyer who is not on SEF} other {# chosen documents are passed over: no drafts, or buyers who are not on SEF}}.",
    ],
    beyond: [
      "Jedno slanje prima najviše 500 dokumenata; {count, plural, one {# ostaje} few {# ostaju} other {# ostaje}} za sledeće.",
      "One run takes at most 500 documents; {count, plural, one {# is} other {# are}} left for the next.",
    ],
    sum: ["Ukupno {amounts}", "Total {amounts}"],
    confirm: [
      "Pošaljite {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}",
      "Send {count, plural, one {# document} other {# documents}}",
    ],
  },
  accept: {
    title: ["Grupno prihvatanje", "Bulk acceptance"],
    text: [
      "Prihvatate {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}, ukupno {amounts}. Odluke se na SEF-u ne menjaju.",
      "You accept {count, plural, one {# document} other {# documents}}, total {amounts}. The decisions cannot be changed on SEF.",
    ],
    confirm: [
      "Prihvatite {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}",
      "Accept {count, plural, one {# document} other {# documents}}",
    ],
  },
  reject: {
    title: ["Grupno odbijanje", "Bulk rejection"],
    text: [
      "Odbijate {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}, ukupno {amounts}, svaki sa istim razlogom. Odluke se na SEF-u ne menjaju.",
      "You reject {count, plural, one {# document} other {# documents}}, total {amounts}, each with the same reason. The decisions cannot be changed on SEF.",
    ],
    confirm: [
      "Odbijte {count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}",
      "Reject {count, plural, one {# document} other {# documents}}",
    ],
  },

  run: {
    kind: {
      send: ["Grupno slanje", "Bulk send"],
      accept: ["Grupno prihvatanje", "Bulk acceptance"],
      reject: ["Grupno odbijanje", "Bulk rejection"],
    },
    running: [
      "U toku: {ended} od {total}. Započeto: {person}, {time}.",
      "Under way: {ended} of {total}. Started by {person}, {time}.",
    ],
    stopping: ["Zaustavlja se: {ended} od {total}.", "Stopping: {ended} of {total}."],
    finished: [
      "Završeno, {total} od {total}. Započeto: {person}, {time}.",
      "Finished, {total} of {total}. Started by {person}, {time}.",
    ],
    stopped: ["Zaustavljeno: {stopper}.", "Stopped by {stopper}."],
    stoppedWithoutRight: [
      "Zaustavljeno: {person} više nema pravo na ovu radnju.",
      "Stopped: {person} no longer has the right to do this.",
    ],
    progress: ["Napredak", "Progress"],
    counts: {
      done: ["{count} uspelo", "{count} succeeded"],
      refused: ["{count} odbijeno", "{count} refused"],
      failed: ["{count} neuspelo", "{count} failed"],
      held: ["{count} čeka novi datum", "{count} waiting for a new date"],
      stopped: ["{count} zaustavljeno", "{count} stopped"],
    },
    item: {
      waiting: ["Čeka", "Waiting"],
      started: ["U toku", "Under way"],
      done: ["Uspelo", "Done"],
      refused: ["Odbijeno", "Refused"],
      failed: ["Nije uspelo", "Failed"],
      held: ["Čeka novi datum", "Waits for a new date"],
      stopped: ["Zaustavljeno", "Stopped"],
    },
    rows: ["Ishod po dokumentima", "Outcome by document"],
    stop: ["Zaustavite", "Stop"],
    stopHint: [
      "Ono što SEF već obrađuje ide do kraja, ostalo se vraća.",
      "What SEF is already working on runs to its end, the rest is taken back.",
    ],
    close: ["Sklonite izveštaj", "Put the report away"],
  },
} as const satisfies Texts;
