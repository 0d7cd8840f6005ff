import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { newWebhookToken } from "./webhook-token.ts";

/** The connection row of an environment; made, with a notification address of its own, when first needed. */
export async function findOrCreateIntegration(tx: Tx, organizationId: string, environment: Environment) {
  await tx.organizationIntegration.createMany({
    data: { organizationId, environment, ...newWebhookToken(organizationId) },
    skipDuplicates: true,
  });
  return tx.organizationIntegration.findUniqueOrThrow({
    where: { organizationId_environment: { organizationId, environment } },
  });
}
