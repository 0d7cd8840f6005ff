import { describe, expect, test } from "vitest";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import type { Locale } from "#server/messages/locales.ts";
import { invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";
import { pdfPages } from "#tests/support/pdf-text.ts";
import { describeInvoice, type Standing } from "./describe-invoice.ts";
import { drawDocument } from "./draw-document.ts";

const final: Standing = { isDraft: false, isTrial: false, isOutsideSef: false, isVoid: false };

async function printed(invoice: Invoice, standing = final, locale: Locale = "sr-Latn"): Promise<string[][]> {
  return pdfPages(await drawDocument(describeInvoice(invoice, standing, locale)));
}

/** All pieces of text, one after another. */
async function textOf(...given: Parameters<typeof printed>): Promise<string> {
  return (await printed(...given)).flat().join("\n");
}

describe("the PDF says what the document says", () => {
  test("in both Serbian scripts and in English; what people wrote stays as they wrote it", async () => {
    const invoice = invoiceFixture("380-two-rates");
    const [latin, cyrillic, english] = await Promise.all(
      (["sr-Latn", "sr-Cyrl", "en"] as const).map((locale) => textOf(invoice, final, locale)),
    );
    expect(latin).toContain("Datum dospeća");
    expect(cyrillic).toContain("Датум доспећа");
    expect(english).toContain("Due date");
    for (const text of [latin, cyrillic, english]) {
      expect(text).toContain(invoice.seller.name);
      expect(text).toContain(invoice.buyer.pib);
      expect(text).not.toContain("\ufffd");
    }
  });

  test.each([
    ["380-thirds", ["Za uplatu"]],
    [
      "380-exempt-mix",
      ["PDV-RS-10-2-3", "Oslobođeno bez prava na odbitak", "član 10. stav 2. tačka 3) Zakona o PDV"],
    ],
    ["380-small-taxpayer", ["izdavalac nije u sistemu PDV, član 33. Zakona o PDV"]],
    ["380-attachments", ["Prilozi"]],
    ["380-discounts-and-charges", ["Popusti i troškovi na dokument"]],
    [
      "380-final-in-foreign-currency",
      ["1 EUR = 117,1852 RSD", "35.155,56 RSD", "Odbijeni avansi", "−600,00 EUR"],
    ],
    ["381-credit-note", ["Dokument o smanjenju", "Povezani dokument"]],
    ["386-advance", ["Avansna faktura", "Datum naplate avansa"]],
    ["380-many-notes", ["Napomene"]],
  ] as const)("%s", async (name, words) => {
    const text = await textOf(invoiceFixture(name));
    // Long texts go on in the next line, and figures hold together with their currency.
    const flowing = text.replace(/\s/g, " ");
    for (const word of words) expect(flowing).toContain(word);
    const { number, lines } = invoiceFixture(name);
    expect(flowing).toContain(number);
    for (const line of lines) expect(flowing.replaceAll(" ", "")).toContain(line.name.replaceAll(" ", ""));
  });

  test.each(invoiceFixtureNames())("%s: no letter is lost", async (name) => {
    expect(await textOf(invoiceFixture(name))).not.toContain("\ufffd");
  });
});

describe("how to pay stands on what is to be paid in dinars", () => {
  const invoice = invoiceFixture("380-final-with-advance");
  const other = { logo: null, accounts: ["205000000012345666"] };

  test("with the amount that the advances leave", async () => {
    const text = (await textOf(invoice)).replace(/\s/g, " ");
    expect(text).toContain("Podaci za uplatu");
    expect(text).toContain(
      formatMoneyWithCurrency(computeTotals(invoice).payable, "RSD", "sr-Latn").replace(/\s/g, " "),
    );
  });

  test.each(["381-credit-note", "380-foreign-currency", "380-final-fully-paid", "386-advance"])(
    "not on %s",
    async (name) => expect(await textOf(invoiceFixture(name))).not.toContain("Podaci za uplatu"),
  );

  test("not on a draft, nor on what was rejected or taken back", async () => {
    expect(await textOf(invoice, { ...final, isDraft: true })).not.toContain("Podaci za uplatu");
    const rejected = await textOf(invoice, { ...final, isVoid: true });
    expect(rejected).not.toContain("Podaci za uplatu");
    expect(rejected).toContain("NIJE ZA PLAĆANJE");
  });

  test("in words alone on a trial, which warns: no bank can be led to pay it", async () => {
    const trial = describeInvoice(invoice, { ...final, isTrial: true }, "sr-Latn");
    expect(trial.payment?.qr).toBeNull();
    const paper = (await pdfPages(await drawDocument(trial))).flat().join("\n");
    expect(paper).toContain("nemojte plaćati");
    expect(paper).not.toContain("skenirajte");
    expect(describeInvoice(invoice, final, "sr-Latn").payment?.qr).not.toBeNull();
  });

  test("the company's other accounts are listed, the one to pay to is not repeated", async () => {
    const pages = await pdfPages(await drawDocument(describeInvoice(invoice, final, "sr-Latn", other)));
    expect(pages.flat()).toContain("205-123456-66");
  });
});

describe("what the paper is worth stands on every copy", () => {
  const invoice = invoiceFixture("380-two-rates");

  test("a trial is stamped on each page, the real thing never", async () => {
    const many = { ...invoice, lines: Array.from({ length: 60 }, () => invoice.lines).flat() };
    const pages = await printed(many, { ...final, isTrial: true });
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain("PROBNO");
    expect(await textOf(many)).not.toContain("PROBNO");
  });

  test("outside SEF and draft are marked", async () => {
    expect(await textOf(invoice, { ...final, isOutsideSef: true })).toContain("Van SEF-a");
    expect(await textOf(invoice, { ...final, isDraft: true })).toContain("NACRT");
    expect(await textOf(invoice)).not.toMatch(/Van SEF-a|NACRT/);
  });
});

describe("many lines", () => {
  const invoice = invoiceFixture("380-two-rates");
  const [line] = invoice.lines;
  if (!line) throw new Error("The fixture has no line.");
  const lines = Array.from({ length: 2000 }, (_, index) => ({
    ...line,
    id: String(index + 1),
    name: `Artikal broj ${index + 1}`,
  }));

  test("two thousand all stand there once, under a head on every page that counts itself", async () => {
    const pages = await printed({ ...invoice, lines });
    const names = pages.flat().filter((text) => text.startsWith("Artikal broj "));
    expect(names).toEqual(lines.map(({ name }) => name));
    pages.forEach((page, index) => {
      expect(page).toContain(`Strana ${index + 1} od ${pages.length}`);
      if (page.some((text) => text.startsWith("Artikal broj "))) expect(page).toContain("Naziv artikla");
    });
  });

  test("a text longer than a page goes on overleaf", async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `reč${index}`);
    const pages = await printed({
      ...invoice,
      lines: [{ ...line, description: words.join(" ") }],
      notes: [words.join(" ")],
    });
    const all = pages.flat().join(" ").split(/\s+/);
    expect(all.filter((word) => word === "reč2999")).toHaveLength(2);
    expect(pages.length).toBeGreaterThan(3);
  });
});

test("control signs and endless words do not break the sheet", async () => {
  const invoice = invoiceFixture("380-two-rates");
  const hostile = `zlo\u0000\u0007\u202e\t${"x".repeat(900)}`;
  const text = await textOf({ ...invoice, notes: [hostile], number: "9".repeat(300) });
  // A page may end in the middle of it.
  const pieces = text.split("\n").filter((line) => /^x+$/.test(line));
  expect(pieces.join("")).toBe("x".repeat(900));
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}/u);
});
