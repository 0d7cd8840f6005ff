import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Invoice, Party } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";
import { invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";
import { describePaymentSlip, type PaymentSlip } from "./payment-slip.ts";
import { ipsBytes, ipsBytesMax, writeIpsText } from "./write-ips-text.ts";

const plain = invoiceFixture("380-two-rates");
const party = (changes: Partial<Party>): Party => ({ ...plain.seller, ...changes });

/** The worked example of the National Bank's form: one line of 12,480.00 without VAT. */
const example: Invoice = {
  ...plain,
  number: "2026-0042",
  seller: party({ name: "PRIMER DOO", street: "Bulevar oslobođenja 1", city: "Novi Sad" }),
  buyer: party({ name: "KUPAC DOO", street: "Glavna 5", city: "Beograd" }),
  payment: { meansCode: "30", account: "205-123456-66", model: null, reference: null },
  allowanceCharges: [],
  advances: [],
  prepaidAmount: "0",
  roundingAmount: "0",
  lines: plain.lines.slice(0, 1).map((line) => ({
    ...line,
    quantity: "1",
    unitPrice: "10400",
    allowanceCharges: [],
    taxCategory: "S",
    taxPercent: "20",
  })),
};

function slipOf(invoice: Invoice): PaymentSlip {
  const described = describePaymentSlip(invoice);
  if (described.kind === "none") throw new Error(`No slip: ${described.because}`);
  return described.slip;
}

/** Tags of a code in their order. */
function tagsOf(text: string): Map<string, string> {
  return new Map(
    text.split("|").map((pair) => {
      const colon = pair.indexOf(":");
      return [pair.slice(0, colon), pair.slice(colon + 1)];
    }),
  );
}

test("the worked example comes out to the byte", () => {
  const text = writeIpsText(slipOf(example));
  expect(text).toBe(
    "K:PR|V:01|C:1|R:205000000012345666|N:PRIMER DOO\nBulevar oslobođenja 1\nNovi Sad|I:RSD12480,00" +
      "|P:KUPAC DOO\nGlavna 5\nBeograd|SF:221|S:Faktura 2026-0042|RO:977520260042",
  );
  expect(ipsBytes(text)).toBe(165);
});

describe("a document without a slip says why", () => {
  const without = (changes: Partial<Invoice>) => describePaymentSlip({ ...example, ...changes });
  test.each([
    ["a credit document", { typeCode: "381" }, "credit"],
    ["an advance, paid before it was written", { typeCode: "386" }, "advance"],
    ["foreign currency", { currency: "EUR" }, "currency"],
    ["everything paid in advance", { prepaidAmount: "12480.00" }, "zero"],
    ["more paid than owed", { prepaidAmount: "12480.01" }, "zero"],
    ["an amount that the tag cannot hold", { roundingAmount: "999999999999" }, "tooLarge"],
    ["paid by card", { payment: { ...example.payment, meansCode: "48" } }, "means"],
    ["no account", { payment: { ...example.payment, account: null } }, "account"],
    [
      "wrong control digits of the account",
      { payment: { ...example.payment, account: "205-123456-67" } },
      "account",
    ],
    ["a payee without a name in our letters", { seller: party({ name: "株式会社" }) }, "payee"],
  ] as const)("%s", (_, changes, because) => {
    expect(without(changes)).toEqual({ kind: "none", because });
  });

  test("one para is enough, and advances are taken off the amount", () => {
    const almost = { ...example, prepaidAmount: "12479.99" };
    expect(tagsOf(writeIpsText(slipOf(almost))).get("I")).toBe("RSD0,01");
  });
});

describe("what people wrote becomes what a slip takes", () => {
  const written = (changes: Partial<Invoice>) => tagsOf(writeIpsText(slipOf({ ...example, ...changes })));

  test("Cyrillic becomes Latin", () => {
    const seller = party({ name: "ЉУБИЧИЦА ДОО", street: "Његошева 7", city: "Џеп" });
    expect(written({ seller }).get("N")).toBe("LJUBIČICA DOO\nNjegoševa 7\nDžep");
  });

  test("the bar that parts tags and line breaks inside a name are blanks", () => {
    expect(written({ seller: party({ name: " A|B\nC ", street: null, city: null }) }).get("N")).toBe("A B C");
  });

  test("an address that does not fit is left out, a name that does not fit is cut", () => {
    const name = "X".repeat(80);
    expect(written({ seller: party({ name }) }).get("N")).toBe("X".repeat(70));
    const long = party({ name: "Y".repeat(40), street: "U".repeat(40), city: "Bor" });
    expect(written({ seller: long }).get("N")).toBe(`${"Y".repeat(40)}\nBor`);
  });

  test("a buyer without a name leaves no empty tag", () => {
    expect(written({ buyer: party({ name: "" }) }).has("P")).toBe(false);
  });

  test("a long number takes the place of the word before it", () => {
    const number = "F-2026-000000000000000000000000042";
    expect(written({ number }).get("S")).toBe(number);
  });

  test.each([
    ["97", "51-1234567", "97511234567"],
    ["97", "52-1234567", "0052-1234567"],
    ["11", "123 456", "11123456"],
    [null, "2026-17", "002026-17"],
    [null, "1".repeat(24), undefined],
  ] as const)("model %s and reference %s", (model, reference, written97) => {
    expect(written({ payment: { ...example.payment, model, reference } }).get("RO")).toBe(written97);
  });
});

test("where the bytes do not suffice, the payer's address goes first and then the payer, never the purpose", () => {
  const wide = (letter: string) => party({ name: letter.repeat(34), street: letter.repeat(34), city: null });
  const number = "Š".repeat(35);
  const noReference = { ...example.payment, reference: "-" };
  const document = { ...example, number, buyer: wide("đ"), payment: noReference };
  const short = { ...document, number: number.slice(0, 10), seller: wide("č") };
  const halves = writeIpsText(slipOf(short));
  expect(tagsOf(halves).get("P")).toBe("đ".repeat(34));
  const nameTakesAll = party({ name: "č".repeat(70) });
  const whole = writeIpsText(slipOf({ ...document, buyer: nameTakesAll, seller: nameTakesAll }));
  expect(tagsOf(whole).has("P")).toBe(false);
  expect(tagsOf(whole).get("S")).toBe(number);
});

describe("every code keeps the rules", () => {
  const order = ["K", "V", "C", "R", "N", "I", "P", "SF", "S", "RO"];

  function checkText(invoice: Invoice, slip: PaymentSlip): void {
    const text = writeIpsText(slip);
    const tags = tagsOf(text);
    expect([...tags.keys()]).toEqual(order.filter((tag) => tags.has(tag)));
    for (const value of tags.values()) expect(value).toMatch(/^\S(?:[\s\S]*\S)?$/);
    expect(text).toMatch(/^[^|\s][\s\S]*[^|\s]$/);
    expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(BigInt(tags.get("R") ?? "0") % 97n).toBe(1n);
    expect(tags.get("I")).toBe(`RSD${computeTotals(invoice).payable.replace(".", ",")}`);
    for (const tag of ["N", "P"]) {
      expect(tags.get(tag)?.length ?? 0).toBeLessThanOrEqual(70);
      expect(tags.get(tag)?.split("\n").length ?? 0).toBeLessThanOrEqual(3);
    }
    expect(tags.get("S")?.length).toBeLessThanOrEqual(35);
    expect(tags.get("RO")?.length ?? 0).toBeLessThanOrEqual(25);
    expect(ipsBytes(text)).toBeLessThanOrEqual(ipsBytesMax);
  }

  test.each(invoiceFixtureNames())("%s", (name) => {
    const invoice = invoiceFixture(name);
    const described = describePaymentSlip(invoice);
    if (described.kind === "slip") checkText(invoice, described.slip);
    else expect(described.because).toBeTruthy();
  });

  test("whatever the document says, letters of two bytes included", () => {
    const wide = fc.string({ maxLength: 90, unit: fc.constantFrom(..."ščžđćЉаЏ |\n\tX9-/„") });
    fc.assert(
      fc.property(arbitraryInvoice, wide, wide, wide, (invoice, name, street, number) => {
        const sides = party({ name, street, city: name });
        const document = {
          ...invoice,
          typeCode: "380" as const,
          currency: "RSD",
          number,
          seller: sides,
          buyer: sides,
          payment: { ...example.payment, reference: null },
        };
        const described = describePaymentSlip(document);
        if (described.kind === "slip") checkText(document, described.slip);
      }),
    );
  });
});
