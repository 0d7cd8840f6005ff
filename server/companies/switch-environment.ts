import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { findOrCreateIntegration } from "./integration.ts";

/** Lets screens and jobs of the company work in another environment. No document moves with it. */
export function switchEnvironment(
  { organizationId, actor }: { organizationId: string; actor: Actor },
  environment: Environment,
): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const { count } = await tx.organization.updateMany({
      where: { id: organizationId, environment: { not: environment } },
      data: { environment },
    });
    if (count === 0) return;
    await findOrCreateIntegration(tx, organizationId, environment);
    await appendAudit(tx, actor, {
      action: "organization.switch-environment",
      subject: `organization/${organizationId}`,
      details: { fields: ["environment"], environment },
    });
  });
}
