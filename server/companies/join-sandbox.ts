import { randomUUID } from "node:crypto";
import { withCompany } from "#server/db/company.ts";
import { log } from "#server/log.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { decryptSecret } from "#server/secrets.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { registerInSandbox } from "#server/sef/sandbox-control.ts";
import { findOrCreateIntegration } from "./integration.ts";
import { notificationAddresses } from "./notification-addresses.ts";
import { requestSubscription } from "./subscribe-all.ts";
import { updateSefKey } from "./update-sef-key.ts";
import { webhookTokenOwner } from "./webhook-token.ts";

const system = { userId: null, name: "SEFlow" };

/**
 * Gives a company its place in the sandbox: an API key, its notification addresses and a subscription, so that it can
 * send and receive before it has a key of SEF. Doing it again only brings the sandbox up to date. Under a PIB that
 * somebody else has there it gets none: its screens say that no connection is set.
 */
export async function joinSandbox({ organizationId }: JobPayload<"join-sandbox">): Promise<void> {
  const { organization, token, connection } = await withCompany(organizationId, async (tx) => {
    const integration = await findOrCreateIntegration(tx, organizationId, "sandbox");
    return {
      organization: await tx.organization.findUniqueOrThrow({ where: { id: organizationId } }),
      token: decryptSecret(integration.webhookToken, webhookTokenOwner(organizationId)),
      connection: await loadConnection(tx, organizationId, "sandbox"),
    };
  });
  const apiKey = connection?.apiKey ?? `sandbox-${randomUUID()}`;
  const { sales, purchase, ppc } = notificationAddresses(token);
  const { name, pib, registrationNumber, jbkjs, street, city, postalCode } = organization;
  const isRegistered = await registerInSandbox({
    ...{ name, pib, registrationNumber, jbkjs, street, city, postalCode, apiKey },
    endpoints: { outgoing: sales, incoming: purchase, ppc },
  });
  if (!isRegistered) {
    log().warn({ pib }, "The sandbox knows another company under this PIB; this one gets no place in it");
    return;
  }
  // Saving a key subscribes by itself.
  if (!connection) await updateSefKey({ organizationId, actor: system }, { environment: "sandbox", apiKey });
  else await requestSubscription({ organizationId, environment: "sandbox" });
}
