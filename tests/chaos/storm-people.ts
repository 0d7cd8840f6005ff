import pg from "pg";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import type { StormCompany } from "./storm-companies.ts";
import { until } from "./wait-until.ts";

/** How the numbers of the storm's documents begin. */
export const prefix = "OLUJA-";

/** Those who press "Pošaljite na SEF", and again when they are told that it failed. */
export class People {
  /** Documents that the portal has accepted for sending. */
  accepted = 0;
  readonly #companies: StormCompany[];
  readonly #databaseUrl: string;

  constructor(companies: StormCompany[], databaseUrl: string) {
    this.#companies = companies;
    this.#databaseUrl = databaseUrl;
  }

  /** All documents, spread evenly until this moment. */
  async sendAll(untilMs: number): Promise<void> {
    const rounds = Math.max(...this.#companies.map(({ invoiceIds }) => invoiceIds.length));
    const sends = Array.from({ length: rounds }, (_, round) =>
      this.#companies.map(({ acting, invoiceIds }) => ({ acting, invoiceId: invoiceIds[round] ?? "" })),
    ).flat();
    const startedMs = Date.now();
    for (const [index, { acting, invoiceId }] of sends.entries()) {
      await until(() => Date.now() >= startedMs + (index / sends.length) * (untilMs - startedMs));
      await press(acting, invoiceId);
      this.accepted += 1;
    }
  }

  async areAllSettled(): Promise<boolean> {
    return (await this.tryAgain()).length === 0;
  }

  /** Presses again what has failed, and confirms a key that SEF refused. @returns what is not settled. */
  async tryAgain(): Promise<{ id: string }[]> {
    const rows = await this.#ask();
    const refused = new Set<StormCompany>();
    for (const { organizationId, id, state } of rows) {
      const company = this.#companies.find(({ acting }) => acting.organizationId === organizationId);
      if (state === "failed" && company) await press(company.acting, id);
      if (state === "held_credentials" && company) refused.add(company);
    }
    for (const { acting, apiKey } of refused) await updateSefKey(acting, { environment: "sandbox", apiKey });
    return rows;
  }

  async #ask(): Promise<{ organizationId: string; id: string; state: string }[]> {
    const client = new pg.Client({ connectionString: this.#databaseUrl });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query(
        `SELECT organization_id AS "organizationId", id, state FROM invoice
          WHERE number LIKE $1 || '%' AND queued_at IS NOT NULL AND state NOT IN ('sent', 'refused')`,
        [prefix],
      );
      return rows;
    } finally {
      await client.end();
    }
  }
}

/** Until the portal says that it is accepted: the database may be away for a moment. */
async function press(company: ActingCompany, invoiceId: string): Promise<void> {
  let last: unknown;
  const isAccepted = await until(async () => {
    try {
      return (await queueInvoice(company, invoiceId)).accepted;
    } catch (error) {
      last = error;
      // Somebody's earlier click, whose answer was lost, has done it.
      return error instanceof Error && error.message.includes("state s");
    }
  }, 30_000);
  if (!isAccepted) throw new Error("A document cannot be sent.", { cause: last });
}
