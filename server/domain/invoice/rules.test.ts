import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "#server/domain/civil-date.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";
import {
  fixtureContext,
  fixtureDay,
  invoiceFixture,
  invoiceFixtureNames,
} from "#tests/fixtures/read-fixture.ts";
import { amounts } from "#tests/fixtures/sins/amounts.ts";
import { heading } from "#tests/fixtures/sins/heading.ts";
import { lines } from "#tests/fixtures/sins/lines.ts";
import { parties } from "#tests/fixtures/sins/parties.ts";
import { references } from "#tests/fixtures/sins/references.ts";
import type { Invoice } from "./invoice.ts";
import { invoiceRuleCodes, retiredRuleCodes } from "./rule-codes.ts";
import { checkForSend, isSendable, ruleRows, sendRules } from "./rules.ts";
import type { SendContext } from "./send-rule.ts";

const mutations = [...amounts, ...heading, ...lines, ...parties, ...references];

describe("a lawful document with one sin", () => {
  test.each(mutations)("$code at $path", ({ code, path, fixture = "380-two-rates", change, context }) => {
    const lawful = invoiceFixture(fixture);
    const invoice = { ...lawful, ...change?.(lawful) };
    const faults = checkForSend(invoice, { ...fixtureContext(lawful), ...context });
    expect(faults).toContainEqual(expect.objectContaining({ code, path }));
  });

  test("every code has a mutation that brings it up", () => {
    const caught = new Set<string>(mutations.map(({ code }) => code));
    expect(invoiceRuleCodes.filter((code) => !caught.has(code))).toEqual([]);
  });
});

describe("a lawful document", () => {
  test.each(invoiceFixtureNames())("%s raises no alarm", (name) => {
    const invoice = invoiceFixture(name);
    expect(checkForSend(invoice, fixtureContext(invoice))).toEqual([]);
  });

  test.each<[string, Partial<Invoice>, Partial<SendContext>]>([
    ["without an issue date: it will be the day of sending", { issueDate: null }, {}],
    ["sent tomorrow without an issue date", { issueDate: null }, { today: civilDate("2026-11-22") }],
    ["delivered today", { deliveryDate: "2026-11-21" }, {}],
    ["due today", { dueDate: "2026-11-21" }, {}],
    ["paid before it was issued", { dueDate: "2026-11-01" }, {}],
    ["explicitly kept out of the public register", {}, { sendToCir: "No" }],
    ["with Cyrillic letters in the number", { number: "ФК-2026/1" }, {}],
    ["by cash accounting", { vatPointCode: "432" }, {}],
  ])("%s raises no alarm", (_, patch, context) => {
    const invoice = { ...invoiceFixture("380-two-rates"), ...patch };
    expect(checkForSend(invoice, { ...fixtureContext(invoice), ...context })).toEqual([]);
  });

  test("to a company that is public by ownership needs no JBKJS when SEF's register has none for it", () => {
    const lawful = invoiceFixture("380-public-buyer");
    const invoice = { ...lawful, buyer: { ...lawful.buyer, jbkjs: null } };
    const of = (jbkjs: string | null) =>
      checkForSend(invoice, { ...fixtureContext(lawful), register: [{ jbkjs, name: "Javno preduzeće" }] });
    expect(of(null)).toEqual([]);
    expect(of("12345").map(({ code }) => code)).toContain("INV-BUYER-JBKJS");
  });

  test("to the public sector may be registered when it names a contract", () => {
    const invoice = invoiceFixture("380-public-buyer");
    expect(checkForSend(invoice, { ...fixtureContext(invoice), sendToCir: "Yes" })).toEqual([]);
  });

  test("with a dashed account passes, and a wrong control digit only warns", () => {
    const invoice = invoiceFixture("380-two-rates");
    const faults = checkForSend(
      { ...invoice, payment: { ...invoice.payment, account: "999-12345-74" } },
      fixtureContext(invoice),
    );
    expect(faults).toEqual([
      { code: "INV-PAYEE-ACCOUNT-CHECKSUM", path: "payment.account", severity: "warning" },
    ]);
    expect(isSendable(faults)).toBe(true);
  });
});

