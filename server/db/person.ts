import { prisma, type Tx } from "./client.ts";

/**
 * Runs `work` in one transaction as one person: row-level security shows and takes what belongs to that person, and
 * nothing of any company.
 */
export function withPerson<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    // Local to the transaction: a setting of the session would leak to the next user of a pooled connection.
    await tx.$executeRaw`SELECT set_config('app.user_id', ${userId}, true)`;
    return work(tx);
  });
}
