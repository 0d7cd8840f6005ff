import { Prisma } from "#server/db/client.ts";
import { undecidedStatuses } from "#server/domain/lifecycle/sef-status.ts";
import { facetsOf, inList } from "#server/exchange/listing/list-facets.ts";
import type { ListQuestion } from "#server/exchange/listing/list-question.ts";
import type { ListRange } from "#server/exchange/listing/list-ranges.ts";

/**
 * Documents of a list that wait for our decision, as SELECT: neither we nor anybody for us has answered, and it is not a
 * document that we only hold the contract of.
 */
export function undecidedOfList(
  question: Extract<ListQuestion, { direction: "purchase" }>,
  ranges: readonly ListRange[],
): Prisma.Sql {
  const statuses = Prisma.sql`AND t.tab = 'attention' AND t.sef_status = ANY (${[...undecidedStatuses]}::text[])`;
  const found = ranges.map((range) => range.found);
  return Prisma.sql`
    SELECT l.invoice_id, l.received_at, l.payable, l.currency FROM document_listing l
     WHERE ${Prisma.join(
       [
         inList(question),
         Prisma.sql`l.facet IN (SELECT facet FROM (${facetsOf(question, statuses)}) AS facets)`,
         Prisma.sql`l.pending_act IS NULL AND NOT l.contract_holder`,
         ...found,
       ],
       " AND ",
     )}`;
}
