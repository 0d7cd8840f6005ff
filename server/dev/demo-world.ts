import type { sandboxParties } from "#server/companies/sandbox-parties.ts";

/**
 * The fictional companies of development. Names are invented; tax and registration numbers pass their check digits.
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

/** A clerk of the first company: documents, but no storno and no settings. */
export const demoClerk = { name: "Ivana Marić", email: "ivana@dunav.example" };

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
