import { withCompany } from "#server/db/company.ts";
import type { Member } from "./members.ts";

/**
 * For every procedure an input that succeeds for a member of a company, made anew for each call.
 *
 * `input` makes the rows that it names and answers the input without `company`, which the test adds. With
 * `namesRows` the test also calls it with another company's address: rows of one company must not exist for the other.
 */
export type ProcedureFixture = {
  input: (member: Member) => unknown;
  namesRows?: boolean;
};

const nothing: ProcedureFixture = { input: () => undefined };
const companyOnly: ProcedureFixture = { input: () => ({}) };

export const procedureFixtures: Readonly<Record<string, ProcedureFixture>> = {
  "companies.current": companyOnly,

  "partners.list": { input: () => ({ search: "kupac" }) },
  "partners.get": { namesRows: true, input: async (member) => ({ partnerId: await makePartner(member) }) },
  "partners.update": {
    namesRows: true,
    input: async (member) => ({
      partnerId: await makePartner(member),
      version: 1,
      name: "Opština Ćuprija",
      kind: "public_body",
      jbkjs: "10520",
      street: "",
      city: "Ćuprija",
      postalCode: "35230",
      email: "",
      paymentTermDays: 45,
    }),
  },

  "registration.signUp": {
    input: () => ({
      name: "Petar Petrović",
      email: `petar-${Math.random().toString(36).slice(2)}@example.rs`,
      password: "četiri žute kišne kapi",
      companyName: "Ćuprija Gradnja d.o.o.",
      pib: "101134702",
      registrationNumber: "07020171",
    }),
  },

  "session.me": nothing,
  "session.signOutEverywhere": nothing,
  "session.changePassword": {
    input: ({ password }) => ({ currentPassword: password, newPassword: "pet belih kišnih kapi" }),
  },

  "settings.getOrganization": companyOnly,
  "settings.updateOrganization": {
    input: () => ({
      name: "Ćuprija Gradnja",
      registrationNumber: "07020171",
      jbkjs: null,
      street: "Glavna 1",
      city: "Ćuprija",
      postalCode: "35230",
      email: "firma@example.rs",
      vatPayer: true,
      vatPeriod: "quarter",
      paymentTermDays: 30,
      bankAccounts: [{ account: "840-1620-21", isDefault: true }],
    }),
  },
  "settings.getSef": companyOnly,
  "settings.updateSefKey": { input: () => ({ environment: "demo", apiKey: "not-a-real-key-1234" }) },
  "settings.switchEnvironment": { input: () => ({ environment: "sandbox" }) },
  "settings.subscribeForSef": { input: () => ({ webhookUrl: "https://portal.example.rs/api/sef/webhook" }) },
};

async function makePartner({ organizationId }: Member): Promise<string> {
  const partner = await withCompany(organizationId, (tx) =>
    tx.partner.create({ data: { organizationId, kind: "company", name: "Kupac", isCustomer: true } }),
  );
  return partner.id;
}
