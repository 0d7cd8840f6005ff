import { type Clock, systemClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { type SalesView, writeSalesView } from "#server/domain/listing/list-address.ts";
import { type SalesColumn, salesColumns } from "#server/domain/listing/sales-list.ts";
import { type ExportedFile, type ExportFormat, exportFile } from "#server/exports/export-file.ts";
import { exportPageSize, readPages } from "#server/exports/read-pages.ts";
import type { CellValue, SheetColumn } from "#server/exports/sheet.ts";
import { type Messages, messagesFor } from "#server/messages/catalog.ts";
import type { Locale } from "#server/messages/locales.ts";
import type { ActingCompany } from "./acting-company.ts";
import { listSales, type SalesRow } from "./list-sales.ts";

type Cell = SheetColumn & { value: (row: SalesRow) => CellValue };

/**
 * The list of outgoing documents as a file: exactly what the view shows, in its order and with its columns. What is
 * counted and sorted stands in cells of its own: the PIB apart from the name, the currency apart from the amount.
 */
export async function exportSales(
  { organizationId, environment, actor, name }: ActingCompany & { name: string },
  { view, format, locale }: { view: SalesView; format: ExportFormat; locale: Locale },
  clock: Clock = systemClock,
): Promise<ExportedFile> {
  // One moment for all pages: "within three days" means the same at the end as at the beginning.
  const now = clock();
  const messages = messagesFor(locale);
  const cells = cellsOf(view.columns ?? salesColumns, messages);
  const { filter, sort } = view;
  await withCompany(organizationId, (tx) =>
    appendAudit(tx, actor, {
      action: "invoice.export",
      subject: "list/sales",
      details: { format, view: writeSalesView(view) },
    }),
  );
  const pages = readPages(
    (cursor) =>
      listSales({ organizationId, environment }, { filter, sort, cursor }, () => now, exportPageSize),
    sort.by === "changed" && sort.dir === "desc" ? (row, first) => row.updatedAt > first.updatedAt : null,
  );
  async function* rows() {
    for await (const page of pages) yield page.map((row) => cells.map(({ value }) => value(row)));
  }
  const sheet = { name: messages.sales.title, columns: cells, pages: rows() };
  return exportFile(sheet, { format, company: name, day: belgradeDay(now) });
}

/** A cell or two for each column of the list. */
function cellsOf(columns: readonly SalesColumn[], { sales, party, fields, ...words }: Messages): Cell[] {
  const heads = sales.columns;
  const all: Readonly<Record<SalesColumn, readonly Cell[]>> = {
    buyer: [
      { ...text(heads.buyer, 36), value: ({ customer }) => customer.name },
      { ...text(party.pib, 12), value: ({ customer }) => customer.pib },
    ],
    kind: [{ ...text(heads.kind, 20), value: ({ typeCode }) => words.documentKind[typeCode] }],
    issueDate: [{ ...day(heads.issueDate), value: ({ issueDate }) => issueDate }],
    dueDate: [{ ...day(heads.dueDate), value: ({ dueDate }) => dueDate }],
    amount: [
      { header: heads.amount, width: 16, kind: "amount", value: ({ payable }) => payable },
      { ...text(fields.currency, 8), value: ({ currency }) => currency },
    ],
    sendState: [{ ...text(heads.sendState, 24), value: (row) => stateName(row, words.sendState) }],
    sefStatus: [
      {
        ...text(heads.sefStatus, 24),
        value: ({ sefStatus }) => (sefStatus === null ? null : words.salesStatus[sefStatus]),
      },
    ],
    cir: [{ ...text(heads.cir, 18), value: ({ cirStatus }) => cirName(cirStatus, words.cirStatus) }],
    buyersDeadline: [{ ...day(heads.buyersDeadline), value: ({ deadline }) => deadline?.on ?? null }],
    lastChange: [
      { header: heads.lastChange, width: 18, kind: "moment", value: ({ updatedAt }) => updatedAt },
    ],
  };
  const number: Cell = { ...text(heads.number, 20), value: (row) => row.number };
  return [number, ...salesColumns.filter((name) => columns.includes(name)).flatMap((name) => all[name])];
}

const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
const day = (header: string) => ({ header, width: 14, kind: "day" as const });

function stateName({ state, sentElsewhere }: SalesRow, names: Messages["sendState"]): string {
  return state === "sent" && sentElsewhere ? names.sent_elsewhere : names[state];
}

/** A word that we do not know stands as SEF wrote it; a document that is not in the register has none. */
function cirName(status: string | null, names: Readonly<Record<string, string>>): string | null {
  return status === null || status === "None" ? null : (names[status] ?? status);
}
