import { prisma, type Tx } from "./client.ts";

/**
 * Runs `work` in one transaction as one tenant: row-level security shows and takes that company's rows only.
 *
 * Never hold it open across a call to SEF: read, close, call, write.
 */
export function withCompany<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    // Local to the transaction: a setting of the session would leak to the next user of a pooled connection.
    await tx.$executeRaw`/* prepared */ SELECT set_config('app.organization_id', ${organizationId}, true)`;
    return work(tx);
  });
}
