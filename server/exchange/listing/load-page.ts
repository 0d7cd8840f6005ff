import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { type ListQuestion, listConditions, tabsOf } from "./list-conditions.ts";
import { type ListCursor, type ListOrder, readCursor, writeCursor } from "./list-cursor.ts";
import { type ListingRow, listingColumns, listingRowSchema } from "./listing-row.ts";

/** The column that each order goes by, its type, and how a cursor writes it. */
const sortColumns = {
  changed: { column: "changed_at", type: "timestamptz" },
  received: { column: "received_at", type: "timestamptz" },
  issued: { column: "issued_on", type: "date" },
  due: { column: "due_on", type: "date" },
  deadline: { column: "deadline_on", type: "date" },
  amount: { column: "payable_paras", type: "bigint" },
  number: { column: "number_key", type: "text" },
} as const satisfies Record<ListOrder["by"], { column: string; type: string }>;

const rowSchema = listingRowSchema.extend({ key: z.string() });

/**
 * One page of a list, found by the key of the row before it. Each tab has an index in every order; a page of all of
 * them is merged from one page of each.
 *
 * @param day today, on the company's clock.
 * @throws AppError VALIDATION for a cursor that is none of this order.
 */
export async function loadPage(
  tx: Tx,
  question: ListQuestion,
  page: { sort: ListOrder; cursor: string | null; size: number },
  day: CivilDate,
): Promise<{ rows: ListingRow[]; nextCursor: string | null }> {
  const { sort, size } = page;
  const after = page.cursor === null ? null : readCursor(sort, page.cursor);
  const conditions = await listConditions(tx, question, day);
  const { column } = sortColumns[sort.by];
  const orderOf = (row: string) =>
    Prisma.raw(`ORDER BY ${row}.${column} ${sort.dir}, ${row}.invoice_id ${sort.dir} LIMIT ${size + 1}`);
  const parts = tabsOf(question.filter.tab).map(
    (tab) => Prisma.sql`(
      SELECT l.* FROM document_listing l
       WHERE ${conditions} AND l.tab = ${tab} ${beyond(sort, after)} ${orderOf("l")})`,
  );
  const found = await tx.$queryRaw<unknown[]>`
    SELECT ${listingColumns}, ${keyText(sort.by)} AS key
      FROM (SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) AS found ${orderOf("found")}) AS l
      LEFT JOIN partner p ON p.organization_id = l.organization_id AND p.id = l.partner_id
     ${orderOf("l")}`;
  const rows = z.array(rowSchema).parse(found);
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    rows: rows.slice(0, size),
    nextCursor: last ? writeCursor(sort, last) : null,
  };
}

/** The rows behind the last one of the page before. */
function beyond({ by, dir }: ListOrder, after: ListCursor | null): Prisma.Sql {
  if (after === null) return Prisma.empty;
  const { column, type } = sortColumns[by];
  const further = Prisma.raw(dir === "asc" ? ">" : "<");
  return Prisma.sql`AND (l.${Prisma.raw(column)}, l.invoice_id)
    ${further} (${after.key}::text::${Prisma.raw(type)}, ${after.id}::uuid)`;
}

function keyText(by: ListOrder["by"]): Prisma.Sql {
  const { column, type } = sortColumns[by];
  if (type !== "timestamptz") return Prisma.raw(`l.${column}::text`);
  return Prisma.raw(`to_char(l.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
