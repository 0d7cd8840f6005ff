import { prisma, type Tx } from "./client.ts";

/**
 * Runs `work` in one transaction as one tenant: row-level security shows and takes that company's rows only.
 *
 * Never hold it open across a call to SEF: read, close, call, write.
 */
export function withCompany<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    // Local to the transaction: a setting of the session would leak to the next user of a pooled connection.
    await tx.$executeRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
    return work(tx);
  });
}

/**
 * Runs `work` for several tenants one after the other, in one transaction: at any moment it is bound to one of them, and
 * what the next one sees is the next one's alone. For somebody who keeps many companies and asks the same of each.
 */
export function withEachCompany<Company extends { organizationId: string }, T>(
  companies: readonly Company[],
  work: (tx: Tx, company: Company) => Promise<T>,
): Promise<T[]> {
  return prisma().$transaction(async (tx) => {
    const answers: T[] = [];
    for (const company of companies) {
      await tx.$executeRaw`SELECT set_config('app.organization_id', ${company.organizationId}, true)`;
      answers.push(await work(tx, company));
    }
    return answers;
  });
}
