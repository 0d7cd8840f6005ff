import { realClock } from "#server/clock.ts";
import { appendAudit } from "#server/db/audit.ts";
import type { Tx } from "#server/db/client.ts";
import { isCompanyConnected } from "#server/db/system.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { releaseHeldSends } from "./release-held-sends.ts";

const system = { userId: null, name: "SEFlow" };

/**
 * SEF has taken the company's key: what was held because it had refused it goes out.
 *
 * Of two accounts of one company the first whose key the real SEF takes goes on; the key of the other, which had been
 * typed in before, is taken away again. Both would take in everything and could send everything twice.
 *
 * @returns whether the account may go on with its key.
 */
export async function acceptKey(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
  now: Date,
): Promise<boolean> {
  const own = { organizationId, environment };
  // Asked before the row is locked, as whoever saves a key does: it holds the company's number until we have committed.
  const isTaken = environment === "production" && (await isCompanyConnected(tx, own));
  const [before] = await tx.$queryRaw<{ state: string }[]>`
    SELECT credentials_state AS state FROM organization_integration
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} FOR UPDATE`;
  if (isTaken && before?.state !== "ok") {
    await takeKeyAway(tx, own);
    return false;
  }
  await tx.organizationIntegration.updateMany({
    where: own,
    data: { credentialsState: "ok", lastSuccessAt: realClock() },
  });
  if (before?.state === "refused") await releaseHeldSends(tx, own, now);
  return true;
}

async function takeKeyAway(
  tx: Tx,
  { organizationId, environment }: JobPayload<"send-invoices">,
): Promise<void> {
  await tx.$executeRaw`UPDATE organization_integration
    SET sef_settings = sef_settings || '{"apiKey":null}', credentials_state = 'unknown', api_key_hash = NULL,
        settings_version = settings_version + 1, last_error = 'SEF_COMPANY_TAKEN', updated_at = now()
    WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
  await appendAudit(tx, system, {
    action: "sef-settings.update",
    subject: `integration/${environment}`,
    details: { fields: ["apiKey"], removed: true },
  });
}
