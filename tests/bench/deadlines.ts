import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { disconnect } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { sweepAllDeadlines } from "#server/deadlines/sweep-deadlines.ts";
import { ensureDatabase, startPostgres } from "#server/dev/postgres.ts";

/**
 * `npm run bench:deadlines [documents] [workers]`: open documents of companies with a hundred each, swept by workers as
 * they run in production, on a PostgreSQL that keeps what it is told. A tenth of the documents first, then all, so that
 * the growth per document shows. Ends with 1 when a sweep of all takes longer than its bound.
 *
 * Seconds are those of the clock on the wall; CPU seconds, of workers and PostgreSQL together, are what a machine that is
 * busy with other things can be compared by: two cores give two of them a second.
 *
 * first: nothing was computed before. day: everything is known, the alerts of a day are due. again: nothing is new.
 */
const boundMs = 60_000;
const documentsEach = 100;
const all = Number(process.argv[2] ?? 100_000);
const workers = Number(process.argv[3] ?? 2);

const addPeople = `INSERT INTO app_user (id, email, name, password_hash)
  VALUES ('00000000-0000-4000-8000-000000000001', 'bench@example.rs', 'Ana', 'x')`;

/** Companies up to this many, each with somebody to tell and ten partners, one of them a public body. */
const addCompanies = `
  WITH made AS (
    INSERT INTO organization (id, slug, name, pib, registration_number, environment)
    SELECT gen_random_uuid(), 'firma-' || n, 'Firma ' || n, lpad(n::text, 9, '1'), '07020171', 'production'
      FROM generate_series(1 + (SELECT count(*) FROM organization), $1) AS n RETURNING id),
  told AS (
    INSERT INTO membership (organization_id, user_id, role)
    SELECT id, '00000000-0000-4000-8000-000000000001', 'owner' FROM made)
  INSERT INTO partner (organization_id, id, environment, kind, is_customer, is_supplier, name, pib, jbkjs, updated_at)
  SELECT made.id, gen_random_uuid(), 'production', CASE n WHEN 1 THEN 'public_body' ELSE 'company' END, true, true, 'Partner ' || n,
         lpad(n::text, 9, '2'), CASE n WHEN 1 THEN '10520' END, now()
    FROM made, generate_series(1, 10) AS n`;

/** A document of some two kilobytes for each of so many places, sales and purchases; new companies only. */
const addDocuments = `
  INSERT INTO invoice (organization_id, id, environment, direction, type_code, number, partner_id, document, issue_date,
                       due_date, currency, tax_exclusive, tax_total, payable, state, updated_at)
  SELECT o.id, gen_random_uuid(), 'production', side.direction, '380', 'B-' || n, p.id,
         jsonb_build_object('deliveryDate', current_date - n % 20, 'buyer', jsonb_build_object('pib', p.pib, 'jbkjs', p.jbkjs),
                            'notes', repeat('napomena ', 200)),
         current_date - n % 20, current_date - n % 20 + 30, 'RSD', 1000, 200, 1200,
         CASE side.direction WHEN 'sales' THEN 'sent' END, now()
    FROM organization o CROSS JOIN generate_series(1, $1) AS n
   CROSS JOIN LATERAL (SELECT CASE WHEN n % 5 < 3 THEN 'sales' ELSE 'purchase' END AS direction) AS side
    JOIN LATERAL (SELECT * FROM partner WHERE organization_id = o.id ORDER BY pib OFFSET n % 10 LIMIT 1) AS p ON true
   WHERE NOT EXISTS (SELECT FROM invoice i WHERE i.organization_id = o.id)`;

/** Sent on the last twenty days and not answered; nothing asks SEF about them here. */
const addStates = `
  INSERT INTO sef_invoice (organization_id, id, environment, direction, sef_invoice_id, invoice_id, status, sef_status,
                           sent_at, next_poll_at)
  SELECT i.organization_id, gen_random_uuid(), i.environment, i.direction, row_number() OVER (), i.id, s.status, s.status,
         i.issue_date + interval '10 hours', NULL
    FROM invoice i
   CROSS JOIN LATERAL (SELECT CASE i.direction WHEN 'sales' THEN 'Sent' ELSE 'New' END AS status) AS s
   WHERE NOT EXISTS (SELECT FROM sef_invoice known WHERE known.invoice_id = i.id AND known.organization_id = i.organization_id)`;

