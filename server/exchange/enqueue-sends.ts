import type { Tx } from "#server/db/client.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";

/** One drain job per company: it sends what waits, one after the other, so that no company keeps others waiting. */
export function enqueueSends(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
  runAt?: Date,
): Promise<string> {
  return enqueue(
    tx,
    "send-invoices",
    { organizationId, environment },
    {
      jobKey: `send-invoices:${organizationId}:${environment}`,
      priority: "interactive",
      ...(runAt ? { runAt } : {}),
    },
  );
}
