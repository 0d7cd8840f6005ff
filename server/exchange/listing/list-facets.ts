import { Prisma } from "#server/db/client.ts";
import { type ListQuestion, tabsOf } from "./list-question.ts";

/**
 * The facets that a list is merged from, as SELECT of `facet`, `tab` and how many documents are of it (`count`): all that
 * a filter says of closed lists. They are few, and known from the tallies.
 *
 * @param also what more has to hold of a tally `t`, from behind AND.
 */
export function facetsOf(question: ListQuestion, also: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const { organizationId, environment, direction, filter } = question;
  const { tab, status, kind } = filter;
  const { state, outside } = question.direction === "sales" ? question.filter : { state: [], outside: false };
  return Prisma.sql`
    SELECT t.facet, t.tab, sum(t.delta)::int AS count FROM document_tally t
     WHERE t.organization_id = ${organizationId}::uuid AND t.environment = ${environment} AND t.direction = ${direction}
       ${oneOf("tab", tab === "all" ? [] : tabsOf(tab))} ${oneOf("state", state)} ${oneOf("sef_status", status)}
       ${oneOf("type_code", kind)} ${outside ? Prisma.sql`AND t.issued_outside_sef` : Prisma.empty} ${also}
     GROUP BY t.facet, t.tab HAVING sum(t.delta) > 0`;
}

function oneOf(column: "tab" | "state" | "sef_status" | "type_code", values: readonly string[]): Prisma.Sql {
  if (values.length === 0) return Prisma.empty;
  return Prisma.sql`AND t.${Prisma.raw(column)} = ANY (${[...values]}::text[])`;
}

/** What holds of every listing `l` of the question; its facets, said beside it, know the rest. */
export function inList({ organizationId }: ListQuestion): Prisma.Sql {
  return Prisma.sql`l.organization_id = ${organizationId}::uuid`;
}

/**
 * The direction as it stands: an index that is about one direction alone is only found so. To others it is left unsaid;
 * they do not hold it, and would have to fetch each row to know.
 */
export function inDirection({ direction }: ListQuestion): Prisma.Sql {
  return direction === "sales" ? Prisma.sql`l.direction = 'sales'` : Prisma.sql`l.direction = 'purchase'`;
}
