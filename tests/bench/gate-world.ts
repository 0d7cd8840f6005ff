import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { signUp } from "#server/companies/sign-up.ts";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { withCompany } from "#server/db/company.ts";
import { migrate } from "#server/db/migrate.ts";
import { ensureDatabase, startPostgres } from "#server/dev/postgres.ts";
import { blankInvoice } from "#server/domain/invoice/blank-invoice.ts";
import type { Party } from "#server/domain/invoice/invoice.ts";
import { parsePib } from "#server/domain/party/pib.ts";
import { parseRegistrationNumber } from "#server/domain/party/registration-number.ts";
import { findOrCreatePartner } from "#server/exchange/find-or-create-partner.ts";
import { partyOf } from "#server/exchange/parties.ts";
import { createDraft } from "#server/sales/draft/save-draft.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import type { Arrival } from "./gate-arrivals.ts";

export type Limits = { minTimeMs: number; maxConcurrent: number };
export type BenchCompany = { organizationId: string; apiKey: string; limits: Limits; templateId: string };

export type GateWorld = {
  owner: pg.Pool;
  sandboxUrl: string;
  /** Brings the number of workers up to this. */
  haveWorkers: (count: number) => Promise<void>;
  openCompany: (limits: Limits) => Promise<BenchCompany>;
  /** Copies the company's queued document so many times and wakes the drain. */
  addBacklog: (company: BenchCompany, documents: number) => Promise<void>;
  answerAfter: (ms: number) => Promise<void>;
  control: (path: string, body: object | null, method?: string) => Promise<unknown>;
  arrivals: () => Promise<{ nowMs: number; requests: Arrival[] }>;
  close: () => Promise<void>;
};

export function keyHashOf(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex").slice(0, 16);
}

/** Throw-away PostgreSQL, the sandbox and the workers as processes, as they run in production. */
export async function openGateWorld(): Promise<GateWorld> {
  const dataFolder = path.resolve(`.data/bench-${process.pid}`);
  const cluster = await startPostgres({ dataFolder, ephemeral: true });
  await ensureDatabase(cluster, "bench");
  await migrate(cluster.ownerUrl("bench"));
  const children: ChildProcess[] = [];
  const sandboxUrl = await startSandbox(children);
  Object.assign(process.env, {
    SERVER_POSTGRES_URL: cluster.ownerUrl("bench"),
    PUBLIC_SERVER_URL: "http://127.0.0.1:9",
    NEXTAUTH_SECRET: "bench-only-secret-0123456789",
    SEFLOW_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
    SEFLOW_SANDBOX_URL: sandboxUrl,
    LOG_LEVEL: "error",
  });
  const owner = new pg.Pool({ connectionString: cluster.ownerUrl("bench"), max: 4 });
  // The end of the bench is the end of its PostgreSQL, and no fault of an idle connection.
  owner.on("error", () => undefined);
  const control = async (door: string, body: object | null, method = body ? "POST" : "GET") => {
    const response = await fetch(`${sandboxUrl}/__sim/${door}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
    });
    if (!response.ok) throw new Error(`${door}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const buyer = Object.values(sandboxParties)[0];
  if (!buyer) throw new Error("The sandbox has no buyer.");
  await control("companies", { companies: [{ ...buyer, active: true }] });
  let opened = 0;
  let workers = 0;
  return {
    owner,
    sandboxUrl,
    control,
    haveWorkers: async (count) => {
      const starting = Array.from({ length: Math.max(0, count - workers) }, () => startWorker(children));
      workers = Math.max(workers, count);
      await Promise.all(starting);
    },
    openCompany: async (limits) => {
      opened += 1;
      return openCompany(owner, control, { ...buyer, country: "RS", email: null }, limits, opened);
    },
    addBacklog: (company, documents) => addBacklog(owner, company, documents),
    answerAfter: async (ms) => {
      await control("faults", null, "DELETE");
      await control("faults", { path: "/sales-invoice", kind: "slow", ms });
    },
    arrivals: async () => {
      const state = await fetch(`${sandboxUrl}/__sim/requests`);
      const { requests }: { requests: Arrival[] } = await state.json();
      return { nowMs: Math.max(0, ...requests.map((each) => each.monotonicMs)), requests };
    },
    close: async () => {
      for (const child of children) child.kill("SIGKILL");
      await owner.end();
      await cluster.stop();
    },
  };
}

function startSandbox(children: ChildProcess[]): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/sandbox/main.ts", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error("The sandbox has stopped.")));
    child.stdout.on("data", (text: Buffer) => {
      const url = /http\S+/.exec(text.toString())?.[0];
      if (url) resolve(url);
    });
  });
}

