import { z } from "zod";
import type { Prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { type Environment, environmentSchema } from "#server/db/environment.ts";

export const partnersElsewhereSchema = z.array(
  z.object({ environment: environmentSchema, count: z.number().int().positive() }),
);

type Company = { organizationId: string; environment: Environment };

/**
 * In which other environments the company has partners, and how many, the real companies first.
 *
 * @param fictional PIBs of those who exist in the sandbox only.
 */
export async function findPartnersElsewhere(
  { organizationId, environment }: Company,
  fictional: readonly string[],
): Promise<z.infer<typeof partnersElsewhereSchema>> {
  const others = environmentSchema.options.filter((other) => other !== environment).reverse();
  const counts = await withCompany(organizationId, (tx) =>
    tx.partner.groupBy({
      by: ["environment"],
      where: { organizationId, environment: { in: others }, ...without(fictional) },
      _count: true,
    }),
  );
  return others.flatMap((other) =>
    counts.flatMap((row) => (row.environment === other ? [{ environment: other, count: row._count }] : [])),
  );
}

/** Everybody but those; a person or somebody abroad may have no PIB at all. */
export function without(pibs: readonly string[]): Prisma.PartnerWhereInput {
  return { OR: [{ pib: null }, { pib: { notIn: [...pibs] } }] };
}
