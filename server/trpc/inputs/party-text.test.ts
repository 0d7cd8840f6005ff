import { expect, test } from "vitest";
import type { z } from "zod";
import { createPartnerInput, updatePartnerInput } from "./partners.ts";
import { optionalText, requiredText } from "./party-text.ts";
import { newPersonInput } from "./people.ts";
import { signUpInput } from "./registration.ts";
import { updateOrganizationInput } from "./settings.ts";

const spoof = "Dunav\u202e\u200b Softver\u2028";

const party = {
  ...{
    name: spoof,
    street: spoof,
    city: spoof,
    postalCode: "21000\u200b",
    email: "a\u200b@dunav.rs",
    jbkjs: null,
  },
  ...{ pib: "101134702", registrationNumber: "07020171" },
};
const company = { vatPayer: true, vatPeriod: "month", paymentTermDays: 15, bankAccounts: [] };

test.each<[string, z.ZodType, object]>([
  ["a company's settings", updateOrganizationInput, { ...party, ...company }],
  ["a new partner", createPartnerInput, party],
  [
    "a partner",
    updatePartnerInput,
    { ...party, partnerId: crypto.randomUUID(), version: 1, kind: "company", paymentTermDays: null },
  ],
])("%s holds no invisible sign in any text", (_, schema, input) => {
  expect(schema.parse(input)).toMatchObject({
    ...{ name: "Dunav Softver", street: "Dunav Softver", city: "Dunav Softver" },
    ...{ postalCode: "21000", email: "a@dunav.rs" },
  });
});

test("neither do names of people and of their companies", () => {
  expect(newPersonInput.parse({ name: spoof, password: "sedam žutih kišnih kapi" }).name).toBe(
    "Dunav Softver",
  );
  const person = {
    name: spoof,
    companyName: spoof,
    email: "a@dunav.rs",
    password: "sedam žutih kišnih kapi",
  };
  expect(signUpInput.parse({ ...party, ...person })).toMatchObject({
    ...{ name: "Dunav Softver", companyName: "Dunav Softver" },
  });
});

test("a postal code in Serbia has five digits, and is free elsewhere", () => {
  const settings = (postalCode: string) =>
    updateOrganizationInput.safeParse({ ...party, ...company, name: "Dunav", postalCode });
  expect(settings("11 000").data?.postalCode).toBe("11000");
  expect(settings("").data?.postalCode).toBeNull();
  expect(settings("1100A").error?.issues).toMatchObject([
    { path: ["postalCode"], message: "POSTAL_CODE_INVALID" },
  ]);
  const partner = (kind: string, country: string) =>
    createPartnerInput.safeParse({ ...party, kind, pib: "", country, postalCode: "1100A" });
  expect(partner("person", "").error?.issues).toMatchObject([{ message: "POSTAL_CODE_INVALID" }]);
  expect(partner("foreign", "NL").data?.postalCode).toBe("1100A");
});

test("a text of invisible signs alone is no text", () => {
  expect(requiredText(10).safeParse("\u200b\u202e").success).toBe(false);
  expect(optionalText(10).parse("\u200b")).toBeNull();
});
