import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { RedatePolicy } from "#server/domain/lifecycle/redate-policy.ts";
import { findOrCreateIntegration } from "./integration.ts";

/** Counts from the next document that is held; what is held already waits for the word that it was held for. */
export function updateRedatePolicy(
  { organizationId, environment, actor }: { organizationId: string; environment: Environment; actor: Actor },
  redatePolicy: RedatePolicy,
): Promise<void> {
  const change = JSON.stringify({ redatePolicy });
  return withCompany(organizationId, async (tx) => {
    await findOrCreateIntegration(tx, organizationId, environment);
    await tx.$executeRaw`UPDATE organization_integration
      SET sef_settings = sef_settings || ${change}::jsonb, settings_version = settings_version + 1, updated_at = now()
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
    await appendAudit(tx, actor, {
      action: "sef-settings.update",
      subject: `integration/${environment}`,
      details: { fields: ["redatePolicy"], redatePolicy },
    });
  });
}
