import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { chooseWay, gatheredMax } from "./choose-way.ts";
import { type ListCursor, type ListOrder, readCursor, writeCursor } from "./list-cursor.ts";
import { facetsOf, inDirection, inList } from "./list-facets.ts";
import type { ListQuestion } from "./list-question.ts";
import { type ListRange, rangesOf } from "./list-ranges.ts";
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

/** Orders of one list alone: their indexes hold one direction. */
const ofOneList: ReadonlySet<ListOrder["by"]> = new Set(["changed", "due", "received"]);

const rowSchema = listingRowSchema.extend({ key: z.string() });

type Page = { sort: ListOrder; cursor: string | null; size: number; gatheredMax?: number };

/**
 * One page of a list, found by the key of the row before it.
 *
 * @param day today, on the company's clock.
 * @throws AppError VALIDATION for a cursor that is none of this order.
 */
export async function loadPage(
  tx: Tx,
  question: ListQuestion,
  page: Page,
  day: CivilDate,
): Promise<{ rows: ListingRow[]; nextCursor: string | null }> {
  const { sort, size } = page;
  const after = page.cursor === null ? null : readCursor(sort, page.cursor);
  const ranges = await rangesOf(tx, question, day);
  if (ranges.some((range) => range.size === "none")) return { rows: [], nextCursor: null };
  const way = await chooseWay(tx, question, ranges, sort.by, page.gatheredMax ?? gatheredMax);
  const places = (way === "walk" ? walk : gather)(question, ranges, page, after);
  const found = await tx.$queryRaw<unknown[]>`
    WITH facets AS MATERIALIZED (${facetsOf(question)}), ${places}
    SELECT ${listingColumns}, ${keyText(sort.by)} AS key
      FROM (SELECT * FROM places ${orderOf("places", page)}) AS place
      JOIN document_listing l ON ${inList(question)} AND l.invoice_id = place.invoice_id
      LEFT JOIN partner p ON p.organization_id = l.organization_id AND p.id = l.partner_id
     ${orderOf("l", page)}`;
  const rows = z.array(rowSchema).parse(found);
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    rows: rows.slice(0, size),
    nextCursor: last ? writeCursor(sort, last) : null,
  };
}

/** From each facet as many as the page holds, by the facet's index of this order. */
function walk(
  question: ListQuestion,
  ranges: readonly ListRange[],
  page: Page,
  after: ListCursor | null,
): Prisma.Sql {
  const { by } = page.sort;
  const own = ofOneList.has(by) ? [inDirection(question)] : [];
  const conditions = ranges.map(({ ordered, found }) => (ordered === by ? found : toldApart(found)));
  return Prisma.sql`places AS (
    SELECT place.* FROM facets f CROSS JOIN LATERAL (
      SELECT l.invoice_id, l.${Prisma.raw(sortColumns[by].column)} FROM document_listing l
       WHERE ${allOf([inList(question), Prisma.sql`l.facet = f.facet`, ...own, ...conditions, ...beyond(page.sort, after)])}
       ${orderOf("l", page)}) AS place)`;
}

/** All that the ranges find. Sorted apart from finding it: else the planner takes the walk to be the shorter way. */
function gather(
  question: ListQuestion,
  ranges: readonly ListRange[],
  { sort }: Page,
  after: ListCursor | null,
): Prisma.Sql {
  const conditions = ranges.map(({ found }) => found);
  return Prisma.sql`places AS MATERIALIZED (
    SELECT l.invoice_id, l.${Prisma.raw(sortColumns[sort.by].column)} FROM document_listing l
     WHERE ${allOf([inList(question), Prisma.sql`l.facet IN (SELECT facet FROM facets)`, ...conditions, ...beyond(sort, after)])})`;
}

/**
 * Of rows that come in their order anyway: no index is looked for, and the planner takes every second row to fit. With
 * its own guess it would rather sort a whole facet.
 */
function toldApart(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${condition} THEN true ELSE false END`;
}

function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], " AND ");
}

function orderOf(row: string, { sort: { by, dir }, size }: Page): Prisma.Sql {
  const { column } = sortColumns[by];
  return Prisma.raw(`ORDER BY ${row}.${column} ${dir}, ${row}.invoice_id ${dir} LIMIT ${size + 1}`);
}

/** The rows behind the last one of the page before. */
function beyond({ by, dir }: ListOrder, after: ListCursor | null): Prisma.Sql[] {
  if (after === null) return [];
  const { column, type } = sortColumns[by];
  const further = Prisma.raw(dir === "asc" ? ">" : "<");
  return [
    Prisma.sql`(l.${Prisma.raw(column)}, l.invoice_id)
      ${further} (${after.key}::text::${Prisma.raw(type)}, ${after.id}::uuid)`,
  ];
}

function keyText(by: ListOrder["by"]): Prisma.Sql {
  const { column, type } = sortColumns[by];
  if (type !== "timestamptz") return Prisma.raw(`l.${column}::text`);
  return Prisma.raw(`to_char(l.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
