import { Prisma, type Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { invoiceTypeCodeSchema } from "#server/domain/invoice/invoice.ts";
import { AppError } from "#server/errors.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import type { ReminderDocument } from "#server/messages/reminder-text.ts";
import { anyClock, leadersOf, loadRows } from "./radar-query.ts";
import type { RadarRow } from "./radar-row.ts";

/** More would make one confirmation that nobody can read. */
export const remindedMax = 200;

export type DueReminder = ReminderDocument & {
  id: string;
  partnerId: string | null;
  /** A reminder of it has gone out on the company's present day. */
  remindedToday: boolean;
};

/** All that one buyer is to be reminded of, in one mail. */
export type BuyerReminder = { key: string; name: string; to: string; documents: DueReminder[] };

/**
 * Of these documents those whose buyer is silent or owes money, each once, gathered by buyer in order of days.
 *
 * @throws AppError NOT_FOUND when none of them is one of the company's.
 */
export async function findReminders(
  tx: Tx,
  company: { organizationId: string; environment: Environment },
  invoiceIds: readonly string[],
  today: CivilDate,
): Promise<BuyerReminder[]> {
  const leaders = leadersOf(company, { ...anyClock, direction: "sales", invoiceIds }, today);
  const rows = await loadRows(
    tx,
    Prisma.sql`SELECT l.*, 0::bigint AS total FROM (${leaders}) AS l WHERE l.clock IN ('answer', 'payment')`,
    company,
  );
  if (rows.length === 0) throw new AppError("NOT_FOUND");
  const facts = await findFacts(
    tx,
    company.organizationId,
    rows.map(({ row }) => row.document?.id ?? ""),
  );
  const buyers = new Map<string, BuyerReminder>();
  const seen = new Set<string>();
  // Whoever has not answered is asked for the answer, not for the money.
  for (const { row } of rows.toSorted((one, other) => one.row.clock.localeCompare(other.row.clock))) {
    const fact = facts.get(row.document?.id ?? "");
    if (row.document === null || fact === undefined || seen.has(row.document.id)) continue;
    seen.add(row.document.id);
    const key = row.partner?.id ?? row.document.id;
    const buyer = buyers.get(key) ?? { key, name: row.partner?.name ?? "", to: fact.email, documents: [] };
    buyer.documents.push({ ...toReminder(row, fact.issueDate, today), id: row.document.id });
    buyers.set(key, buyer);
  }
  return [...buyers.values()];
}

type Fact = { issueDate: CivilDate | null; email: string };

async function findFacts(tx: Tx, organizationId: string, ids: string[]): Promise<Map<string, Fact>> {
  const rows = await tx.$queryRaw<{ id: string; issueDate: Date | null; email: string | null }[]>`
    SELECT i.id, i.issue_date AS "issueDate", coalesce(p.email, i.document->'buyer'->>'email') AS email
      FROM invoice i
      LEFT JOIN partner p ON p.organization_id = i.organization_id AND p.id = i.partner_id
     WHERE i.organization_id = ${organizationId}::uuid AND i.id = ANY (${ids}::uuid[])`;
  return new Map(
    rows.map(({ id, issueDate, email }) => [
      id,
      { issueDate: fromColumnDate(issueDate), email: email ?? "" },
    ]),
  );
}

function toReminder(row: RadarRow, issueDate: CivilDate | null, today: CivilDate): Omit<DueReminder, "id"> {
  const { document, outcomes, partner, remindedAt } = row;
  return {
    partnerId: partner?.id ?? null,
    typeCode: invoiceTypeCodeSchema.parse(document?.typeCode),
    number: document?.number ?? "",
    issueDate,
    payable: document?.payable ?? "0",
    currency: document?.currency ?? "RSD",
    outcomes,
    today,
    remindedToday: remindedAt !== null && belgradeDay(remindedAt) === today,
  };
}