describe("a document that is issued outside SEF", () => {
  const abroad = {
    pib: "DE123456789",
    registrationNumber: null,
    jbkjs: null,
    postalCode: null,
    country: "DE",
  };
  const invoice: Invoice = {
    ...invoiceFixture("380-two-rates"),
    buyer: { ...invoiceFixture("380-two-rates").buyer, ...abroad },
    vatPointCode: null,
  };
  const context: SendContext = { ...fixtureContext(invoice), outsideSef: "foreign" };
  const codesOf = (patch: Partial<Invoice>, given = context) =>
    checkForSend({ ...invoice, ...patch }, given).map(({ code }) => code);

  test("is not asked for what only SEF wants, which it is asked for on the way there", () => {
    expect(codesOf({ payment: { ...invoice.payment, account: null } })).toEqual([]);
    expect(codesOf({}, { ...context, outsideSef: null })).toEqual([
      "INV-VAT-POINT-MISSING",
      "INV-BUYER-PIB",
      "INV-BUYER-REGISTRATION-NUMBER",
      "INV-BUYER-POSTAL-CODE",
    ]);
  });

  test("is asked for all that the law wants of any invoice", () => {
    const broken = { number: null, deliveryDate: null, lines: [], buyer: { ...invoice.buyer, name: "" } };
    expect(codesOf(broken)).toEqual([
      "INV-NUMBER-MISSING",
      "INV-DELIVERY-DATE-MISSING",
      "INV-BUYER-NAME",
      "INV-LINES-EMPTY",
    ]);
  });

  test("in euros needs a rate exactly when it states VAT", () => {
    const free = invoice.lines.map((line) => ({ ...line, taxCategory: "O" as const, taxPercent: "0" }));
    const exemptionReasons = invoiceFixture("380-place-of-supply-abroad").exemptionReasons;
    expect(codesOf({ currency: "EUR" })).toEqual(["INV-EXCHANGE-RATE-MISSING"]);
    expect(codesOf({ currency: "EUR", lines: free, exemptionReasons })).toEqual([]);
  });
});

test("an empty form shows all its faults at once, each beside its field", () => {
  const nobody = {
    name: "",
    pib: null,
    registrationNumber: null,
    jbkjs: null,
    street: null,
    city: null,
    postalCode: null,
    country: "RS",
    email: null,
  };
  const empty: Invoice = {
    ...invoiceFixture("380-two-rates"),
    number: null,
    issueDate: null,
    dueDate: null,
    deliveryDate: null,
    vatPointCode: null,
    seller: nobody,
    buyer: nobody,
    payment: { meansCode: "30", account: null, model: null, reference: null },
    lines: [],
  };
  const faults = checkForSend(empty, { today: fixtureDay, buyerIsPublic: true, sendToCir: null });
  expect(faults.map(({ code }) => code)).toEqual([
    "INV-NUMBER-MISSING",
    "INV-DELIVERY-DATE-MISSING",
    "INV-DUE-DATE-MISSING",
    "INV-SELLER-NAME",
    "INV-SELLER-PIB",
    "INV-SELLER-REGISTRATION-NUMBER",
    "INV-SELLER-CITY",
    "INV-BUYER-NAME",
    "INV-BUYER-PIB",
    "INV-BUYER-REGISTRATION-NUMBER",
    "INV-BUYER-CITY",
    "INV-BUYER-POSTAL-CODE",
    "INV-BUYER-JBKJS",
    "INV-PUBLIC-REFERENCE",
    "INV-SEND-TO-CIR-CHOICE",
    "INV-PAYEE-ACCOUNT",
    "INV-LINES-EMPTY",
  ]);
  expect(isSendable(faults)).toBe(false);
});

test("no document, however odd, makes the rules throw", () => {
  fc.assert(
    fc.property(arbitraryInvoice, fc.boolean(), (invoice, buyerIsPublic) => {
      const faults = checkForSend(invoice, { today: fixtureDay, buyerIsPublic, sendToCir: "Yes" });
      expect(faults.every(({ code }) => invoiceRuleCodes.some((known) => known === code))).toBe(true);
    }),
  );
});

describe("a rule that has a first day", () => {
  test("is silent before it", () => {
    const credit = invoiceFixture("381-credit-note");
    const codesOn = (day: string) => {
      const invoice = { ...credit, issueDate: day, deliveryDate: null };
      return checkForSend(invoice, { ...fixtureContext(invoice), today: civilDate(day) }).map(
        ({ code }) => code,
      );
    };
    expect(codesOn("2025-06-30")).not.toContain("INV-DELIVERY-DATE-MISSING");
    expect(codesOn("2025-07-01")).toContain("INV-DELIVERY-DATE-MISSING");
  });

  test("says so in its row, and a row leaves nothing unsaid", () => {
    const row = ruleRows.find(({ code }) => code === "INV-DELIVERY-DATE-MISSING");
    expect(row).toMatchObject({
      path: "deliveryDate",
      severity: "error",
      validFrom: "2025-07-01",
      validTo: null,
    });
    expect(ruleRows.filter(({ source }) => source.trim() === "")).toEqual([]);
    const codes = new Set<string>(ruleRows.map(({ code }) => code));
    expect(retiredRuleCodes.filter((retired) => codes.has(retired))).toEqual([]);
  });
});

test("the list of codes is sorted, complete and free of doubles", () => {
  const inRules = [...new Set(sendRules.map(({ code }) => code))].sort();
  expect([...invoiceRuleCodes]).toEqual(inRules);
  expect(sendRules.length).toBe(inRules.length);
});
