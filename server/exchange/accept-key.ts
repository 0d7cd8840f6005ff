import { realClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { releaseHeldSends } from "./release-held-sends.ts";

/** SEF has taken the company's key: what was held because it had refused it goes out. */
export async function acceptKey(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
  now: Date,
): Promise<void> {
  const [before] = await tx.$queryRaw<{ state: string }[]>`
    SELECT credentials_state AS state FROM organization_integration
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} FOR UPDATE`;
  await tx.organizationIntegration.updateMany({
    where: { organizationId, environment },
    data: { credentialsState: "ok", lastSuccessAt: realClock() },
  });
  if (before?.state === "refused") await releaseHeldSends(tx, { organizationId, environment }, now);
}
