import pg from "pg";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { env } from "#server/env.ts";
import { getExchange } from "#server/sync/get-exchange.ts";
import { requestSync } from "#server/sync/request-sync.ts";
import { runJobs } from "./run-jobs.ts";
import { actingAs } from "./sales.ts";
import { openSefWorld } from "./sef-world.ts";

export const dayMs = 86_400_000;
export const trialLines = [{ name: "Toner", quantity: "1", unitPrice: "100.00", percent: "20" }];

export type SyncWorld = Awaited<ReturnType<typeof openSyncWorld>>;

/** The next day that has three days of its month before it: a period over two months would begin as two lists. */
function dayWithinMonth(): CivilDate {
  const tomorrow = addDays(belgradeDay(new Date()), 1);
  return addDays(tomorrow, Math.max(0, 4 - Number(tomorrow.slice(8))));
}

/** A company and its SEF, whose clock stands at noon of one of the next days: sweeps keep out of SEF's night. */
export async function openSyncWorld() {
  const world = await openSefWorld();
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  const company = actingAs(first);
  const owner = new pg.Client({ connectionString: env().SERVER_POSTGRES_URL });
  await owner.connect();

  /** What the sandbox's clock shows is what the stories are told. */
  let aheadMs = new Date(`${dayWithinMonth()}T11:00:00Z`).getTime() - Date.now();
  const clock = () => new Date(Date.now() + aheadMs);
  /** A control door of the world that the company stands in. */
  const inOwnWorld = (door: string, body: object) =>
    world.control(`worlds/${company.organizationId}/${door}`, body);
  await inOwnWorld("clock", { set: clock().toISOString() });

  let count = 0;

  /** Documents of both directions, of which no notification comes. */
  async function documents(purchases: number, sales: number): Promise<void> {
    await world.control("knobs", { deliveryDropRate: 1 });
    const own = first?.company.pib;
    for (let index = 0; index < purchases + sales; index += 1) {
      count += 1;
      const parties =
        index < purchases
          ? { supplierPib: sandboxParties.supplier.pib, buyerPib: own }
          : { supplierPib: own, buyerPib: sandboxParties.silent.pib };
      await inOwnWorld("inject-purchase", { ...parties, number: `SINH-${count}`, lines: trialLines });
    }
  }

  async function advance(days: number): Promise<void> {
    await inOwnWorld("clock", { advance: `P${days}D` });
    aheadMs += days * dayMs;
  }

  /** How many of those documents are here. */
  const here = (direction: "sales" | "purchase") =>
    withCompany(company.organizationId, (tx) =>
      tx.invoice.count({
        where: { direction, environment: "sandbox", number: { startsWith: "SINH-" } },
      }),
    );

  async function result(runId: string) {
    const { runs } = await getExchange(company, clock);
    const run = runs.find(({ id }) => id === runId);
    if (!run) throw new Error("The run is not shown.");
    return run;
  }

  /** Reads a period of SEF to its end. */
  async function manual(from: CivilDate, to: CivilDate, status: string | null = null) {
    const runId = await requestSync(company, { dateFrom: from, dateTo: to, status }, clock);
    await runJobs();
    return result(runId);
  }

  /** Row counts and versions of everything but the log of calls and the books of syncing itself. */
  async function fingerprint(): Promise<string[]> {
    const tables = ["invoice", "invoice_line", "sef_invoice", "status_event", "partner", "spent_number"];
    const found: string[] = [];
    for (const table of tables) {
      const sql = `SELECT count(*), coalesce(max(xmin::text::bigint), 0) AS last FROM ${table}`;
      const { rows } = await owner.query<{ count: string; last: string }>(sql);
      found.push(`${table} ${rows[0]?.count} ${rows[0]?.last}`);
    }
    return found;
  }

  return {
    ...{ world, owner, company, apiKey: first.company.apiKey, pib: first.company.pib },
    ...{ clock, today: () => belgradeDay(clock()), advance, inOwnWorld },
    ...{ documents, lastNumber: () => `SINH-${count}`, here, result, manual, fingerprint },
    close: async () => {
      await owner.end();
      await world.close();
    },
  };
}
