import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { findInRegister } from "#server/db/register.ts";
import { AppError } from "#server/errors.ts";

export const registerAnswerSchema = z.object({
  /** Null while there is no register yet. */
  refreshedAt: z.date().nullable(),
  /** All who stand in it under the partner's PIB: one PIB may stand for several public bodies. */
  rows: z.array(z.object({ jbkjs: z.string().nullable(), registrationNumber: z.string(), name: z.string() })),
});

/** What SEF's register says of a partner. */
export function lookUpRegister(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  partnerId: string,
): Promise<z.infer<typeof registerAnswerSchema>> {
  return withCompany(organizationId, async (tx) => {
    const partner = await tx.partner.findUnique({
      where: { organizationId_environment_id: { organizationId, environment, id: partnerId } },
      select: { pib: true },
    });
    if (!partner) throw new AppError("NOT_FOUND");
    return findInRegister(tx, environment, partner.pib === null ? [] : [partner.pib]);
  });
}
