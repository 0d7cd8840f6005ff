import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { ListOrder } from "./list-cursor.ts";
import { facetsOf, inList } from "./list-facets.ts";
import type { ListQuestion } from "./list-question.ts";
import type { ListRange } from "./list-ranges.ts";

/**
 * How a page is come by. "walk": through the facets in the order asked for, each from where the page begins, until it
 * is full. "gather": all that the ranges find, sorted then.
 */
export type Way = "walk" | "gather";

/** So many are gathered and sorted sooner than they are met on a walk. */
export const gatheredMax = 5_000;

const countSchema = z.object({ count: z.number() });

/**
 * Decided by counting, never by what the planner believes: it takes filters to be independent of each other and of the
 * order, and they are not.
 *
 * @param most so many are gathered at most.
 */
export async function chooseWay(
  tx: Tx,
  question: ListQuestion,
  ranges: readonly ListRange[],
  by: ListOrder["by"],
  most: number,
): Promise<Way> {
  const astray = ranges.filter(({ ordered }) => ordered !== by);
  if (astray.length === 0) return "walk";
  if (astray.some(({ size, close }) => size === "few" || close.includes(by))) return "gather";
  const unknown = astray.filter(({ size }) => size === "unknown");
  if (unknown.length === 0) return "walk";
  const counts = unknown.map(
    ({ found }) => Prisma.sql`(
      SELECT count(*) FROM (
        SELECT FROM facets f CROSS JOIN LATERAL (
          SELECT FROM document_listing l WHERE ${inList(question)} AND l.facet = f.facet AND ${found}
           LIMIT ${most + 1}) AS one
         LIMIT ${most + 1}) AS met)`,
  );
  const [row] = await tx.$queryRaw<unknown[]>`
    WITH facets AS MATERIALIZED (${facetsOf(question)}) SELECT least(${Prisma.join(counts)})::int AS count`;
  return countSchema.parse(row).count <= most ? "gather" : "walk";
}
