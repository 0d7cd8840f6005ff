import type { Texts } from "#server/messages/text.ts";

/** What is between us and a partner, and as what it counts. */
export const openAmounts = {
  title: ["Otvoreni iznosi", "Open amounts"],
  lead: [
    "Sve što se duguje i što SEF ne vodi kao plaćeno, umanjeno za knjižna odobrenja. Uplate ne pratimo.",
    "All that is owed and that SEF does not call paid, less credit notes. Payments are not followed.",
  ],
  none: ["Nema otvorenih iznosa.", "There are no open amounts."],
  sales: ["Duguju nama", "Owed to us"],
  purchase: ["Dugujemo mi", "Owed by us"],
  standing: {
    waiting: ["Čeka odgovor", "Waits for an answer"],
    accepted: ["Prihvaćeno", "Accepted"],
    silent: ["Odbijeno po isteku roka, i dalje se duguje", "Rejected by silence, still owed"],
    outside: ["Izdato van SEF-a", "Issued outside SEF"],
  },
  documents: [
    "{count, plural, one {# dokument} few {# dokumenta} other {# dokumenata}}",
    "{count, plural, one {# document} other {# documents}}",
  ],
  pastDue: ["dospelo {amount}", "past due {amount}"],
} as const satisfies Texts;
