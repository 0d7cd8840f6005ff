import { appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { SefConnection } from "./connection.ts";

const system = { userId: null, name: "SEFlow" };

/** 401: unknown or switched off; 403: not allowed to do this. Neither gets better by asking again. */
export function isKeyRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

/**
 * Keeps in mind that SEF refuses this key, so that nothing more is sent with it. An answer to a key that has been
 * replaced meanwhile says nothing about the new one.
 */
export function noteRefusedKey({ organizationId, environment, keyHash }: SefConnection): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const { count } = await tx.organizationIntegration.updateMany({
      where: {
        organizationId,
        environment,
        credentialsState: { not: "refused" },
        OR: [{ apiKeyHash: keyHash }, { apiKeyHash: null }],
      },
      data: { credentialsState: "refused" },
    });
    if (count === 0) return;
    await appendAudit(tx, system, {
      action: "sef-settings.key-refused",
      subject: `integration/${environment}`,
    });
  });
}
