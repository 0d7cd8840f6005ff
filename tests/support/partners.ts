import { withCompany } from "#server/db/company.ts";
import type { Member } from "./members.ts";

/** A buyer of whom nothing but the name is known. Answers the row's id. */
export async function makePartner({ organizationId, environment }: Member): Promise<string> {
  const partner = await withCompany(organizationId, (tx) =>
    tx.partner.create({
      data: { organizationId, environment, kind: "company", name: "Kupac", isCustomer: true },
    }),
  );
  return partner.id;
}
