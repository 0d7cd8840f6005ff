import type { Prisma } from "#server/db/client.ts";
import { type CivilDate, civilDate } from "#server/domain/civil-date.ts";
import { type Invoice, invoiceLineSchema, invoiceSchema } from "#server/domain/invoice/invoice.ts";
import { computeTotals } from "#server/domain/invoice/totals.ts";

/**
 * A document between the domain and the database: its header is one JSON value, its lines are rows, and the columns
 * that lists and keys need are taken from it here and nowhere else.
 */

const headerSchema = invoiceSchema.omit({ lines: true });

export function documentColumns(invoice: Invoice) {
  const { lines: _, ...header } = invoice;
  const totals = computeTotals(invoice);
  return {
    document: header,
    typeCode: invoice.typeCode,
    number: invoice.number,
    issueDate: toColumnDate(invoice.issueDate),
    dueDate: toColumnDate(invoice.dueDate),
    currency: invoice.currency,
    taxExclusive: totals.taxExclusive,
    taxTotal: totals.taxTotal,
    payable: totals.payable,
  };
}

/** Rows of `invoice_line`; the position keeps the document's order. */
export function lineRows(organizationId: string, invoiceId: string, invoice: Invoice) {
  return invoice.lines.map(({ id, ...line }, position) => ({
    organizationId,
    invoiceId,
    position,
    lineId: id,
    ...line,
    grossPrice: line.grossPrice ?? null,
  }));
}

/** What `assembleInvoice` needs to be loaded. */
export const documentInclude = {
  lines: { orderBy: { position: "asc" } },
} as const satisfies Prisma.InvoiceInclude;
type DocumentRow = Prisma.InvoiceGetPayload<{ include: typeof documentInclude }>;

/** @throws ZodError when the row does not hold a document: a bug, since only `documentColumns` writes it. */
export function assembleInvoice(row: Pick<DocumentRow, "document" | "lines">): Invoice {
  const lines = row.lines.map(
    ({ organizationId: _o, invoiceId: _i, position: _p, lineId, grossPrice, ...line }) =>
      invoiceLineSchema.parse({
        ...line,
        id: lineId,
        // toFixed, because toString turns small numbers into powers of ten.
        quantity: line.quantity.toFixed(),
        unitPrice: line.unitPrice?.toFixed() ?? null,
        ...(grossPrice === null ? {} : { grossPrice: grossPrice.toFixed() }),
        taxPercent: line.taxPercent.toFixed(),
      }),
  );
  return { ...headerSchema.parse(row.document), lines };
}

/** A `date` column holds midnight UTC of the civil day. */
export function toColumnDate(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

export function fromColumnDate(date: Date | null): CivilDate | null {
  return date === null ? null : civilDate(date.toISOString().slice(0, 10));
}
