import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { secretOwner } from "#server/auth/verify-code.ts";
import { webhookTokenOwner } from "#server/companies/webhook-token.ts";
import { resealSecrets } from "#server/dev/reseal-secrets.ts";
import { env } from "#server/env.ts";
import { secretLinkOwner } from "#server/mail/secret-link.ts";
import { decryptSecret, encryptSecret, sha256 } from "#server/secrets.ts";
import { apiKeyOwner, subscriptionSecretOwner } from "#server/sef/connection.ts";

const newest = Buffer.alloc(32, 8);
const former = Buffer.alloc(32, 7);
/** More than are sealed anew between two words of the command. */
const companies = 60;
const secretsOfCompany = 4;
const person = randomUUID();
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();
  await owner.query("BEGIN");
  for (let index = 0; index < companies; index += 1) await insertCompany(randomUUID(), index);
  await owner.query("COMMIT");
  await owner.query("INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, 'Ana', 'x')", [
    person,
    `${person}@example.rs`,
  ]);
  await owner.query("INSERT INTO second_factor (user_id, secret, created_at) VALUES ($1, $2, now())", [
    person,
    encryptSecret("secret of the app", secretOwner(person)),
  ]);
});
afterAll(() => owner.end());

async function insertCompany(id: string, index: number): Promise<void> {
  const settings = {
    apiKey: encryptSecret(`key ${id}`, apiKeyOwner(id, "demo")),
    subscriptionSecret: encryptSecret(`subscription ${id}`, subscriptionSecretOwner(id, "demo")),
    retryLimit: 7,
  };
  await owner.query(
    "INSERT INTO organization (id, slug, name, pib, registration_number) VALUES ($1, $2, 'Firma', '101134702', '12345678')",
    [id, `firma-${index}`],
  );
  await owner.query(
    `INSERT INTO organization_integration
       (organization_id, environment, sef_settings, webhook_token, webhook_token_hash, api_key_hash, updated_at)
     VALUES ($1, 'demo', $2, $3, $4, $5, now())`,
    [
      id,
      settings,
      encryptSecret(`token ${id}`, webhookTokenOwner(id)),
      sha256(`token ${id}`),
      sha256(`key ${id}`),
    ],
  );
  // An invitation whose mail has not left; the mail has the company's id here.
  await owner.query(
    `INSERT INTO outgoing_mail (organization_id, id, environment, recipient, from_name, subject, body, message_id, state,
                                actor_name, secret_link, secret_for)
     VALUES ($1, $1, 'demo', 'nova@example.rs', 'Firma', 'Poziv', '•••', '<1@localhost>', 'queued', 'Ana', $2, 'admin')`,
    [id, encryptSecret(`invitation ${id}`, secretLinkOwner({ organizationId: id, mailId: id }))],
  );
}

/** The operator's command with the new key beside the old one, killed at its first word. */
async function rotateAndDie(): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/dev/rotate-keys.ts"], {
    env: {
      ...process.env,
      SEFLOW_MASTER_KEY: newest.toString("base64"),
      SEFLOW_OLD_MASTER_KEYS: former.toString("base64"),
    },
  });
  child.stdout.once("data", () => child.kill("SIGKILL"));
  await new Promise((resolve) => child.once("exit", resolve));
}

const rotate = (...keys: [Buffer, ...Buffer[]]) => resealSecrets(env().SERVER_POSTGRES_URL, { keys });

/** Every secret as it opens now with the two keys, and how many need the old one. */
async function allSecrets() {
  const { rows } = await owner.query<{
    id: string;
    settings: Record<string, string>;
    token: string;
    link: string;
  }>(
    `SELECT organization_id AS id, sef_settings AS settings, webhook_token AS token, m.secret_link AS link
       FROM organization_integration JOIN outgoing_mail m USING (organization_id, environment)
      WHERE environment = 'demo' ORDER BY 1`,
  );
  const factor = await owner.query<{ secret: string }>("SELECT secret FROM second_factor");
  const sealed = rows.flatMap(({ id, settings, token, link }) => [
    { sealed: settings.apiKey ?? "", owner: apiKeyOwner(id, "demo"), plain: `key ${id}` },
    {
      sealed: settings.subscriptionSecret ?? "",
      owner: subscriptionSecretOwner(id, "demo"),
      plain: `subscription ${id}`,
    },
    { sealed: token, owner: webhookTokenOwner(id), plain: `token ${id}` },
    {
      sealed: link,
      owner: secretLinkOwner({ organizationId: id, mailId: id }),
      plain: `invitation ${id}`,
    },
  ]);
  const all = [
    ...sealed,
    { sealed: factor.rows[0]?.secret ?? "", owner: secretOwner(person), plain: "secret of the app" },
  ];
  const opensWith = (keys: Parameters<typeof decryptSecret>[2]) =>
    all.filter((entry) => {
      try {
        return decryptSecret(entry.sealed, entry.owner, keys) === entry.plain;
      } catch {
        return false;
      }
    }).length;
  return {
    count: all.length,
    opening: opensWith([newest, former]),
    underNewest: opensWith([newest]),
    others: rows.filter(({ settings }) => Number(settings.retryLimit) === 7).length,
  };
}

const total = companies * secretsOfCompany + 1;

// A process of its own starts up, which takes its time on a busy machine.
const patienceMs = 60_000;

test("a rotation that is killed in the middle has lost nothing, and the next one does the rest", {
  timeout: patienceMs,
}, async () => {
  await rotateAndDie();
  const halfway = await allSecrets();
  expect(halfway).toMatchObject({ count: total, opening: total });
  expect(halfway.underNewest).toBeGreaterThan(0);
  expect(halfway.underNewest).toBeLessThan(total);
  const rest = { found: total, resealed: total - halfway.underNewest, unopened: [] };
  expect(await rotate(newest, former)).toEqual(rest);
  // What stands beside the secrets is as it was.
  expect(await allSecrets()).toEqual({ count: total, opening: total, underNewest: total, others: companies });
});

test("another run changes nothing and needs the old key no more", async () => {
  expect(await rotate(newest)).toEqual({ found: total, resealed: 0, unopened: [] });
});

test("a secret that no key opens is named and left as it is", async () => {
  const id = randomUUID();
  await insertCompany(id, companies);
  const { resealed, unopened } = await rotate(newest);
  expect(resealed).toBe(0);
  expect(unopened).toEqual([
    apiKeyOwner(id, "demo"),
    subscriptionSecretOwner(id, "demo"),
    webhookTokenOwner(id),
    secretLinkOwner({ organizationId: id, mailId: id }),
  ]);
  expect((await allSecrets()).opening).toBe(total + secretsOfCompany);
});
