import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addSubscriptionRun } from "./add-subscription-run.ts";
import { findOrCreateIntegration } from "./integration.ts";

/**
 * Asks the worker to subscribe the company for tomorrow's notifications. The address is kept for display only: SEF
 * learns it from its own portal.
 *
 * @returns id of the run whose row tells how it went.
 */
export function requestSubscription(
  { organizationId, environment, actor }: { organizationId: string; environment: Environment; actor: Actor },
  webhookUrl: string,
): Promise<string> {
  const change = JSON.stringify({ webhookUrl });
  return withCompany(organizationId, async (tx) => {
    await findOrCreateIntegration(tx, organizationId, environment);
    await tx.$executeRaw`UPDATE organization_integration
      SET sef_settings = sef_settings || ${change}::jsonb, updated_at = now()
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
    const runId = await addSubscriptionRun(tx, { organizationId, environment }, "interactive");
    await appendAudit(tx, actor, {
      action: "sef-settings.subscribe",
      subject: `integration/${environment}`,
      details: { fields: ["webhookUrl"] },
    });
    return runId;
  });
}
