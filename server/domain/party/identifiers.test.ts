import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBankAccount, parseBankAccount } from "./bank-account.ts";
import {
  parseJbkjs,
  parseProcurementReference,
  repairJbkjs,
  toPartyIdentification,
  toProcurementReference,
} from "./jbkjs.ts";
import { parseJmbg } from "./jmbg.ts";
import {
  isModel97Reference,
  model97Control,
  parsePaymentId,
  toModel97,
  toPaymentId,
} from "./payment-reference.ts";
import { parsePib } from "./pib.ts";
import { parseRegistrationNumber, repairRegistrationNumber } from "./registration-number.ts";

describe("PIB", () => {
  test.each([
    ["107775252", "107775252"],
    ["108213413", "108213413"],
    ["101134702", "101134702"],
    ["113454392", "113454392"],
    ["105917685", "105917685"],
    ["111560838", "111560838"],
    ["RS107775252", "107775252"],
    [" 107775252 ", "107775252"],
    ["101134703", null], // wrong check digit
    ["123456789", null],
    ["100000005", null],
    ["10777525", null],
    ["1077752521", null],
    ["10777525a", null],
    ["", null],
  ])("%j is read as %s", (text, expected) => {
    expect(parsePib(text)).toBe(expected);
  });

  test("one wrong digit never passes", () => {
    const place = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digits = [..."107775252"];
        digits[at] = String((Number(digits[at]) + shift) % 10);
        return parsePib(digits.join("")) === null;
      }),
    );
  });
});

describe("matični broj", () => {
  test.each([
    ["20869500", "20869500"],
    ["17862146", "17862146"],
    ["21870005", "21870005"],
    ["21502243", "21502243"],
    ["20489197", "20489197"],
    ["07020171", "07020171"],
    ["20869501", null],
    ["12345678", null],
    ["7020171", null],
    ["", null],
  ])("%j is read as %s", (text, expected) => {
    expect(parseRegistrationNumber(text)).toBe(expected);
  });

  test.each([
    ["7020171", "07020171"],
    ["07020171", "07020171"],
    ["7020172", null],
    ["020171", null],
  ])(
    "%j is repaired to %s: only a lost leading zero, and only when the check digit agrees",
    (text, expected) => {
      expect(repairRegistrationNumber(text)).toBe(expected);
    },
  );
});

test.each([
  ["5210", "05210"],
  ["123", "00123"],
  ["10520", "10520"],
  ["JBKJS: 10520", "10520"],
  ["12", null],
  ["105201", null],
])("JBKJS %j that somebody typed is repaired to %s: only lost zeros in front", (text, expected) => {
  expect(repairJbkjs(text)).toBe(expected);
});

test.each([
  ["0101990710008", true],
  ["0101990710009", false],
  ["010199071000", false],
])("JMBG %s valid: %s", (text, valid) => {
  expect(parseJmbg(text) !== null).toBe(valid);
});

test.each([
  ["10520", "10520"],
  ["JBKJS:10520", "10520"],
  ["JBKJS: 12345", "12345"],
  ["jbkjs :00123", "00123"],
  ["1052", null],
  ["105200", null],
  ["JBKJS", null],
  ["17862146", null], // a matični broj in the wrong place
])("JBKJS %j is read as %s", (text, expected) => {
  expect(parseJbkjs(text)).toBe(expected);
});

test("SEF gets a JBKJS without the space", () => {
  expect(toPartyIdentification("10520")).toBe("JBKJS:10520");
});

describe("bank account", () => {
  test.each([
    ["285-2331000000253-79", "285233100000025379"],
    ["265-3030310001535-53", "265303031000153553"],
    ["840-1620-21", "840000000000162021"],
    ["840-742221843-57", "840000074222184357"],
    ["285233100000025379", "285233100000025379"],
    [" 285 2331000000253 79 ", "285233100000025379"],
    ["285-2331000000253-78", null],
    ["123123123123", null], // carried by an official example
    ["28523310000002537", null],
    ["285-23310000002533-79", null],
    ["", null],
  ])("%j is read as %s", (text, expected) => {
    expect(parseBankAccount(text)).toBe(expected);
  });

  test("a Serbian IBAN is its account, unless its own check digits are wrong", () => {
    expect(parseBankAccount("RS35 2600 0560 1001 6113 79")).toBe("260005601001611379");
    expect(parseBankAccount("RS36 2600 0560 1001 6113 79")).toBeNull();
  });

  test.each(["285-2331000000253-79", "840-1620-21", "840-742221843-57"])(
    "%s is shown as people write it",
    (text) => {
      const account = parseBankAccount(text);
      expect(account === null ? null : formatBankAccount(account)).toBe(text);
    },
  );
});

describe("payment reference", () => {
  test.each([
    ["1234567", "51"],
    ["2026-00123", "80"],
  ])("model 97 control of %s is %s", (number, control) => {
    expect(model97Control(number)).toBe(control);
    expect(toModel97(number)).toBe(`${control}-${number}`);
  });

  test.each([
    ["51-1234567", true],
    ["511234567", true],
    ["80-2026-00123", true],
    ["52-1234567", false],
    ["1234567", false],
    ["51", false],
    ["", false],
  ])("%j carries the right control: %s", (reference, valid) => {
    expect(isModel97Reference(reference)).toBe(valid);
  });

  test("whatever number gets a control, passes it", () => {
    const number = fc.stringMatching(/^[A-Z0-9]{1,20}$/);
    fc.assert(fc.property(number, (text) => isModel97Reference(toModel97(text))));
  });

  test.each([
    ["(mod97) 51-1234567", { model: "97", reference: "51-1234567" }],
    ["(MOD 11) 123-45", { model: "11", reference: "123-45" }],
    ["51-1234567", { model: null, reference: "51-1234567" }],
    ["(mod97)", { model: "97", reference: null }],
    ["", { model: null, reference: null }],
  ])("PaymentID %j is read as model and number", (text, expected) => {
    expect(parsePaymentId(text)).toEqual(expected);
  });

  test("what is written is read back", () => {
    const reference = { model: "97", reference: "51-1234567" };
    expect(parsePaymentId(toPaymentId(reference) ?? "")).toEqual(reference);
    expect(toPaymentId({ model: "97", reference: null })).toBeNull();
  });
});

test("a procurement reference names the body that ran it, and comes apart again", () => {
  const signer = parseJbkjs("09993");
  if (signer === null) throw new Error("five digits are a JBKJS");
  expect(toProcurementReference(signer)).toBe("JN-JBKJS:09993");
  expect(toProcurementReference(signer, "2026/5")).toBe("JN-JBKJS:09993-2026/5");
  expect(parseProcurementReference("JN-JBKJS:09993-2026/5")).toEqual({ signer, text: "2026/5" });
  for (const wrong of ["JN-JBKJS: 09993", "JNJBKJS:09993", "JN-JBKJS:0999", "09993"]) {
    expect(parseProcurementReference(wrong)).toBeNull();
  }
});
