import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import type { CustomizationId } from "#server/ubl/profile.ts";
import { findOrCreateIntegration } from "./integration.ts";

/** Which CustomizationID (BT-24) the company's documents of an environment carry from the next send on. */
export function updateUblProfile(
  { organizationId, actor }: { organizationId: string; actor: Actor },
  { environment, ublProfile }: { environment: Environment; ublProfile: CustomizationId },
): Promise<void> {
  const change = JSON.stringify({ ublProfile });
  return withCompany(organizationId, async (tx) => {
    await findOrCreateIntegration(tx, organizationId, environment);
    // One statement: a limit or key saved at the same moment must not be lost.
    await tx.$executeRaw`UPDATE organization_integration
      SET sef_settings = sef_settings || ${change}::jsonb,
          settings_version = settings_version + 1, updated_at = now()
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
    await appendAudit(tx, actor, {
      action: "sef-settings.update",
      subject: `integration/${environment}`,
      details: { fields: ["ublProfile"] },
    });
  });
}
