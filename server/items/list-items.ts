import { z } from "zod";
import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { findReasonList } from "#server/db/reason-list.ts";
import { foldText } from "#server/domain/fold-text.ts";
import { exemptionReasonSchema } from "#server/domain/tax/changed-reasons.ts";
import { itemSchema, toItemRow } from "./item-row.ts";

const cursorSchema = z.object({ name: z.string(), id: z.uuid() });

export const listItemsInput = z.object({
  search: z.string().trim().max(100).default(""),
  /** Those that were put away. */
  archived: z.boolean().default(false),
  cursor: cursorSchema.nullish(),
  limit: z.int().min(1).max(100).default(50),
});

export const itemListSchema = z.object({
  items: z.array(itemSchema),
  nextCursor: z.object({ name: z.string(), id: z.string() }).nullable(),
  /** What SEF's list of exemption reasons says otherwise than the one that the browser has. */
  changedReasons: z.array(exemptionReasonSchema),
});

/** Č after C and before D, and Cyrillic after Latin: the order that people here look names up in. */
const byName = Prisma.sql`name COLLATE "sr-Latn-x-icu"`;

/** Items by name, page by page; the search finds every word of it in code and name, however it is written. */
export async function listItems(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  { search, archived, cursor, limit }: z.infer<typeof listItemsInput>,
): Promise<z.infer<typeof itemListSchema>> {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const conditions = [
    Prisma.sql`organization_id = ${organizationId}::uuid AND is_active = ${!archived}`,
    ...words.map((word) => Prisma.sql`search LIKE ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
    ...(cursor ? [Prisma.sql`(${byName}, id) > (${cursor.name}, ${cursor.id}::uuid)`] : []),
  ];
  const { rows, changedReasons } = await withCompany(organizationId, async (tx) => ({
    rows: await tx.$queryRaw<unknown[]>`
      SELECT id, code, name, description, unit_code AS "unitCode", trim_scale(price)::text AS price,
             price_includes_tax AS "priceIncludesTax", tax_category AS "taxCategory",
             trim_scale(tax_percent)::text AS "taxPercent", exemption_reason AS "exemptionReason",
             is_active AS "isActive", version
        FROM item WHERE ${Prisma.join(conditions, " AND ")}
       ORDER BY ${byName}, id LIMIT ${limit + 1}`,
    changedReasons: [...(await findReasonList(environment, tx)).changes],
  }));
  const items = rows.slice(0, limit).map(toItemRow);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? { name: last.name, id: last.id } : null,
    changedReasons,
  };
}
