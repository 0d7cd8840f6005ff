import type { ItemForm } from "#server/domain/item/item.ts";
import { createItem } from "#server/items/save-item.ts";
import { actingAs, freshPib } from "#tests/support/documents.ts";
import { makePartner } from "#tests/support/partners.ts";
import { companyOnly, named, type ProcedureFixtures } from "./fixture.ts";

const someItem: ItemForm = {
  ...{ code: null, name: "Burek", description: null, unitCode: "H87", price: "180", priceIncludesTax: true },
  ...{ taxCategory: "S", taxPercent: "10", exemptionReason: null },
};

/** Partners and items. */
export const partnersFixtures: ProcedureFixtures = {
  "items.list": companyOnly,
  "items.create": { input: () => ({ item: someItem }) },
  "items.import": { input: () => ({ items: [someItem], write: true }) },
  "items.update": {
    namesRows: true,
    input: async (member) => ({
      itemId: await createItem(actingAs(member), someItem),
      version: 1,
      item: { ...someItem, price: "9.9", unitCode: "KGM", description: "Sveži" },
    }),
  },
  "items.archive": {
    namesRows: true,
    input: async (member) => ({ itemId: await createItem(actingAs(member), someItem), archived: true }),
  },

  "partners.list": { input: () => ({ search: "kupac" }) },
  "partners.get": named("partnerId", makePartner),
  "partners.elsewhere": companyOnly,
  "partners.copyFrom": { input: () => ({ from: "demo" }) },
  "partners.timeline": named("partnerId", makePartner),
  "partners.silenceRecord": named("partnerId", makePartner),
  "partners.openAmounts": named("partnerId", makePartner),
  "partners.lookUpRegister": named("partnerId", makePartner),
  "partners.create": {
    input: () => ({
      name: "Vetrenjača d.o.o.",
      pib: freshPib(),
      registrationNumber: "07020171",
      jbkjs: null,
      street: "Lipova 7",
      city: "Novi Sad",
      postalCode: "21000",
      email: null,
    }),
  },
  "partners.setInSef": {
    namesRows: true,
    input: async (member) => ({ partnerId: await makePartner(member), inSef: false }),
  },
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
};
