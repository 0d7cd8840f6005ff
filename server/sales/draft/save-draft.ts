import type { Tx } from "#server/db/client.ts";
import { Prisma } from "#server/db/client.ts";
import type { Invoice } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import { documentColumns, lineRows } from "#server/exchange/document-rows.ts";

/** What an imported file said where ours differs: shown beside our data, never sent. */
export type ImportSource = {
  fileName: string;
  number: string | null;
  seller: { name: string; pib: string | null };
  account: string | null;
  issueDate: string | null;
  deliveryDate: string | null;
  dueDate: string | null;
  stated: { taxExclusive: string | null; taxTotal: string | null; payable: string | null };
  oddities: { code: string; path: string; found: string }[];
};

export type NewDraft = {
  organizationId: string;
  environment: string;
  partnerId: string | null;
  invoice: Invoice;
  sendToCir?: "Yes" | "No" | null;
  imported?: { source: ImportSource; xml: Uint8Array<ArrayBuffer> };
};

/** @throws AppError INVOICE_NUMBER_TAKEN */
export async function createDraft(tx: Tx, draft: NewDraft): Promise<string> {
  const { organizationId, invoice, imported, sendToCir, ...columns } = draft;
  const row = await orNumberTaken(
    tx.invoice.create({
      data: {
        organizationId,
        ...columns,
        direction: "sales",
        state: "draft",
        sendToCir: sendToCir ?? null,
        ...documentColumns(invoice),
        ...(imported ? { importSource: imported.source, importXml: imported.xml } : {}),
      },
      select: { id: true },
    }),
  );
  await tx.invoiceLine.createMany({ data: lineRows(organizationId, row.id, invoice) });
  return row.id;
}

/** SEF never frees a number: two documents of one company and environment cannot share one, drafts included. */
export async function orNumberTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new AppError("INVOICE_NUMBER_TAKEN", { cause: error });
    }
    throw error;
  }
}
