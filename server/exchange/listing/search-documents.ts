import { z } from "zod";
import { Prisma, type Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { soughtAmount } from "#server/domain/listing/sought-amount.ts";
import type { ListRange } from "./list-ranges.ts";

/** Found by an index, or, when they are more than it pays to name, only known by their marks. */
const namedMax = 5_000;

const foundSchema = z.object({ documents: z.array(z.string()).nullable(), partners: z.array(z.string()) });

/**
 * The documents that are sought: number, name or PIB hold every word, or the partner's present name does, or the text
 * reads like their amount. Null when nothing is sought.
 */
export async function searchDocuments(
  tx: Tx,
  of: { environment: Environment; direction: "sales" | "purchase" },
  sought: string,
): Promise<ListRange | null> {
  if (sought === "") return null;
  const amount = soughtAmount(sought);
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT * FROM app.search_documents(${of.environment}, ${of.direction}, ${sought}, ${amount?.from ?? null}::bigint,
                                       ${amount?.to ?? null}::bigint, ${namedMax}::int)`;
  const { documents, partners } = foundSchema.parse(row);
  if (documents !== null) {
    const found = Prisma.sql`l.invoice_id = ANY (${documents}::uuid[])`;
    return { found, ordered: null, close: [], size: documents.length === 0 ? "none" : "few" };
  }
  const inAmount =
    amount === null ? Prisma.empty : Prisma.sql`OR l.payable_paras BETWEEN ${amount.from} AND ${amount.to}`;
  const found = Prisma.sql`(l.search LIKE ALL (app.search_patterns(${sought}))
                     OR l.partner_id = ANY (${partners}::uuid[]) ${inAmount})`;
  return { found, ordered: null, close: [], size: "many" };
}
