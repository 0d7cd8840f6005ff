import type { Tx } from "#server/db/client.ts";

/** Takes an act back that has not begun: one UPDATE that still finds it queued, so that either this or a worker wins. */
export async function takeBackAct(
  tx: Tx,
  { organizationId }: { organizationId: string },
  actId: string | null,
  now: Date,
): Promise<boolean> {
  if (actId === null) return false;
  const { count } = await tx.documentAct.updateMany({
    where: { organizationId, id: actId, state: "queued" },
    data: {
      state: "failed",
      failure: { code: "ACT_TAKEN_BACK", message: "", fieldName: null },
      finishedAt: now,
      nextAttemptAt: null,
    },
  });
  return count > 0;
}
