import { randomUUID } from "node:crypto";
import { addSubscriptionRun } from "#server/companies/add-subscription-run.ts";
import { subscribeCompany } from "#server/companies/subscribe-company.ts";
import { newWebhookToken, webhookTokenOwner } from "#server/companies/webhook-token.ts";
import { withCompany } from "#server/db/company.ts";
import { signUp } from "#server/db/system-doors.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { importUbl } from "#server/sales/draft/import-ubl.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { decryptSecret, encryptSecret } from "#server/secrets.ts";
import { apiKeyOwner } from "#server/sef/connection.ts";
import { goldenXml, invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { freshPib } from "#tests/support/documents.ts";
import { copyDraft, editsOf, read } from "#tests/support/sales.ts";

export type StormCompany = { acting: ActingCompany; apiKey: string; invoiceIds: string[] };

/** Tries come soon and often: a storm is long enough. */
const patience = { retryDelay: 500, retryBackoff: false, retryLimit: 500, redatePolicy: "redate" };

/** A company with its place in the sandbox, notification addresses and drafts that are ready to be sent. */
export async function makeStormCompany(
  places: { sandboxUrl: string; portalUrl: string },
  drafts: { prefix: string; count: number },
): Promise<StormCompany> {
  const organizationId = randomUUID();
  const pib = freshPib();
  const apiKey = randomUUID();
  const token = newWebhookToken(organizationId);
  const name = `Oluja ${pib}`;
  await signUp({
    account: { id: randomUUID(), email: `${pib}@example.rs`, name: "Ana", passwordHash: "none" },
    company: {
      ...{ id: organizationId, slug: `oluja-${pib}`, name, pib, registrationNumber: "07020171" },
      ...{ street: "Glavna 1", city: "Beograd", postalCode: "11000" },
      ...token,
    },
  });
  const secret = encryptSecret(apiKey, apiKeyOwner(organizationId, "sandbox"));
  await withCompany(organizationId, async (tx) => {
    await tx.organizationIntegration.update({
      where: { organizationId_environment: { organizationId, environment: "sandbox" } },
      data: { sefSettings: { baseUrl: places.sandboxUrl, apiKey: secret, ...patience } },
    });
    await tx.organizationBankAccount.create({
      data: { organizationId, account: "840000000000162021", isDefault: true },
    });
  });
  const door = `${places.portalUrl}/api/sef/webhook/${decryptSecret(token.webhookToken, webhookTokenOwner(organizationId))}`;
  await tellSandbox(places.sandboxUrl, "companies", {
    companies: [
      {
        ...{ pib, name, registrationNumber: "07020171", active: true },
        apiKeys: [{ key: apiKey, active: true }],
        endpoints: { outgoing: `${door}/sales`, incoming: `${door}/purchase`, ppc: `${door}/ppc` },
      },
    ],
  });
  const acting = { organizationId, environment: "sandbox", actor: { userId: null, name: "Ana" } } as const;
  await subscribe(acting);
  return { acting, apiKey, invoiceIds: await makeDrafts(acting, drafts) };
}

/** The key of today's notifications, as the daily subscription stores it. */
async function subscribe({ organizationId }: ActingCompany): Promise<void> {
  const company = { organizationId, environment: "sandbox" } as const;
  const runId = await withCompany(organizationId, (tx) => addSubscriptionRun(tx, company, "interactive"));
  await subscribeCompany({ ...company, runId });
}

async function makeDrafts(
  acting: ActingCompany,
  { prefix, count }: { prefix: string; count: number },
): Promise<string[]> {
  const bytes = new Uint8Array(goldenXml("380-two-rates"));
  const { invoiceId } = await importUbl(acting, { name: "380-two-rates.xml", bytes });
  const changes = { number: `${prefix}1`, deliveryDate: null, dueDate: null };
  const document = editsOf(await read(acting, invoiceId), changes);
  await saveDocument(acting, { invoiceId, version: 1, document });
  const ids = [invoiceId];
  for (let number = 2; number <= count; number += 1)
    ids.push(await copyDraft(acting, `${prefix}1`, `${prefix}${number}`));
  return ids;
}

/** The one who buys from all of them. */
export async function registerBuyer(sandboxUrl: string): Promise<void> {
  const { name, pib, registrationNumber } = invoiceFixture("380-two-rates").buyer;
  await tellSandbox(sandboxUrl, "companies", {
    companies: [{ name, pib, registrationNumber, active: true }],
  });
}

export async function tellSandbox(sandboxUrl: string, door: string, body: object): Promise<void> {
  const response = await fetch(`${sandboxUrl}/__sim/${door}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The sandbox refused ${door}: ${await response.text()}`);
}
