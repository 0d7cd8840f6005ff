import type { Texts } from "#server/messages/text.ts";

/** Findings about the buyer's JBKJS against SEF's register. */
export const registerFindings = {
  "INV-REGISTER-JBKJS-OTHER": {
    what: [
      "U registru SEF-a ovaj PIB nema uneti JBKJS.",
      "In SEF’s register this PIB does not have the JBKJS that was entered.",
    ],
    why: [
      "SEF traži korisnika javnih sredstava po oba broja i odbija par koji ne postoji.",
      "SEF looks a public-funds user up by both numbers and refuses a pair that does not exist.",
    ],
    how: [
      "Otvorite podatke kupca i izaberite JBKJS iz registra.",
      "Open the buyer’s data and choose the JBKJS from the register.",
    ],
  },
  "INV-REGISTER-JBKJS-UNKNOWN": {
    what: ["Registar SEF-a nema kupca sa ovim PIB-om.", "SEF’s register has no buyer with this PIB."],
    why: [
      "Registar čitamo jednom dnevno; kupac koji se upisao danas još nije u njemu.",
      "The register is read once a day; a buyer who was entered today is not in it yet.",
    ],
    how: ["Proverite PIB i JBKJS kupca.", "Check the PIB and the JBKJS of the buyer."],
  },
  "INV-REGISTER-PUBLIC": {
    what: [
      "Po registru SEF-a kupac je korisnik javnih sredstava, a JBKJS nije unet.",
      "By SEF’s register the buyer is a public-funds user, and no JBKJS is entered.",
    ],
    why: [
      "SEF odbija fakturu takvom kupcu bez JBKJS.",
      "SEF refuses an invoice to such a buyer without a JBKJS.",
    ],
    how: [
      "Otvorite podatke kupca i izaberite JBKJS iz registra.",
      "Open the buyer’s data and choose the JBKJS from the register.",
    ],
  },
} as const satisfies Texts;

/** The look-up on a partner's page. */
export const register = {
  title: ["Registar SEF-a", "SEF’s register"],
  none: [
    "Registar SEF-a još nije preuzet, pa JBKJS ne možemo da proverimo. To ne sprečava slanje.",
    "SEF’s register has not been fetched yet, so the JBKJS cannot be checked. This does not stop sending.",
  ],
  asOf: ["Stanje registra: {time}.", "As of {time}."],
  unknown: ["Registar nema firmu sa ovim PIB-om.", "The register has no company with this PIB."],
  notPublic: [
    "Po registru ovaj PIB nije korisnik javnih sredstava.",
    "By the register this PIB is no public-funds user.",
  ],
  choose: [
    "{count, plural, one {Ovaj PIB ima # JBKJS u registru.} few {Ovaj PIB ima # JBKJS u registru. Izaberite kome šaljete.} other {Ovaj PIB ima # JBKJS u registru. Izaberite kome šaljete.}}",
    "{count, plural, one {This PIB has # JBKJS in the register.} other {This PIB has # JBKJS in the register. Choose whom you send to.}}",
  ],
  take: ["Uzmite {jbkjs}", "Take {jbkjs}"],
  same: ["uneto", "entered"],
  /** What the buyer counts as, and by that what its silence means. */
  sector: {
    public: [
      "Računa se kao javni sektor: ako ne odgovori u roku, smatra se da je prihvatio.",
      "It counts as public: without an answer in time it is deemed to have accepted.",
    ],
    private: [
      "Ne računa se kao javni sektor: ako ne odgovori u oba roka, smatra se da je odbio.",
      "It does not count as public: without an answer in both terms it is deemed to have rejected.",
    ],
    unknown: [
      "Ne zna se da li je u javnom sektoru: registar i uneti podaci to ne potvrđuju zajedno, pa uz rokove navodimo oba ishoda.",
      "It is not known whether it is public: the register and the data entered do not confirm it together, so both outcomes are told with its deadlines.",
    ],
    outside: [
      "Ne prima dokumente preko SEF-a, pa rokovi SEF-a za njega ne teku.",
      "It does not receive documents through SEF, so SEF’s deadlines do not run for it.",
    ],
  },
} as const satisfies Texts;