function startWorker(children: ChildProcess[]): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: process.env,
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`A worker has stopped with ${code}.`)));
    child.once("message", () => resolve());
  });
}

async function openCompany(
  owner: pg.Pool,
  control: GateWorld["control"],
  buyer: Party,
  limits: Limits,
  index: number,
): Promise<BenchCompany> {
  const pib = firstValid(112500000 + index * 100, parsePib);
  const registrationNumber = firstValid(21800000 + index * 100, parseRegistrationNumber);
  const name = `Firma ${index}`;
  const email = `owner${index}@bench.example`;
  await signUp(
    { name: "Vlasnik", email, companyName: name, pib, registrationNumber },
    "not a hash",
    `bench ${index}`,
  );
  const found = await owner.query<{ id: string }>("SELECT id FROM organization WHERE pib = $1", [pib]);
  const organizationId = found.rows[0]?.id;
  if (!organizationId) throw new Error("The company was not made.");
  const apiKey = `bench-${index}-${randomUUID()}`;
  await control("companies", {
    companies: [
      { ...{ name, pib, registrationNumber }, active: true, apiKeys: [{ key: apiKey, active: true }] },
    ],
  });
  await updateSefKey(
    { organizationId, actor: { userId: null, name: "bench" } },
    { environment: "sandbox", apiKey },
  );
  const change = JSON.stringify({
    rateLimitMinTimeMs: limits.minTimeMs,
    rateLimitMaxConcurrent: limits.maxConcurrent,
  });
  const templateId = await withCompany(organizationId, async (tx) => {
    await tx.$executeRaw`UPDATE organization_integration SET sef_settings = sef_settings || ${change}::jsonb`;
    const data = { organizationId, account: "265111031000153550", isDefault: true };
    await tx.organizationBankAccount.createMany({ data });
    const organization = await tx.organization.update({
      where: { id: organizationId },
      data: { street: "Ulica 1", city: "Beograd", postalCode: "11000" },
    });
    const partnerId = await findOrCreatePartner(
      tx,
      { organizationId, environment: "sandbox" },
      buyer,
      "customer",
    );
    const invoice = {
      ...blankInvoice("380", partyOf(organization), buyer),
      number: `UZOR-${index}`,
      vatPointCode: "35" as const,
    };
    const line = {
      ...{ id: "1", name: "Usluga", description: null, sellersItemId: null, buyersItemId: null },
      ...{ quantity: "1", unitCode: "H87", unitPrice: "1000.00", allowanceCharges: [] },
      ...{ taxCategory: "S" as const, taxPercent: "20" },
    };
    return createDraft(tx, {
      organizationId,
      environment: "sandbox",
      partnerId,
      invoice: { ...invoice, lines: [line] },
    });
  });
  const acting = {
    organizationId,
    environment: "sandbox" as const,
    actor: { userId: null, name: "bench" },
  };
  await queueInvoice(acting, templateId);
  // The queued document is the pattern of the backlog and is itself never sent; other jobs would blur the figures.
  await owner.query("UPDATE invoice SET state = 'failed' WHERE id = $1", [templateId]);
  await owner.query("DELETE FROM graphile_worker._private_jobs");
  return { organizationId, apiKey, limits, templateId };
}

function firstValid<T>(from: number, parse: (text: string) => T | null): T {
  for (let number = from; ; number += 1) {
    const parsed = parse(String(number));
    if (parsed !== null) return parsed;
  }
}

async function addBacklog(
  owner: pg.Pool,
  { organizationId, templateId }: BenchCompany,
  documents: number,
): Promise<void> {
  const batch = randomUUID().slice(0, 8);
  const client = await owner.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.organization_id', $1, true)", [organizationId]);
    await client.query(
      `WITH copies AS (
         SELECT gen_random_uuid() AS id, $2 || '-' || n AS number, n FROM generate_series(1, $3::int) AS n),
       documents AS (
         INSERT INTO invoice SELECT (jsonb_populate_record(i, jsonb_build_object(
             'id', c.id, 'number', c.number, 'document', jsonb_set(i.document, '{number}', to_jsonb(c.number)),
             'state', 'queued', 'queued_at', now() + c.n * interval '1 microsecond', 'next_attempt_at', now()))).*
           FROM invoice i, copies c WHERE i.id = $1::uuid)
       INSERT INTO invoice_line SELECT (jsonb_populate_record(l, jsonb_build_object('invoice_id', c.id))).*
         FROM invoice_line l, copies c WHERE l.invoice_id = $1::uuid`,
      [templateId, batch, documents],
    );
    await client.query("SELECT app.enqueue('send-invoices', $1::json, $2, NULL, 0)", [
      JSON.stringify({ organizationId, environment: "sandbox" }),
      `send-invoices:${organizationId}:sandbox`,
    ]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
