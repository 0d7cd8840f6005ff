/**
 * Whom a company meets in its sandbox. Names are invented; tax and registration numbers pass their check digits and
 * belong to nobody. The one real party is the Ministry of Finance, which the Ministry's own sample invoice names as
 * buyer.
 */

export type SandboxParty = {
  name: string;
  pib: string;
  registrationNumber: string;
  jbkjs: string | null;
  street: string;
  city: string;
  postalCode: string;
  /** How it answers what it is sent. */
  behaviour: {
    buyer: "accept" | "reject" | "silent" | "manual";
    answerDelayMs: number;
    rejectComment: string | null;
  };
};

const accepts = (answerDelayMs: number): SandboxParty["behaviour"] => ({
  buyer: "accept",
  answerDelayMs,
  rejectComment: null,
});

export const sandboxParties = {
  accepting: {
    name: "Avala Trgovina d.o.o. Beograd",
    pib: "113001000",
    registrationNumber: "21800104",
    jbkjs: null,
    street: "Vojvode Stepe 101",
    city: "Beograd",
    postalCode: "11000",
    behaviour: accepts(5_000),
  },
  rejecting: {
    name: "Tisa Prevoz d.o.o. Senta",
    pib: "113002002",
    registrationNumber: "21800201",
    jbkjs: null,
    street: "Glavna 3",
    city: "Senta",
    postalCode: "24400",
    behaviour: {
      buyer: "reject",
      answerDelayMs: 6_000,
      rejectComment: "Količina se ne slaže sa otpremnicom.",
    },
  },
  silent: {
    name: "Rtanj Biljke d.o.o. Boljevac",
    pib: "113003005",
    registrationNumber: "21800309",
    jbkjs: null,
    street: "Dragiše Petrovića 8",
    city: "Boljevac",
    postalCode: "19370",
    behaviour: { buyer: "silent", answerDelayMs: 0, rejectComment: null },
  },
  publicBody: {
    name: "Gradska uprava grada Rečnog",
    pib: "113004008",
    registrationNumber: "17800108",
    jbkjs: "82001",
    street: "Trg slobode 1",
    city: "Rečni",
    postalCode: "15000",
    behaviour: accepts(8_000),
  },
  silentPublicBody: {
    name: "Dom kulture Stara Pruga",
    pib: "113005003",
    registrationNumber: "17800205",
    jbkjs: "82002",
    street: "Železnička 4",
    city: "Rečni",
    postalCode: "15000",
    behaviour: { buyer: "silent", answerDelayMs: 0, rejectComment: null },
  },
  ministry: {
    name: "МИНИСТАРСТВО ФИНАНСИЈА",
    pib: "108213413",
    registrationNumber: "17862146",
    jbkjs: "10520",
    street: "КНЕЗА МИЛОША 20",
    city: "БЕОГРАД",
    postalCode: "11000",
    behaviour: accepts(8_000),
  },
  supplier: {
    name: "Papirus Promet d.o.o. Šabac",
    pib: "109876541",
    registrationNumber: "21700100",
    jbkjs: null,
    street: "Pop Lukina 14",
    city: "Šabac",
    postalCode: "15000",
    behaviour: { buyer: "manual", answerDelayMs: 0, rejectComment: null },
  },
} as const satisfies Record<string, SandboxParty>;

/** PIBs of those who exist nowhere but in the sandbox. */
export const fictionalPibs: readonly string[] = Object.values(sandboxParties)
  .filter((party) => party !== sandboxParties.ministry)
  .map(({ pib }) => pib);
