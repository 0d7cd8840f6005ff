import { expect, test } from "vitest";
import type { Party } from "#server/domain/invoice/invoice.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import {
  isIdentified,
  kindOfParty,
  type OutsideSef,
  outsideSefBecause,
  type PartyKind,
} from "./party-kind.ts";

const { buyer } = invoiceFixture("380-two-rates");
const { buyer: person } = invoiceFixture("380-registered-person");
const nobody = { pib: null, registrationNumber: null };

test.each<[string, Partial<Party>, PartyKind, boolean | null, OutsideSef | null]>([
  ["a company", {}, "company", null, null],
  ["a company that SEF does not have", {}, "company", false, "not-registered"],
  ["a company with a wrong PIB", { pib: "123" }, "company", null, null],
  ["a public body", { jbkjs: "10520" }, "public_body", true, null],
  ["a public body, whatever somebody says of it", { jbkjs: "10520" }, "public_body", false, null],
  ["a person", nobody, "person", null, "person"],
  ["a person by JMBG", person, "person", null, "person"],
  ["a person registered at SEF", person, "person", true, null],
  ["a foreign company", { ...nobody, pib: "DE123456789", country: "DE" }, "foreign", null, "foreign"],
  ["a foreign company with a Serbian PIB", { country: "DE" }, "company", null, null],
])("%s", (_, patch, kind, registered, because) => {
  const party = { ...buyer, ...patch };
  expect(kindOfParty(party)).toBe(kind);
  expect(outsideSefBecause(kind, registered)).toBe(because);
});

test("of somebody at home without any number nothing is concluded", () => {
  expect(isIdentified({ ...buyer, ...nobody })).toBe(false);
  expect(isIdentified({ ...buyer, ...nobody, country: "DE" })).toBe(true);
  expect(isIdentified(person)).toBe(true);
});
