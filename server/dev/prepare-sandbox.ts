import { requestSubscription } from "#server/companies/subscribe-all.ts";
import { webhookTokenOwner } from "#server/companies/webhook-token.ts";
import { withCompany } from "#server/db/company.ts";
import { decryptSecret } from "#server/secrets.ts";
import { sandboxParties } from "./demo-world.ts";
import type { SeededCompany } from "./seed.ts";

/**
 * Tells the sandbox who there is: our demo companies with their keys and notification addresses, and the fictional
 * partners with the way they answer. Notifications are switched on at once (`subscribeImmediate`), where SEF would
 * begin tomorrow.
 *
 * @param portalUrl where the sandbox reaches our notification doors.
 */
export async function prepareSandbox(
  sandboxUrl: string,
  portalUrl: string,
  companies: SeededCompany[],
): Promise<void> {
  await control(sandboxUrl, "knobs", { subscribeImmediate: true, deliveryRetries: 3 });
  const partners = Object.values(sandboxParties).map((party) => ({ ...party, active: true }));
  const ours = await Promise.all(companies.map((company) => ourCompany(portalUrl, company)));
  await control(sandboxUrl, "companies", { companies: [...partners, ...ours] });
  for (const { organizationId } of companies)
    await requestSubscription({ organizationId, environment: "sandbox" });
}

async function ourCompany(portalUrl: string, { organizationId, company }: SeededCompany) {
  const integration = await withCompany(organizationId, (tx) =>
    tx.organizationIntegration.findUniqueOrThrow({
      where: { organizationId_environment: { organizationId, environment: "sandbox" } },
    }),
  );
  const token = decryptSecret(integration.webhookToken, webhookTokenOwner(organizationId));
  const door = `${portalUrl}/api/sef/webhook/${token}`;
  const { name, pib, registrationNumber, street, city, postalCode, apiKey } = company;
  return {
    ...{ name, pib, registrationNumber, street, city, postalCode, active: true },
    apiKeys: [{ key: apiKey, active: true }],
    endpoints: { outgoing: `${door}/sales`, incoming: `${door}/purchase`, ppc: `${door}/ppc` },
    behaviour: { buyer: "manual", answerDelayMs: 0, rejectComment: null },
  };
}

async function control(sandboxUrl: string, path: string, body: object): Promise<void> {
  const response = await fetch(`${sandboxUrl}/__sim/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The sandbox refused its ${path}: ${await response.text()}`);
}
