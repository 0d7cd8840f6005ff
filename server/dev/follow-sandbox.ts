import { withCompany } from "#server/db/company.ts";
import { listConnectedOrganizations } from "#server/db/system.ts";
import { enqueue } from "#server/queue/enqueue.ts";

/**
 * Leads every company that uses the sandbox to where it runs now, and the sandbox to where the portal runs now: a
 * start with another PORT moves both, and the data stays.
 */
export async function followSandbox(sandboxUrl: string): Promise<void> {
  for (const { organizationId, environment } of await listConnectedOrganizations(null)) {
    if (environment !== "sandbox") continue;
    const address = JSON.stringify({ baseUrl: sandboxUrl });
    await withCompany(organizationId, async (tx) => {
      await tx.$executeRaw`UPDATE organization_integration SET sef_settings = sef_settings || ${address}::jsonb
        WHERE organization_id = ${organizationId}::uuid AND environment = 'sandbox'`;
      await enqueue(tx, "join-sandbox", { organizationId, environment });
    });
  }
}
