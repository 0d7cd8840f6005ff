import { Prisma, type Tx } from "#server/db/client.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import { decimal } from "#server/domain/money.ts";
import type { ListOrder } from "./list-cursor.ts";
import type { ListQuestion } from "./list-question.ts";
import { searchDocuments } from "./search-documents.ts";

/** What a filter says beyond closed lists. */
export type ListRange = {
  /** What has to hold of a listing `l`, so that an index finds it. */
  found: Prisma.Sql;
  /** The same so that no index is looked for: rows come in their order anyway, and are only told apart. */
  told: Prisma.Sql;
  /** In this order the index that finds them has them in order, too. */
  ordered: ListOrder["by"] | null;
  /** Orders in which its documents stand close together: going through one could pass all others before the first. */
  close: readonly ListOrder["by"][];
  /** How many they are, where finding them has told it already. */
  size: "none" | "few" | "many" | "unknown";
};

/** @param day today, on the company's clock. */
export async function rangesOf(tx: Tx, question: ListQuestion, day: CivilDate): Promise<ListRange[]> {
  const { environment, direction, filter } = question;
  const { partner, from, to, amountFrom, amountTo, deadline, q } = filter;
  const ranges: (ListRange | null)[] = [
    partner === null ? null : partnerRange(partner),
    from === null && to === null ? null : issuedRange(from, to),
    amountFrom === null && amountTo === null ? null : amountRange(amountFrom, amountTo),
    deadline === null ? null : deadlineRange(day, addDays(day, deadline)),
    await searchDocuments(tx, { environment, direction }, q),
  ];
  return ranges.filter((range) => range !== null);
}

function partnerRange(partner: string): ListRange {
  return {
    found: Prisma.sql`l.partner_id = ${partner}::uuid`,
    told: Prisma.sql`l.partner_id IS NOT DISTINCT FROM ${partner}::uuid`,
    ordered: "changed",
    close: [],
    size: "unknown",
  };
}

/** Of a draft without a day nobody knows when it was issued. */
function issuedRange(from: string | null, to: string | null): ListRange {
  const days = Prisma.sql`BETWEEN ${from ?? "0001-01-01"}::date AND ${to ?? "9999-12-30"}::date`;
  return {
    found: Prisma.sql`l.issued_on ${days}`,
    told: Prisma.sql`l.issued_on + 0 ${days}`,
    ordered: "issued",
    close: ["changed", "received", "due", "deadline"],
    size: "unknown",
  };
}

function amountRange(from: string | null, to: string | null): ListRange {
  const amounts = Prisma.sql`BETWEEN ${paras(from ?? leastAmount)} AND ${paras(to ?? mostAmount)}`;
  return {
    found: Prisma.sql`l.payable_paras ${amounts}`,
    told: Prisma.sql`l.payable_paras + 0 ${amounts}`,
    ordered: "amount",
    close: [],
    size: "unknown",
  };
}

function deadlineRange(from: CivilDate, to: CivilDate): ListRange {
  const days = Prisma.sql`BETWEEN ${from}::date AND ${to}::date`;
  return {
    found: Prisma.sql`l.deadline_on ${days}`,
    told: Prisma.sql`l.deadline_on + 0 ${days}`,
    ordered: "deadline",
    close: ["changed", "received", "issued", "due"],
    size: "unknown",
  };
}

/** The column holds no more. */
const mostAmount = "9999999999999999";
const leastAmount = `-${mostAmount}`;

function paras(amount: string): bigint {
  return BigInt(decimal(amount).times(100).toFixed(0));
}
