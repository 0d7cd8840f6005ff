import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import { readInvoice } from "#server/ubl/read-invoice.ts";
import { writeInvoice } from "#server/ubl/write-invoice.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";

/** The OASIS schemas and documents made by others are not part of the project; where they lie is a setting. */
const samples = resolve(process.env.SEFLOW_SAMPLES ?? "../shared/ubl");
const schemas = resolve(samples, "xsd/maindoc");
const documents = resolve(samples, "samples/invoice");

if (!existsSync(schemas)) {
  console.warn(
    `SKIPPED: no UBL schemas at ${schemas}. Golden documents are NOT checked against the schema; set SEFLOW_SAMPLES.`,
  );
}
if (!existsSync(documents)) {
  console.warn(`SKIPPED: no sample documents at ${documents}. Set SEFLOW_SAMPLES.`);
}

const golden = new URL("../fixtures/ubl/", import.meta.url);
const goldenFiles = readdirSync(golden).filter((file) => file.endsWith(".xml"));

describe.skipIf(!existsSync(schemas))("the UBL 2.1 schema", () => {
  const validators = new Map<string, XsdValidator>();

  beforeAll(() => {
    xmlRegisterFsInputProviders();
    for (const root of ["Invoice", "CreditNote"]) {
      const path = resolve(schemas, `UBL-${root}-2.1.xsd`);
      const schema = XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href });
      validators.set(root, XsdValidator.fromDoc(schema));
      schema.dispose();
    }
  }, 20_000);

  afterAll(() => {
    for (const validator of validators.values()) validator.dispose();
  });

  test.each(goldenFiles)("accepts golden document %s", (file) => {
    expect(schemaErrors(readFileSync(new URL(file, golden)))).toEqual([]);
  });

  test("accepts whatever can be written", () => {
    fc.assert(
      fc.property(arbitraryInvoice, (invoice) => {
        const xml = writeInvoice(invoice, { customizationId: defaultCustomizationId });
        expect(schemaErrors(Buffer.from(xml))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test("refuses a document whose elements are in the wrong order", () => {
    const text = readFileSync(new URL("380-two-rates.xml", golden), "utf8");
    const swapped = text.replace(
      /(<cbc:IssueDate>.*<\/cbc:IssueDate>)\s*(<cbc:DueDate>.*<\/cbc:DueDate>)/,
      "$2$1",
    );
    expect(swapped).not.toBe(text);
    expect(schemaErrors(Buffer.from(swapped))).not.toEqual([]);
  });

  function schemaErrors(bytes: Uint8Array): string[] {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      validators.get(document.root.name)?.validate(document);
      return [];
    } catch (error) {
      return [String(error)];
    } finally {
      document.dispose();
    }
  }
});

/** What a person reads at the foot of each sample: net, tax, payable. */
const expected: Readonly<Record<string, [net: string, tax: string, payable: string]>> = {
  "inbox-fixture-380-sparse.xml": ["1000.00", "200.00", "1200.00"],
  "mfin-apidoc-380-jbkjs-two-rates.xml": ["1200.00", "140.00", "1340.00"],
  "mfin-template-380-final-with-advance.xml": ["1258.00", "251.60", "309.60"],
  "npcore-380-sef-envelope.xml": ["500.00", "100.00", "600.00"],
};

describe.skipIf(!existsSync(documents))("documents in circulation", () => {
  const files = existsSync(documents) ? readdirSync(documents).filter((file) => file.endsWith(".xml")) : [];

  test.each(files)("%s is read, and our sums are its own", (file) => {
    const read = readInvoice(readFileSync(resolve(documents, file)));
    if (read.kind !== "read") throw new Error(`${read.code}: ${read.detail}`);
    const { stated, invoice } = read;
    const totals = computeTotals(invoice);
    expect([totals.taxExclusive, totals.taxTotal, totals.payable]).toEqual([
      stated.taxExclusive,
      stated.taxTotal,
      stated.payable,
    ]);
    const known = expected[file];
    if (known) expect([stated.taxExclusive, stated.taxTotal, stated.payable]).toEqual(known);
  });
});
