import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { type InvoiceTypeCode, invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { lastCount, nextNumber } from "#server/domain/invoice/numbering.ts";
import { AppError } from "#server/errors.ts";
import { assembleInvoice, documentColumns } from "#server/exchange/document-rows.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { isOnDesk, loadDocument } from "#server/sales/load-document.ts";
import { patternFrom } from "./number-pattern.ts";
import { recordEdit } from "./record-edit.ts";
import { orNumberTaken } from "./save-draft.ts";

type Company = Pick<ActingCompany, "organizationId" | "environment">;

/** How many of the last numbers show how a company numbers. */
const recentMax = 50;

/** The number that `takeNumber` would give now; whoever takes first has it. */
export function suggestNumber(
  company: Company,
  invoiceId: string,
  clock: Clock = systemClock,
): Promise<{ number: string }> {
  const { organizationId, environment } = company;
  return withCompany(organizationId, async (tx) => {
    const row = await tx.invoice.findFirst({
      where: { organizationId, id: invoiceId, environment, direction: "sales" },
      select: { typeCode: true },
    });
    if (!row) throw new AppError("NOT_FOUND");
    return { number: await findNext(tx, company, invoiceTypeCodeSchema.parse(row.typeCode), clock()) };
  });
}

/**
 * Gives a draft the next number of the company's series for its environment, kind and year. One at a time in a
 * company, so that no two ever get the same; what SEF holds is stepped over.
 *
 * @throws AppError STALE_VERSION, INVOICE_NOT_EDITABLE, NOT_FOUND.
 */
export async function takeNumber(
  company: ActingCompany,
  draft: { invoiceId: string; version: number },
  clock: Clock = systemClock,
): Promise<{ number: string; version: number }> {
  const { organizationId, environment } = company;
  const now = clock();
  return withCompany(organizationId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`number/${organizationId}/${environment}`}, 0))`;
    const { row, state } = await loadDocument(tx, company, draft.invoiceId, belgradeDay(now), true);
    if (!isOnDesk(state)) throw new AppError("INVOICE_NOT_EDITABLE", { detail: `state ${state}` });
    if (row.version !== draft.version) throw new AppError("STALE_VERSION");
    const invoice = assembleInvoice(row);
    const number = await findNext(tx, company, invoice.typeCode, now);
    const saved = await orNumberTaken(
      tx.invoice.update({
        where: { organizationId_id: { organizationId, id: row.id } },
        data: { ...documentColumns({ ...invoice, number }), version: { increment: 1 } },
        select: { version: true },
      }),
    );
    await recordEdit(tx, company, row, now);
    return { number, version: saved.version };
  });
}

async function findNext(
  tx: Tx,
  { organizationId, environment }: Company,
  typeCode: InvoiceTypeCode,
  now: Date,
): Promise<string> {
  const sales = { organizationId, environment, direction: "sales" };
  const recent = await tx.invoice.findMany({
    where: { ...sales, typeCode, number: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: recentMax,
    select: { number: true },
  });
  const pattern = patternFrom(
    typeCode,
    recent.flatMap(({ number }) => number ?? []),
  );
  const year = Number(belgradeDay(now).slice(0, 4));
  const before = pattern.replace("{year}", String(year)).split("{n")[0] ?? "";
  const like = { startsWith: before };
  const used = await tx.invoice.findMany({ where: { ...sales, number: like }, select: { number: true } });
  const spent = await tx.spentNumber.findMany({
    where: { organizationId, environment, number: like },
    select: { number: true },
  });
  const numbers = new Set([...used, ...spent].flatMap(({ number }) => number ?? []));
  const last = lastCount(pattern, { year, numbers });
  return nextNumber(pattern, { year, last, isTaken: (number) => numbers.has(number) }).number;
}
