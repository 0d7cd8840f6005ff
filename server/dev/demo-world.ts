/**
 * The fictional companies of development. Names are invented; tax and registration numbers pass their check digits.
 * The one real party is the Ministry of Finance, which the Ministry's own sample invoice names as buyer.
 */

export type DemoCompany = {
  slugName: string;
  name: string;
  pib: string;
  registrationNumber: string;
  account: string;
  street: string;
  city: string;
  postalCode: string;
  apiKey: string;
  owner: { name: string; email: string };
};

/** Signs everybody of the demo data in; the terminal prints it. */
export const demoPassword = "probna lozinka";

export const demoCompanies: readonly [DemoCompany, DemoCompany] = [
  {
    slugName: "Dunav Softver",
    name: "Dunav Softver d.o.o. Novi Sad",
    pib: "112001008",
    registrationNumber: "21900109",
    account: "265111031000153550",
    street: "Bulevar oslobođenja 12",
    city: "Novi Sad",
    postalCode: "21000",
    apiKey: "sandbox-dunav-4c1f7a52-0d0e-4a55-9b5e-7e2f6a1d9c01",
    owner: { name: "Ana Petrović", email: "ana@dunav.example" },
  },
  {
    slugName: "Morava Gradnja",
    name: "Morava Gradnja d.o.o. Čačak",
    pib: "112002003",
    registrationNumber: "21900206",
    account: "160000000000442008",
    street: "Kneza Miloša 5",
    city: "Čačak",
    postalCode: "32000",
    apiKey: "sandbox-morava-9f3b2d10-6c47-4f0a-8a43-51d2c7e8b602",
    owner: { name: "Marko Jovanović", email: "marko@morava.example" },
  },
];

/** A bookkeeper of both companies: shows the company switcher. */
export const demoAccountant = { name: "Jelena Ilić", email: "jelena@agencija.example" };

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

export type DemoInvoice = {
  number: string;
  buyer: keyof typeof sandboxParties;
  contractNumber: string | null;
  note: string | null;
  lines: readonly {
    name: string;
    quantity: string;
    unitCode: string;
    unitPrice: string;
    percent: "20" | "10";
  }[];
};

/** Documents that are complete and wait for "Pošaljite na SEF". The day of issue is the day of sending. */
export const demoInvoices: readonly [readonly DemoInvoice[], readonly DemoInvoice[]] = [
  [
    {
      number: "2026-101",
      buyer: "accepting",
      contractNumber: null,
      note: null,
      lines: [
        {
          name: "Održavanje programa, novembar",
          quantity: "1",
          unitCode: "MON",
          unitPrice: "48000.00",
          percent: "20",
        },
        { name: "Obuka zaposlenih", quantity: "6.5", unitCode: "HUR", unitPrice: "3250.00", percent: "20" },
      ],
    },
    {
      number: "2026-102",
      buyer: "rejecting",
      contractNumber: null,
      note: null,
      lines: [
        {
          name: "Uređaj za praćenje vozila",
          quantity: "12",
          unitCode: "H87",
          unitPrice: "7490.50",
          percent: "20",
        },
      ],
    },
    {
      number: "2026-103",
      buyer: "silent",
      contractNumber: null,
      note: "Isporuka po dogovoru od 3. novembra.",
      lines: [
        {
          name: "Priručnik za branje bilja",
          quantity: "250",
          unitCode: "H87",
          unitPrice: "389.99",
          percent: "10",
        },
      ],
    },
    {
      number: "2026-104",
      buyer: "publicBody",
      contractNumber: "404-1-27/2026",
      note: null,
      lines: [
        {
          name: "Licenca za pisarnicu",
          quantity: "35",
          unitCode: "H87",
          unitPrice: "1890.00",
          percent: "20",
        },
        { name: "Štampani obrasci", quantity: "1000", unitCode: "H87", unitPrice: "4.3333", percent: "10" },
      ],
    },
  ],
  [
    {
      number: "MG-2026-7",
      buyer: "accepting",
      contractNumber: null,
      note: null,
      lines: [
        {
          name: "Adaptacija kancelarije",
          quantity: "1",
          unitCode: "H87",
          unitPrice: "385000.00",
          percent: "20",
        },
      ],
    },
  ],
];
