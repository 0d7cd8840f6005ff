import type { Tx } from "#server/db/client.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { enqueueSends } from "./enqueue-sends.ts";
import { moveHeldSends } from "./move-held-sends.ts";

/** What waited for a better API key goes back to the queue: there is a new one, or SEF takes the old one again. */
export async function releaseHeldSends(
  tx: Tx,
  company: JobPayload<"send-invoices">,
  now: Date,
): Promise<void> {
  await moveHeldSends(tx, company, { event: "release", from: ["held_credentials"] }, now);
  await enqueueSends(tx, company);
}
