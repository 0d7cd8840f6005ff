import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";

/** For good: SEF holds it, or a document is issued under it outside SEF. */
export async function spendNumber(
  tx: Tx,
  { organizationId, environment }: { organizationId: string; environment: Environment },
  document: { id: string; number: string },
): Promise<void> {
  await tx.spentNumber.createMany({
    data: { organizationId, environment, number: document.number, invoiceId: document.id },
    skipDuplicates: true,
  });
}
