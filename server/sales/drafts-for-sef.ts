import { Prisma } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { facetsOf, inDirection, inList } from "#server/exchange/listing/list-facets.ts";
import type { ListQuestion } from "#server/exchange/listing/list-question.ts";
import type { ListRange } from "#server/exchange/listing/list-ranges.ts";

type Company = { organizationId: string; environment: Environment };

/** Drafts of a list that buyers in SEF are to get, as SELECT. */
export function draftsOfList(
  question: Extract<ListQuestion, { direction: "sales" }>,
  ranges: readonly ListRange[],
): Prisma.Sql {
  const facets = facetsOf(question, Prisma.sql`AND t.state = 'draft' AND NOT t.issued_outside_sef`);
  return draftsForSef(
    Prisma.join(
      [
        inList(question),
        inDirection(question),
        Prisma.sql`l.facet IN (SELECT facet FROM (${facets}) AS facets)`,
        ...ranges.map(({ found }) => found),
      ],
      " AND ",
    ),
  );
}

/** The same of some documents. */
export function draftsAmong({ organizationId, environment }: Company, ids: readonly string[]): Prisma.Sql {
  return draftsForSef(Prisma.sql`l.organization_id = ${organizationId}::uuid AND l.environment = ${environment}
    AND l.direction = 'sales' AND l.invoice_id = ANY (${[...ids]}::uuid[])`);
}

/** Foreign buyers, natural persons and companies known not to be in SEF are not asked. */
function draftsForSef(listed: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT l.invoice_id, l.received_at FROM document_listing l
      LEFT JOIN partner p ON p.organization_id = l.organization_id AND p.id = l.partner_id
     WHERE ${listed} AND l.state = 'draft' AND NOT l.issued_outside_sef
       AND (p.id IS NULL OR p.in_sef OR p.kind = 'public_body' OR (p.kind = 'company' AND p.in_sef IS NULL))`;
}
