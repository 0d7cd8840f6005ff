import pg from "pg";
import { secretOwner } from "#server/auth/verify-code.ts";
import { webhookTokenOwner } from "#server/companies/webhook-token.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { withPerson } from "#server/db/person.ts";
import { secretLinkOwner } from "#server/mail/secret-link.ts";
import { type Keyring, resealSecret } from "#server/secrets.ts";
import { apiKeyOwner, subscriptionSecretOwner } from "#server/sef/connection.ts";
import { sefSettingsSchema } from "#server/sef/settings.ts";

export type ResealCount = {
  /** Secrets that were looked at. */
  found: number;
  /** Of these, sealed anew now; the others were under the newest key already. */
  resealed: number;
  /** Owners of secrets that no key of the environment opens. */
  unopened: string[];
};

const batch = 20;

/**
 * Seals every secret of the database with the newest master key, a company or a person at a time, each in a
 * transaction of its own: killed at any moment it has changed whole secrets only, and another run does the rest.
 *
 * Companies and people are listed as `seflow_system`; what belongs to them is read and written as the application
 * does, behind row-level security.
 *
 * @param ownerUrl of the owner of the tables, who may act as that role.
 * @param keys other than the environment's.
 * @param onBatch is told how far it is, after each batch of companies or people.
 */
export async function resealSecrets(
  ownerUrl: string,
  { keys, onBatch = () => undefined }: { keys?: Keyring; onBatch?: (so: ResealCount) => void } = {},
): Promise<ResealCount> {
  const count: ResealCount = { found: 0, resealed: 0, unopened: [] };
  const seal: Sealer = (sealed, owner) => anew({ sealed, owner, keys, count });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SET ROLE seflow_system");
    await inBatches(client, "organization", onBatch, count, (id) =>
      withCompany(id, (tx) => resealCompany(tx, id, seal)),
    );
    await inBatches(client, "app_user", onBatch, count, (id) =>
      withPerson(id, (tx) => resealPerson(tx, id, seal)),
    );
  } finally {
    await client.end();
  }
  return count;
}

async function inBatches(
  client: pg.Client,
  table: "organization" | "app_user",
  onBatch: (so: ResealCount) => void,
  count: ResealCount,
  reseal: (id: string) => Promise<void>,
): Promise<void> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${batch}`,
      [after],
    );
    for (const { id } of rows) await reseal(id);
    onBatch(count);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    after = last.id;
  }
}

/** The rows are locked first: a key that is saved at this moment is neither lost nor overwritten. */
async function resealCompany(tx: Tx, organizationId: string, seal: Sealer): Promise<void> {
  await tx.$queryRaw`SELECT environment FROM organization_integration
    WHERE organization_id = ${organizationId}::uuid FOR UPDATE`;
  const rows = await tx.organizationIntegration.findMany({
    where: { organizationId },
    select: { environment: true, sefSettings: true, webhookToken: true },
  });
  for (const row of rows) {
    const environment = environmentSchema.parse(row.environment);
    const { apiKey, subscriptionSecret } = sefSettingsSchema.parse(row.sefSettings);
    const changed = {
      apiKey: seal(apiKey, apiKeyOwner(organizationId, environment)),
      subscriptionSecret: seal(subscriptionSecret, subscriptionSecretOwner(organizationId, environment)),
    };
    const token = seal(row.webhookToken, webhookTokenOwner(organizationId));
    const settings = Object.fromEntries(Object.entries(changed).filter(([, sealed]) => sealed !== null));
    await tx.$executeRaw`UPDATE organization_integration
      SET sef_settings = sef_settings || ${JSON.stringify(settings)}::jsonb,
          webhook_token = coalesce(${token}, webhook_token)
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
  }
  await resealMail(tx, organizationId, seal);
}

/** Links of invitations whose mail has not left yet. */
async function resealMail(tx: Tx, organizationId: string, seal: Sealer): Promise<void> {
  const mails = await tx.$queryRaw<{ id: string; link: string }[]>`
    SELECT id, secret_link AS link FROM outgoing_mail
     WHERE organization_id = ${organizationId}::uuid AND secret_link IS NOT NULL FOR UPDATE`;
  for (const { id, link } of mails) {
    const secretLink = seal(link, secretLinkOwner({ organizationId, mailId: id }));
    if (secretLink !== null)
      await tx.outgoingMail.updateMany({ where: { organizationId, id }, data: { secretLink } });
  }
}

async function resealPerson(tx: Tx, userId: string, seal: Sealer): Promise<void> {
  await tx.$queryRaw`SELECT user_id FROM second_factor WHERE user_id = ${userId}::uuid FOR UPDATE`;
  const factor = await tx.secondFactor.findUnique({ where: { userId }, select: { secret: true } });
  const secret = seal(factor?.secret, secretOwner(userId));
  if (secret !== null)
    await tx.secondFactor.update({ where: { userId }, data: { secret }, select: { userId: true } });
}

/** The secret sealed anew; null when there is nothing to change. */
type Sealer = (sealed: string | null | undefined, owner: string) => string | null;

function anew({
  sealed,
  owner,
  keys,
  count,
}: {
  sealed: string | null | undefined;
  owner: string;
  keys: Keyring | undefined;
  count: ResealCount;
}): string | null {
  if (!sealed) return null;
  count.found += 1;
  try {
    const resealed = resealSecret(sealed, owner, keys);
    if (resealed !== null) count.resealed += 1;
    return resealed;
  } catch {
    count.unopened.push(owner);
    return null;
  }
}
