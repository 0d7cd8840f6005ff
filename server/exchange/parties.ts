import type { Prisma } from "#server/db/client.ts";
import type { Party } from "#server/domain/invoice/invoice.ts";

type LegalData = Pick<
  Prisma.OrganizationGetPayload<object>,
  "name" | "registrationNumber" | "street" | "city" | "postalCode" | "country" | "email" | "jbkjs"
> & { pib: string | null };
type PartnerData = Omit<LegalData, "registrationNumber"> & { registrationNumber: string | null };

/** Our company or a partner as a party of a document. */
export function partyOf(data: PartnerData): Party {
  const { name, pib, registrationNumber, jbkjs, street, city, postalCode, country, email } = data;
  return { name, pib, registrationNumber, jbkjs, street, city, postalCode, country, email };
}
