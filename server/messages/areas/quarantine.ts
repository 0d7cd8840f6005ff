import type { Texts } from "#server/messages/text.ts";

/** Work that was stopped because it broke again and again, as an admin sees it. */
export const quarantine = {
  title: ["Zaustavljeni poslovi", "Stopped jobs"],
  lead: [
    "Posao koji tri puta zaredom obori program izdvajamo, da ostali mogu dalje. Ništa nije izgubljeno: možete ga vratiti u red.",
    "A job that brings the program down three times in a row is set aside so that the others can go on. Nothing is lost: you can put it back into the queue.",
  ],
  empty: ["Nema zaustavljenih poslova.", "There are no stopped jobs."],
  stoppedAt: ["Zaustavljeno", "Stopped"],
  reason: [
    "{count, plural, one {Prekinut # put} few {Prekinut # puta} other {Prekinut # puta}}",
    "{count, plural, one {Broke off # time} other {Broke off # times}}",
  ],
  workers: ["Oznake procesa koji su pali", "Identifiers of the processes that fell"],
  replay: ["Vratite u red", "Put back into the queue"],
  replayed: ["Posao je vraćen u red.", "The job is back in the queue."],
  failed: ["Zaustavljeni poslovi nisu učitani.", "The stopped jobs could not be loaded."],
  tasks: {
    sending: ["Slanje faktura na SEF", "Sending invoices to SEF"],
    notification: ["Obrada obaveštenja SEF-a", "Handling a notification from SEF"],
    subscription: ["Pretplata na obaveštenja", "Subscription to notifications"],
    other: ["Posao „{task}“", "Job “{task}”"],
  },
} as const satisfies Texts;
