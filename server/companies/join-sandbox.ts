import { randomUUID } from "node:crypto";
import { z } from "zod";
import { withCompany } from "#server/db/company.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { decryptSecret } from "#server/secrets.ts";
import { loadConnection } from "#server/sef/connection.ts";
import {
  registerInSandbox,
  sandboxFaultSchema,
  setSandboxClock,
  setSandboxFaults,
} from "#server/sef/sandbox-control.ts";
import { findOrCreateIntegration } from "./integration.ts";
import { notificationAddresses } from "./notification-addresses.ts";
import { sandboxParties } from "./sandbox-parties.ts";
import { requestSubscription } from "./subscribe-all.ts";
import { updateSefKey } from "./update-sef-key.ts";
import { webhookTokenOwner } from "./webhook-token.ts";

const system = { userId: null, name: "SEFlow" };

/**
 * Gives a company a world of its own in the sandbox: an API key, its notification addresses, fictional partners and a
 * subscription, so that it can send and receive before it has a key of SEF. Doing it again only brings the world up to
 * date.
 */
export async function joinSandbox({ organizationId }: JobPayload<"join-sandbox">): Promise<void> {
  const { organization, token, connection, wishes } = await withCompany(organizationId, async (tx) => {
    const integration = await findOrCreateIntegration(tx, organizationId, "sandbox");
    return {
      organization: await tx.organization.findUniqueOrThrow({ where: { id: organizationId } }),
      token: decryptSecret(integration.webhookToken, webhookTokenOwner(organizationId)),
      connection: await loadConnection(tx, organizationId, "sandbox"),
      wishes: await tx.sandboxWorld.findUnique({ where: { organizationId } }),
    };
  });
  const apiKey = connection?.apiKey ?? `sandbox-${randomUUID()}`;
  const { sales, purchase, ppc } = notificationAddresses(token);
  const { name, pib, registrationNumber, jbkjs, street, city, postalCode } = organization;
  await registerInSandbox(
    organizationId,
    {
      ...{ name, pib, registrationNumber, jbkjs, street, city, postalCode, apiKey },
      endpoints: { outgoing: sales, incoming: purchase, ppc },
    },
    Object.values(sandboxParties),
  );
  // A sandbox that has lost its memory is brought back to what the company had chosen.
  await setSandboxClock(organizationId, Number(wishes?.clockAheadMs ?? 0));
  await setSandboxFaults(organizationId, z.array(sandboxFaultSchema).parse(wishes?.faults ?? []));
  // Saving a key subscribes by itself.
  if (!connection) await updateSefKey({ organizationId, actor: system }, { environment: "sandbox", apiKey });
  else await requestSubscription({ organizationId, environment: "sandbox" });
}