const dataFolder = path.resolve(`.data/bench-deadlines-${process.pid}`);
const cluster = await startPostgres({ dataFolder });
await ensureDatabase(cluster, "bench");
Object.assign(process.env, {
  SERVER_POSTGRES_URL: cluster.ownerUrl("bench"),
  PUBLIC_SERVER_URL: "http://127.0.0.1:9",
  NEXTAUTH_SECRET: "bench-only-secret-0123456789",
  SEFLOW_MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
  LOG_LEVEL: "error",
});
await migrate(cluster.ownerUrl("bench"));
const owner = new pg.Pool({ connectionString: cluster.ownerUrl("bench"), max: 2 });
const children: ChildProcess[] = [];
let isSlow = false;
try {
  await owner.query(addPeople);
  await Promise.all(Array.from({ length: workers }, startWorker));
  console.log(`${workers} workers; load ${load()} at the beginning`);
  const few = await measure(all / 10);
  const many = await measure(all);
  for (const [name, { ms, cpuMs }] of Object.entries(many)) {
    const growth = cpuMs / all / ((few[name]?.cpuMs ?? cpuMs) / (all / 10));
    console.log(
      `${name.padEnd(6)} a document takes ${growth.toFixed(2)} of the CPU that it took among a tenth of them`,
    );
    isSlow ||= ms > boundMs;
  }
} finally {
  for (const child of children) child.kill("SIGKILL");
  await disconnect();
  await owner.end();
  await cluster.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
process.exit(isSlow ? 1 : 0);

type Time = { ms: number; cpuMs: number };

async function measure(documents: number): Promise<Record<string, Time>> {
  await owner.query(addCompanies, [documents / documentsEach]);
  await owner.query(addDocuments, [documentsEach]);
  await owner.query(addStates);
  await owner.query("VACUUM ANALYZE");
  const times: Record<string, Time> = {};
  await owner.query("TRUNCATE document_deadline, deadline_alert, notification CASCADE");
  times.first = await sweep();
  await owner.query("TRUNCATE deadline_alert, notification CASCADE");
  await owner.query("VACUUM ANALYZE document_deadline");
  times.day = await sweep();
  times.again = await sweep();
  const counted = await owner.query(
    "SELECT (SELECT count(*) FROM document_deadline) AS deadlines, (SELECT count(*) FROM deadline_alert) AS alerts",
  );
  const { deadlines, alerts } = counted.rows[0] ?? {};
  for (const [name, { ms, cpuMs }] of Object.entries(times))
    console.log(
      `${name.padEnd(6)} ${String(documents).padStart(7)} documents of ${String(documents / documentsEach).padStart(5)} companies: ` +
        `${seconds(ms)} s, ${seconds(cpuMs)} CPU s, ${((cpuMs * 1000) / documents).toFixed(0).padStart(5)} CPU µs a document`,
    );
  console.log(`       ${deadlines} deadlines, ${alerts} alerts; load ${load()}`);
  return times;
}

/** Until the last company's job is done. */
async function sweep(): Promise<Time> {
  const begin = performance.now();
  const cpuBegin = cpuMs();
  await sweepAllDeadlines();
  for (;;) {
    const { rows } = await owner.query(
      `SELECT count(*)::int AS left, count(*) FILTER (WHERE last_error IS NOT NULL)::int AS failed
         FROM graphile_worker.jobs WHERE task_identifier = 'deadline-company'`,
    );
    if (rows[0].failed > 0) throw new Error("A sweep has failed.");
    if (rows[0].left === 0) break;
    await pause(50);
  }
  const time = { ms: performance.now() - begin, cpuMs: cpuMs() - cpuBegin };
  await untilIdle();
  return time;
}

/** The last mails are written a moment later: what they read must not be taken away from under them. */
async function untilIdle(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query("SELECT EXISTS (SELECT FROM graphile_worker.jobs) AS busy");
    if (!rows[0].busy) return;
    await pause(50);
  }
}

/** Of the workers and of PostgreSQL, since they began. The kernel counts in hundredths of a second. */
function cpuMs(): number {
  const workerIds = new Set(children.map(({ pid }) => pid));
  const ticks = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter(({ pid, parent }) => workerIds.has(pid) || pid === cluster.pid || parent === cluster.pid)
    .map(({ ticks }) => ticks);
  return ticks.reduce((sum, each) => sum + each, 0) * 10;
}

function statOf(pid: string): { pid: number; parent: number; ticks: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return { pid: 0, parent: 0, ticks: 0 };
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1).padStart(6);
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
}

function startWorker(): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/worker.ts"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: process.env,
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () => reject(new Error("A worker has stopped.")));
  });
}
