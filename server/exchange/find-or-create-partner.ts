import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { cleanLine } from "#server/domain/entered-text.ts";
import type { Party } from "#server/domain/invoice/invoice.ts";
import { kindOfParty } from "#server/domain/party/party-kind.ts";

/** Which side of our documents the partner stands on. */
export type PartnerRole = "customer" | "supplier";

/**
 * The partner with this PIB and JBKJS in the document's environment; made from the document's data when there is none.
 * One PIB may stand for several public bodies, each with a JBKJS of its own. What people have entered is never
 * overwritten by a document.
 *
 * @returns its id, or null for a party without PIB: two of them cannot be told apart.
 */
export async function findOrCreatePartner(
  tx: Tx,
  { organizationId, environment }: { organizationId: string; environment: Environment },
  party: Party,
  role: PartnerRole,
): Promise<string | null> {
  if (!party.pib) return null;
  const side = role === "customer" ? { isCustomer: true } : { isSupplier: true };
  await tx.partner.createMany({
    data: {
      organizationId,
      environment,
      kind: kindOfParty(party),
      ...side,
      name: cleanLine(party.name),
      pib: party.pib,
      registrationNumber: party.registrationNumber,
      jbkjs: party.jbkjs,
      street: party.street,
      city: party.city,
      postalCode: party.postalCode,
      country: party.country,
      email: party.email,
    },
    skipDuplicates: true,
  });
  const where = { organizationId, environment, pib: party.pib, jbkjs: party.jbkjs };
  const partner = await tx.partner.findFirst({ where, select: { id: true } });
  if (partner) await tx.partner.updateMany({ where: { organizationId, id: partner.id }, data: side });
  return partner?.id ?? null;
}
