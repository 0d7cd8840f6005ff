import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkForSend } from "#server/domain/invoice/rules.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { withContents } from "#server/ubl/attachments-read.ts";
import { defaultCustomizationId, srbefnCustomizationId } from "#server/ubl/profile.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { writeInvoice } from "#server/ubl/write-invoice.ts";
import { lawfulCases } from "#tests/fixtures/lawful-cases.ts";
import { fixtureContext, invoiceFixture, invoiceFixtureNames } from "#tests/fixtures/read-fixture.ts";

/** Set UPDATE_GOLDEN=1 to rewrite the XML; read the difference before you commit it. */
const update = process.env.UPDATE_GOLDEN === "1";

describe.each(invoiceFixtureNames())("golden document %s", (name) => {
  const file = new URL(`../fixtures/ubl/${name}.xml`, import.meta.url);
  const invoice = invoiceFixture(name);
  const xml = `${writeInvoice(invoice, { customizationId: defaultCustomizationId })}\n`;
  if (update) writeFileSync(file, xml);

  test("is written byte for byte as it was approved", () => {
    expect(existsSync(file), `${file.pathname} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(xml).toBe(readFileSync(file, "utf8"));
  });

  test("reads back as the invoice it was written from, without an oddity", () => {
    const read = readInvoice(readFileSync(file));
    if (read.kind !== "read") throw new Error(read.detail);
    expect(withContents(read.invoice, read.attachments)).toEqual(invoice);
    expect([read.envelope, read.oddities]).toEqual([null, []]);
    const { lines, ...sums } = computeTotals(invoice);
    expect(read.stated).toMatchObject({
      taxExclusive: sums.taxExclusive,
      taxTotal: sums.taxTotal,
      taxInclusive: sums.taxInclusive,
      payable: sums.payable,
      taxGroups: sums.taxGroups,
      lineNets: lines.map(({ net }) => net),
    });
  });

  test("breaks no rule of sending", () => {
    expect(checkForSend(invoice, fixtureContext(invoice))).toEqual([]);
  });

  test("differs in nothing but its name when a company chooses the older profile", () => {
    const older = writeInvoice(invoice, { customizationId: srbefnCustomizationId });
    const profile = /<cbc:CustomizationID>.*<\/cbc:CustomizationID>/;
    expect(older).toContain(`<cbc:CustomizationID>${srbefnCustomizationId}</cbc:CustomizationID>`);
    expect(`${older}\n`.replace(profile, "")).toBe(xml.replace(profile, ""));
  });
});

test("every golden document says which lawful case it stands for", () => {
  expect(Object.keys(lawfulCases).sort()).toEqual(invoiceFixtureNames());
});
