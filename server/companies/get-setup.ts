import { z } from "zod";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { loadConnection } from "#server/sef/connection.ts";

/** What a company needs before its first real invoice, in the order in which one is led through it. */
const setupSteps = ["company", "bank-account", "connection"] as const;
const setupStepSchema = z.enum(setupSteps);

export const setupSchema = z.object({
  steps: z.array(z.object({ step: setupStepSchema, isDone: z.boolean() })),
  /** The first one that is not done; null: all of them are. */
  next: setupStepSchema.nullable(),
});

/**
 * How far the company is set up. Nothing of it is stored: a step is done when what it asks for is there.
 *
 * A company in its trial counts as connected once it has a document there: whoever tries first is left in peace.
 */
export function getSetup({
  organizationId,
  environment,
}: {
  organizationId: string;
  environment: Environment;
}): Promise<z.infer<typeof setupSchema>> {
  return withCompany(organizationId, async (tx) => {
    const { street, city, postalCode } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { street: true, city: true, postalCode: true },
    });
    const account = await tx.organizationBankAccount.findFirst({ where: { organizationId } });
    const isDone = {
      company: Boolean(street && city && postalCode),
      "bank-account": account !== null,
      connection: await isConnected(tx, organizationId, environment),
    };
    return {
      steps: setupSteps.map((step) => ({ step, isDone: isDone[step] })),
      next: setupSteps.find((step) => !isDone[step]) ?? null,
    };
  });
}

async function isConnected(tx: Tx, organizationId: string, environment: Environment): Promise<boolean> {
  if (environment === "sandbox")
    return (
      (await tx.invoice.findFirst({ where: { organizationId, environment }, select: { id: true } })) !== null
    );
  return (await loadConnection(tx, organizationId, environment)) !== null;
}
