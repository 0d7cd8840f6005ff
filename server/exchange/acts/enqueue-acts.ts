import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import { enqueue } from "#server/queue/enqueue.ts";

/** One drain job per company, as for sends: no company keeps others waiting. */
export function enqueueActs(
  tx: Tx,
  { organizationId, environment }: { organizationId: string; environment: Environment },
  runAt?: Date,
): Promise<string> {
  return enqueue(
    tx,
    "act-on-documents",
    { organizationId, environment },
    {
      jobKey: `act-on-documents:${organizationId}:${environment}`,
      priority: "interactive",
      ...(runAt ? { runAt } : {}),
    },
  );
}
