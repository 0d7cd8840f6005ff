import { prisma } from "#server/db/client.ts";
import { findInRegister } from "#server/db/register.ts";
import { recordSignIn, signInWaitSeconds } from "#server/db/system.ts";
import type { Pib } from "#server/domain/party/pib.ts";
import { AppError } from "#server/errors.ts";
import { sha256 } from "#server/secrets.ts";

/** SEF's own registers. The sandbox's is left out: it names companies that try the portal. */
const publicRegisters = ["production", "demo"] as const;

/**
 * What SEF's register, as we last read it, says of a company that signs up.
 *
 * @param address of the client: nobody reads the register out through this door.
 * @throws AppError RATE_LIMITED.
 */
export async function findCompanyForSignUp(
  pib: Pib,
  address: string,
): Promise<{ name: string; registrationNumber: string } | null> {
  const subject = sha256(`register:${address}`);
  if ((await signInWaitSeconds([subject])) > 0) throw new AppError("RATE_LIMITED");
  await recordSignIn([subject], false);
  for (const environment of publicRegisters) {
    const [row] = (await findInRegister(prisma(), environment, [pib])).rows;
    if (row) return { name: row.name, registrationNumber: row.registrationNumber };
  }
  return null;
}
