import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#server/env.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";

/** The role that all data is read and written as; made by the first migration. */
export const appRole = "seflow_app";

/**
 * What every connection of the application begins with. Keys and indexes begin with the company: where one leads to what
 * is asked, no table is read from end to end, with the rows of all others, because few companies happen to be in it.
 */
export const connectionOptions = `-c role=${appRole} -c enable_seqscan=off`;

/** A transaction in which a tenant is set (`withCompany`) or a system function is called. */
export type Tx = Prisma.TransactionClient;
export { Prisma };

// Next's development server loads modules anew on every change: without this each reload would open another pool.
declare global {
  var seflowPrisma: PrismaClient | undefined;
}

/**
 * The one Prisma client of the process. With the owner's address alone it steps down to `seflow_app` on connecting;
 * a second login (SERVER_POSTGRES_APP_URL) has to be a member of that role.
 */
export function prisma(): PrismaClient {
  const { SERVER_POSTGRES_URL, SERVER_POSTGRES_APP_URL } = env();
  globalThis.seflowPrisma ??= createPrisma(SERVER_POSTGRES_APP_URL ?? SERVER_POSTGRES_URL);
  return globalThis.seflowPrisma;
}

function createPrisma(connectionString: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString,
        max: 10,
        options: connectionOptions,
        connectionTimeoutMillis: 10_000,
      },
      { statementNameGenerator: ({ sql }) => nameOf(sql) },
    ),
    // maxWait: a request waits for a connection this long; timeout: no story holds a transaction longer than this.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}

/** Texts of statements that are prepared, with their names; no more than there are such places in the code. */
const names = new Map<string, string>();

/**
 * A statement that begins with this word is read and planned once a connection, and not anew for every company that a
 * job goes through. Only for texts that never vary, and where one plan is right for all values. Without a name: at once.
 */
function nameOf(sql: string): string {
  if (!sql.startsWith("/* prepared */")) return "";
  const name = names.get(sql) ?? `seflow_${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
  names.set(sql, name);
  return name;
}

/** Closes the pool, for a graceful stop. */
export async function disconnect(): Promise<void> {
  await globalThis.seflowPrisma?.$disconnect();
  globalThis.seflowPrisma = undefined;
}
