import { exemptionReasonSchema } from "#server/domain/tax/changed-reasons.ts";
import type { ExemptionReason } from "#server/domain/tax/exemption-reasons.ts";
import { prisma, type Tx } from "./client.ts";
import type { Environment } from "./environment.ts";

/** What SEF's list of exemption reasons says otherwise than the starting stock. The table belongs to no tenant. */
export type ReasonList = {
  /** Null while SEF's list was never read. */
  refreshedAt: Date | null;
  changes: readonly ExemptionReason[];
  error: string | null;
};

export async function findReasonList(
  environment: Environment,
  tx: Pick<Tx, "sefReasonList"> = prisma(),
): Promise<ReasonList> {
  const row = await tx.sefReasonList.findUnique({ where: { environment } });
  if (row === null) return { refreshedAt: null, changes: [], error: null };
  const { refreshedAt, error } = row;
  return { refreshedAt, error, changes: exemptionReasonSchema.array().parse(row.changes) };
}

export async function storeReasonList(
  environment: Environment,
  changes: readonly ExemptionReason[],
  now: Date,
): Promise<void> {
  const done = { refreshedAt: now, changes: [...changes], error: null };
  await prisma().sefReasonList.upsert({
    where: { environment },
    create: { environment, ...done },
    update: done,
  });
}

/** The list that was there before stays. */
export async function recordReasonListError(environment: Environment, error: string): Promise<void> {
  await prisma().sefReasonList.upsert({
    where: { environment },
    create: { environment, error },
    update: { error },
  });
}
