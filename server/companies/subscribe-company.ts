import { type Clock, realClock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, belgradeDay, type CivilDate } from "#server/domain/civil-date.ts";
import { acceptKey } from "#server/exchange/accept-key.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { encryptSecret, sha256 } from "#server/secrets.ts";
import { subscribe } from "#server/sef/client.ts";
import { loadConnection, subscriptionSecretOwner } from "#server/sef/connection.ts";

type Subscription = { status: "subscribed"; key: string } | { status: "failed"; error: string };

/**
 * Calls SEF's /subscribe, which enables notifications for the next day and returns the key that they will carry. Every
 * key is kept with its days: whether it changes daily is not documented, and a second call on one day returns the same.
 */
export async function subscribeCompany(
  job: JobPayload<"subscribe-company">,
  clock: Clock = systemClock,
): Promise<void> {
  const { organizationId, environment } = job;
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (!connection) return store(job, { status: "failed", error: "SEF_SETTINGS_MISSING" }, clock());
  const answer = await subscribe(connection);
  switch (answer.kind) {
    case "ok":
      return store(job, { status: "subscribed", key: answer.value }, clock());
    case "missing":
      return store(job, { status: "failed", error: "HTTP 404" }, clock());
    case "refused":
      return store(job, { status: "failed", error: answer.error.code || answer.error.message }, clock());
    case "unavailable": {
      const keyRefused = answer.reason === "credentials";
      return store(
        job,
        { status: "failed", error: keyRefused ? "SEF_KEY_REJECTED" : answer.detail },
        clock(),
      );
    }
    default:
      return answer satisfies never;
  }
}

async function store(job: JobPayload<"subscribe-company">, answer: Subscription, now: Date): Promise<void> {
  const { organizationId, environment, runId } = job;
  await withCompany(organizationId, async (tx) => {
    const isLost = answer.status === "subscribed" && !(await acceptKey(tx, job, now));
    const result: Subscription = isLost ? { status: "failed", error: "SEF_COMPANY_TAKEN" } : answer;
    if (result.status === "subscribed") await storeKey(tx, job, result.key, belgradeDay(now));
    else
      await tx.organizationIntegration.updateMany({
        where: { organizationId, environment },
        data: { lastError: result.error },
      });
    await tx.sefSubscriptionRun.updateMany({
      where: { organizationId, id: runId },
      data: {
        status: result.status,
        error: result.status === "failed" ? result.error : null,
        finishedAt: realClock(),
      },
    });
  });
}

async function storeKey(
  tx: Tx,
  { organizationId, environment }: JobPayload<"subscribe-company">,
  key: string,
  day: CivilDate,
): Promise<void> {
  const keyHash = sha256(key);
  // Valid for tomorrow by the specification; today too, because a second call on a day returns the day's key.
  const validOn = [day, addDays(day, 1)].map(columnDate);
  await tx.sefSubscriptionKey.createMany({
    data: validOn.map((date) => ({ organizationId, environment, keyHash, validOn: date })),
    skipDuplicates: true,
  });
  const sealed = encryptSecret(key, subscriptionSecretOwner(organizationId, environment));
  // One statement: a setting that somebody saves at the same moment must not be lost.
  await tx.$executeRaw`UPDATE organization_integration
    SET sef_settings = sef_settings || ${JSON.stringify({ subscriptionSecret: sealed })}::jsonb,
        subscribed_for_day = ${columnDate(addDays(day, 1))}::date, last_subscribed_at = ${realClock()},
        alarmed_for_day = NULL, last_error = NULL, updated_at = now()
    WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
}

function columnDate(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
