import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDataRole } from "#server/db/check-role.ts";
import { prisma } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { PrismaClient } from "#server/db/generated/client.ts";
import { signUp } from "#server/db/system-doors.ts";
import { env } from "#server/env.ts";
import { enqueue } from "#server/queue/enqueue.ts";

const first = randomUUID();
const second = randomUUID();

async function makeCompany(id: string, slug: string): Promise<void> {
  await signUp({
    account: { id: randomUUID(), email: `${slug}@example.rs`, name: "Ana", passwordHash: "x" },
    company: {
      id,
      slug,
      name: slug,
      pib: "101134702",
      registrationNumber: "07020171",
      street: null,
      city: null,
      postalCode: null,
      webhookToken: "sealed",
      webhookTokenHash: slug,
    },
  });
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.SERVER_POSTGRES_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await makeCompany(first, "prva");
  await makeCompany(second, "druga");
  await withCompany(first, (tx) =>
    tx.partner.create({
      data: { organizationId: first, environment: "sandbox", kind: "company", name: "Kupac prve" },
    }),
  );
});

describe("row-level security", () => {
  test("every table with organization_id forces it and has the tenant policy, and so has organization", async () => {
    const rows = await asOwner((client) =>
      client.query(`
        SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS forced,
               EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'tenant'
                        AND p.qual IS NOT NULL AND p.with_check IS NOT NULL) AS guarded
          FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
           AND (c.relname = 'organization' OR EXISTS (
             SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id'))`),
    );
    expect(rows.rows.length).toBeGreaterThanOrEqual(15);
    expect(rows.rows.filter((row) => !row.forced || !row.guarded)).toEqual([]);
  });

  test("every key of a tenant table begins with organization_id, so that no key tells about another tenant", async () => {
    const rows = await asOwner((client) =>
      client.query(`
        SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS key
          FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'organization_id'
         WHERE i.indisunique AND i.indrelid::regclass::text !~ '^(pg_|graphile)' AND i.indkey[0] <> a.attnum`),
    );
    expect(rows.rows).toEqual([]);
  });

  test("a company sees its own rows only, and none without a company", async () => {
    expect(await withCompany(first, (tx) => tx.partner.count())).toBe(1);
    expect(await withCompany(second, (tx) => tx.partner.count())).toBe(0);
    expect(await prisma().partner.count()).toBe(0);
    expect(await withCompany(first, (tx) => tx.organization.count())).toBe(1);
  });

  test("a company can neither change nor insert rows of another, nor hand its own over", async () => {
    const change = { where: { organizationId: first }, data: { name: "ukradeno" } };
    expect((await withCompany(second, (tx) => tx.partner.updateMany(change))).count).toBe(0);
    const foreign = {
      data: { organizationId: first, environment: "sandbox", kind: "company", name: "podmetnuto" },
    };
    await expect(withCompany(second, (tx) => tx.partner.create(foreign))).rejects.toThrow(
      /row-level security/,
    );
    const handOver = { data: { organizationId: second } };
    await expect(withCompany(first, (tx) => tx.partner.updateMany(handOver))).rejects.toThrow(
      /row-level security/,
    );
  });

  test("the start check passes the role of the data pool and stops the owner's", async () => {
    await expect(checkDataRole()).resolves.toBeUndefined();
    const bound = prisma();
    const adapter = new PrismaPg({ connectionString: env().SERVER_POSTGRES_URL });
    globalThis.seflowPrisma = new PrismaClient({ adapter });
    try {
      await expect(checkDataRole()).rejects.toThrow(/"postgres", which is not bound by row-level security/);
    } finally {
      await globalThis.seflowPrisma.$disconnect();
      globalThis.seflowPrisma = bound;
    }
  });
});

describe("what crosses tenants", () => {
  test("is this list of functions and no other", async () => {
    const rows = await asOwner((client) =>
      client.query<{ name: string }>(
        "SELECT proname AS name FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prosecdef ORDER BY 1",
      ),
    );
    expect(rows.rows.map((row) => row.name)).toEqual([
      "add_invited_person",
      "continue_session",
      "enqueue",
      "enqueue_deadline_sweeps",
      "find_contacts",
      "find_invitation",
      "find_last_exchange",
      "find_password_reset",
      "find_second_factors",
      "find_session",
      "find_user_for_sign_in",
      "fold_tallies",
      "forget_old",
      "is_api_key_taken",
      "is_company_connected",
      "keys_without_job",
      "list_connected_organizations",
      "list_due_polls",
      "list_open_work",
      "list_waiting_sends",
      "open_calendar_feed",
      "queue_age_seconds",
      "record_refused_notification",
      "record_sign_in",
      "search_documents",
      "set_locale",
      "set_password",
      "sign_in_wait_seconds",
      "sign_up",
      "start_digests",
      "store_notification",
      "use_password_reset",
    ]);
  });

  test("people, passwords and the queue cannot be read by the role of the data pool", async () => {
    await expect(prisma().appUser.findMany()).rejects.toThrow(/permission denied/);
    await expect(prisma().$queryRaw`SELECT * FROM graphile_worker.jobs`).rejects.toThrow(/permission denied/);
  });
});

describe("the queue door", () => {
  const payload = { organizationId: first, environment: "sandbox" as const };

  test("a job is there exactly when the transaction that added it is", async () => {
    const count = () =>
      asOwner(async (client) =>
        Number((await client.query("SELECT count(*) FROM graphile_worker.jobs")).rows[0]?.count),
      );
    await withCompany(first, (tx) => enqueue(tx, "send-invoices", payload, { jobKey: "one" }));
    expect(await count()).toBe(1);
    const failing = withCompany(first, async (tx) => {
      await enqueue(tx, "send-invoices", payload, { jobKey: "two" });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    expect(await count()).toBe(1);
  });

  test("a job cannot name another company than the transaction", async () => {
    await expect(withCompany(second, (tx) => enqueue(tx, "send-invoices", payload))).rejects.toThrow(
      /another organization/,
    );
  });

  test("a job cannot name a person who has not opened the transaction", async () => {
    const body = JSON.stringify({ ...payload, userId: second });
    const inAnothersName = withCompany(
      first,
      (tx) => tx.$queryRaw`SELECT app.enqueue('send-invoices', ${body}::json, NULL, NULL, 0)`,
    );
    await expect(inAnothersName).rejects.toThrow(/another person/);
  });
});

describe("the audit chain", () => {
  test("links each entry to the one before and cannot be changed", async () => {
    await withCompany(first, async (tx) => {
      for (const number of [1, 2, 3]) {
        await tx.$executeRaw`SELECT app.append_audit(NULL, 'Ana', 'test', ${`predmet ${number}`}, '{}'::jsonb)`;
      }
    });
    const entries = await withCompany(first, (tx) => tx.auditLog.findMany({ orderBy: { sequence: "asc" } }));
    expect(entries.map((entry) => entry.previousHash)).toEqual(["", entries[0]?.hash, entries[1]?.hash]);
    const change = withCompany(first, (tx) => tx.auditLog.updateMany({ data: { actorName: "neko drugi" } }));
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(withCompany(first, (tx) => tx.auditLog.deleteMany())).rejects.toThrow(/permission denied/);
  });
});
