import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { type PurchaseView, writePurchaseView } from "#server/domain/listing/list-address.ts";
import { type PurchaseColumn, purchaseColumns } from "#server/domain/listing/purchase-list.ts";
import { type ExportedFile, type ExportFormat, exportFile } from "#server/exports/export-file.ts";
import { exportPageSize, readPages } from "#server/exports/read-pages.ts";
import type { CellValue, SheetColumn } from "#server/exports/sheet.ts";
import { type Messages, messagesFor } from "#server/messages/catalog.ts";
import type { Locale } from "#server/messages/locales.ts";
import { listPurchases, type PurchaseRow } from "./list-purchases.ts";

type Cell = SheetColumn & { value: (row: PurchaseRow) => CellValue };

/** The list of incoming documents as a file: exactly what the view shows, in its order and with its columns. */
export async function exportPurchases(
  company: { organizationId: string; environment: Environment; actor: Actor; name: string },
  { view, format, locale }: { view: PurchaseView; format: ExportFormat; locale: Locale },
  clock: Clock = systemClock,
): Promise<ExportedFile> {
  const now = clock();
  const messages = messagesFor(locale);
  const cells = cellsOf(view.columns ?? purchaseColumns, messages);
  const { filter, sort } = view;
  await withCompany(company.organizationId, (tx) =>
    appendAudit(tx, company.actor, {
      action: "purchase.export",
      subject: "list/purchases",
      details: { format, view: writePurchaseView(view) },
    }),
  );
  // No order of this list moves a document to the front while the file is written.
  const pages = readPages(
    (cursor) => listPurchases(company, { filter, sort, cursor }, () => now, exportPageSize),
    null,
  );
  async function* rows() {
    for await (const page of pages) yield page.map((row) => cells.map(({ value }) => value(row)));
  }
  const sheet = { name: messages.purchases.title, columns: cells, pages: rows() };
  return exportFile(sheet, { format, company: company.name, day: belgradeDay(now) });
}

/** A cell or two for each column of the list. */
function cellsOf(
  columns: readonly PurchaseColumn[],
  { purchases, party, fields, documentKind, purchaseStatus }: Messages,
): Cell[] {
  const heads = purchases.columns;
  const all: Readonly<Record<PurchaseColumn, readonly Cell[]>> = {
    supplier: [
      { ...text(heads.supplier, 36), value: ({ supplier }) => supplier.name },
      { ...text(party.pib, 12), value: ({ supplier }) => supplier.pib },
    ],
    kind: [{ ...text(heads.kind, 20), value: ({ typeCode }) => documentKind[typeCode] }],
    received: [{ header: heads.received, width: 18, kind: "moment", value: ({ receivedAt }) => receivedAt }],
    issueDate: [{ ...day(heads.issueDate), value: ({ issueDate }) => issueDate }],
    deliveryDate: [{ ...day(heads.deliveryDate), value: ({ deliveryDate }) => deliveryDate }],
    dueDate: [{ ...day(heads.dueDate), value: ({ dueDate }) => dueDate }],
    vat: [{ ...amount(heads.vat), value: ({ taxTotal }) => taxTotal }],
    amount: [
      { ...amount(heads.amount), value: ({ payable }) => payable },
      { ...text(fields.currency, 8), value: ({ currency }) => currency },
    ],
    sefStatus: [{ ...text(heads.sefStatus, 24), value: ({ status }) => purchaseStatus[status] }],
    decideBy: [{ ...day(heads.decideBy), value: ({ deadline }) => deadline?.on ?? null }],
  };
  const number: Cell = { ...text(heads.number, 20), value: (row) => row.number };
  return [number, ...purchaseColumns.filter((name) => columns.includes(name)).flatMap((name) => all[name])];
}

const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
const day = (header: string) => ({ header, width: 14, kind: "day" as const });
const amount = (header: string) => ({ header, width: 16, kind: "amount" as const });
