import { Prisma, type Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays, type CivilDate } from "#server/domain/civil-date.ts";
import type { ListTab } from "#server/domain/listing/list-words.ts";
import type { PurchaseFilter } from "#server/domain/listing/purchase-query.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";
import { decimal } from "#server/domain/money.ts";
import { searchDocuments } from "./search-documents.ts";

/** Which documents are asked for: everything but the page. */
export type ListQuestion = { organizationId: string; environment: Environment } & (
  | { direction: "sales"; filter: SalesFilter }
  | { direction: "purchase"; filter: PurchaseFilter }
);

type Condition = Prisma.Sql | null;

/**
 * What holds of a listing `l` that is asked for, its tab aside, for behind WHERE.
 *
 * @param day today, on the company's clock.
 */
export async function listConditions(tx: Tx, question: ListQuestion, day: CivilDate): Promise<Prisma.Sql> {
  const { organizationId, environment, direction, filter } = question;
  // Where very many fit, the planner takes the whole table for the shortest way to the first ones; it reads other
  // companies' rows on it, and all of them when the first ones come late.
  if (!isUnfiltered(question)) await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true)`;
  const conditions: Condition[] = [
    Prisma.sql`l.organization_id = ${organizationId}::uuid AND l.environment = ${environment}`,
    // As it stands: an index that is about one direction alone is only found so.
    direction === "sales" ? Prisma.sql`l.direction = 'sales'` : Prisma.sql`l.direction = 'purchase'`,
    ...sharedConditions(filter, day),
    ...(direction === "sales" ? salesConditions(filter) : []),
    await searchDocuments(tx, { environment, direction }, filter.q),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
}

/** Whether nothing but a tab is asked for. */
export function isUnfiltered({ filter }: ListQuestion): boolean {
  const { tab: _, ...asked } = filter;
  return Object.values(asked).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === null || value === "" || value === false,
  );
}

/** The tabs that a listing may stand in. */
export const standingTabs = ["attention", "waiting", "done"] as const satisfies readonly ListTab[];

export function tabsOf(tab: ListTab): readonly (typeof standingTabs)[number][] {
  return tab === "all" ? standingTabs : [tab];
}

function sharedConditions(
  { status, kind, partner, from, to, amountFrom, amountTo, deadline }: SalesFilter | PurchaseFilter,
  day: CivilDate,
): Condition[] {
  return [
    oneOf("sef_status", status),
    oneOf("type_code", kind),
    partner === null ? null : Prisma.sql`l.partner_id = ${partner}::uuid`,
    from === null && to === null ? null : issuedBetween(from, to),
    amountFrom === null ? null : Prisma.sql`l.payable_paras >= ${paras(amountFrom)}`,
    amountTo === null ? null : Prisma.sql`l.payable_paras <= ${paras(amountTo)}`,
    deadline === null
      ? null
      : Prisma.sql`l.deadline_on BETWEEN ${day}::date AND ${addDays(day, deadline)}::date`,
  ];
}

function salesConditions({ state, outside }: SalesFilter): Condition[] {
  return [oneOf("state", state), outside ? Prisma.sql`l.issued_outside_sef` : null];
}

/** Of a draft without a day nobody knows when it was issued. */
function issuedBetween(from: string | null, to: string | null): Prisma.Sql {
  return Prisma.sql`l.issued_on BETWEEN ${from ?? "0001-01-01"}::date AND ${to ?? "9999-12-30"}::date`;
}

function oneOf(column: "sef_status" | "type_code" | "state", values: readonly string[]): Condition {
  if (values.length === 0) return null;
  return Prisma.sql`l.${Prisma.raw(column)} = ANY (${[...values]}::text[])`;
}

function paras(amount: string): bigint {
  return BigInt(decimal(amount).times(100).toFixed(0));
}
