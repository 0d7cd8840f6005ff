import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { type SefLimits, sefSettingsSchema } from "#server/sef/settings.ts";
import { findOrCreateIntegration } from "./integration.ts";

/** Stores how fast, how often and how patiently the company's calls go out. They count from the next call on. */
export function updateGate(
  { organizationId, environment, actor }: { organizationId: string; environment: Environment; actor: Actor },
  limits: SefLimits,
): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const { sefSettings } = await findOrCreateIntegration(tx, organizationId, environment);
    const before = new Map<string, unknown>(Object.entries(sefSettingsSchema.parse(sefSettings)));
    const fields = Object.entries(limits)
      .filter(([name, value]) => (before.get(name) ?? null) !== value)
      .map(([name]) => name);
    if (fields.length === 0) return;
    // One statement: a key saved at the same moment must not be lost.
    await tx.$executeRaw`UPDATE organization_integration
      SET sef_settings = sef_settings || ${JSON.stringify(limits)}::jsonb,
          settings_version = settings_version + 1, updated_at = now()
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
    await appendAudit(tx, actor, {
      action: "sef-settings.update",
      subject: `integration/${environment}`,
      details: { fields },
    });
  });
}
