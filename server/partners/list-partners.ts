import { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { foldText } from "#server/domain/fold-text.ts";
import type { PartyKind } from "#server/domain/party/party-kind.ts";

export type PartnerRow = {
  id: string;
  kind: PartyKind;
  isCustomer: boolean;
  isSupplier: boolean;
  name: string;
  pib: string | null;
  registrationNumber: string | null;
  jbkjs: string | null;
  city: string | null;
  inSef: boolean | null;
  updatedAt: Date;
};
export type PartnerCursor = { name: string; id: string };

/** Č after C and before D, and Cyrillic after Latin: the order that people here look names up in. */
const byName = Prisma.sql`name COLLATE "sr-Latn-x-icu"`;

/**
 * Partners of one environment in the order of their names, one page after another. The search looks into name, PIB, matični broj, JBKJS
 * and town.
 */
export async function listPartners(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  page: { search?: string | undefined; cursor?: PartnerCursor | null | undefined; limit: number },
): Promise<{ items: PartnerRow[]; nextCursor: PartnerCursor | null }> {
  const conditions = [
    Prisma.sql`organization_id = ${organizationId}::uuid AND environment = ${environment}`,
    ...(page.search ? [matches(page.search)] : []),
    ...(page.cursor ? [Prisma.sql`(${byName}, id) > (${page.cursor.name}, ${page.cursor.id}::uuid)`] : []),
  ];
  const rows = await withCompany(
    organizationId,
    (tx) => tx.$queryRaw<PartnerRow[]>`
      SELECT id, kind, is_customer AS "isCustomer", is_supplier AS "isSupplier", name, pib,
             registration_number AS "registrationNumber", jbkjs, city, in_sef AS "inSef", updated_at AS "updatedAt"
        FROM partner WHERE ${Prisma.join(conditions, " AND ")}
       ORDER BY ${byName}, id LIMIT ${page.limit + 1}`,
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > page.limit && last ? { name: last.name, id: last.id } : null };
}

/** Every word of it, however it is written: "cacak", "Čačak" and "Чачак" are one. */
function matches(search: string): Prisma.Sql {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return Prisma.sql`app.fold(concat_ws(' ', name, pib, registration_number, jbkjs, city)) LIKE ALL (${patterns}::text[])`;
}
