import { Prisma, type Tx } from "#server/db/client.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import { decimal } from "#server/domain/money.ts";
import type { ListOrder } from "./list-cursor.ts";
import type { ListQuestion } from "./list-question.ts";
import { searchDocuments } from "./search-documents.ts";

/** What a filter says beyond closed lists. */
export type ListRange = {
  /** What has to hold of a listing `l`. */
  found: Prisma.Sql;
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
    ordered: "changed",
    close: [],
    size: "unknown",
  };
}

/** Of a draft without a day nobody knows when it was issued. */
function issuedRange(from: string | null, to: string | null): ListRange {
  return {
    found: Prisma.sql`l.issued_on BETWEEN ${from ?? "0001-01-01"}::date AND ${to ?? "9999-12-30"}::date`,
    ordered: "issued",
    close: ["changed", "received", "due", "deadline"],
    size: "unknown",
  };
}

function amountRange(from: string | null, to: string | null): ListRange {
  return {
    found: Prisma.sql`l.payable_paras BETWEEN ${paras(from ?? leastAmount)} AND ${paras(to ?? mostAmount)}`,
    ordered: "amount",
    close: [],
    size: "unknown",
  };
}

function deadlineRange(from: CivilDate, to: CivilDate): ListRange {
  return {
    found: Prisma.sql`l.deadline_on BETWEEN ${from}::date AND ${to}::date`,
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
