import fc from "fast-check";
import { expect, test } from "vitest";
import { computeTotals } from "#server/domain/invoice/totals.ts";
import { arbitraryInvoice } from "#tests/fixtures/arbitrary-invoice.ts";
import { withContents } from "./attachments-read.ts";
import { defaultCustomizationId } from "./profile.ts";
import { readInvoice } from "./read-invoice.ts";
import { writeInvoice } from "./write-invoice.ts";

test("whatever document of whatever kind is written, the same is read, with the same sums", () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      const xml = writeInvoice(invoice, { customizationId: defaultCustomizationId });
      const read = readInvoice(new TextEncoder().encode(xml));
      if (read.kind !== "read") throw new Error(`${read.code}: ${read.detail}`);
      expect(withContents(read.invoice, read.attachments)).toEqual(invoice);
      expect(read.stated.payable).toBe(computeTotals(invoice).payable);
      expect(read.oddities).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test("writing what was read gives the same bytes", () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      const xml = writeInvoice(invoice, { customizationId: defaultCustomizationId });
      const read = readInvoice(new TextEncoder().encode(xml));
      if (read.kind !== "read") throw new Error(read.detail);
      const again = withContents(read.invoice, read.attachments);
      expect(writeInvoice(again, { customizationId: defaultCustomizationId })).toBe(xml);
    }),
    { numRuns: 100 },
  );
}, 30_000);
