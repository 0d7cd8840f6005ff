import { expect, test } from "vitest";
import type { Party } from "#server/domain/invoice/invoice.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { kindOfParty, type OutsideSef, outsideSefBecause, type PartyKind } from "./party-kind.ts";

const { buyer } = invoiceFixture("380-two-rates");
const { buyer: person } = invoiceFixture("380-registered-person");
const nobody = { pib: null, registrationNumber: null };

test.each<[string, Partial<Party>, PartyKind, boolean | null, OutsideSef | null]>([
  ["a company", {}, "company", null, null],
  ["a company that SEF does not have", {}, "company", false, "not-registered"],
  ["a company with a wrong PIB", { pib: "123" }, "company", null, null],
  ["a public body", { jbkjs: "10520" }, "public", true, null],
  ["a person", nobody, "person", null, "person"],
  ["a person by JMBG", person, "person", null, "person"],
  ["a person registered at SEF", person, "person", true, null],
  ["a foreign company", { ...nobody, pib: "DE123456789", country: "DE" }, "foreign", null, "foreign"],
  ["a foreign company with a Serbian PIB", { country: "DE" }, "company", null, null],
])("%s", (_, patch, kind, registered, because) => {
  const party = { ...buyer, ...patch };
  expect(kindOfParty(party)).toBe(kind);
  expect(outsideSefBecause(party, registered)).toBe(because);
});
