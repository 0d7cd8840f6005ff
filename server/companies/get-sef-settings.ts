import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { addDays, belgradeDay } from "#server/domain/civil-date.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import { decryptSecret } from "#server/secrets.ts";
import { askBreaker, type Door } from "#server/sef/breaker.ts";
import { apiKeyOwner, loadConnection } from "#server/sef/connection.ts";
import { sefDefaults, sefLimitDefaults, sefSettingsSchema } from "#server/sef/settings.ts";
import { defaultCustomizationId } from "#server/ubl/profile.ts";
import {
  connectionTestSchema,
  credentialsStateSchema,
  subscriptionStatusSchema,
  ublProfileSchema,
} from "./closed-lists.ts";
import { findOrCreateIntegration } from "./integration.ts";
import { notificationAddresses } from "./notification-addresses.ts";
import { webhookTokenOwner } from "./webhook-token.ts";

/** The connection to SEF of the environment that the company works in. The key itself never leaves; its end does. */
export function getSefSettings(
  {
    organizationId,
    environment,
  }: {
    organizationId: string;
    environment: Environment;
  },
  clock: Clock = systemClock,
) {
  const tomorrow = addDays(belgradeDay(clock()), 1);
  return withCompany(organizationId, async (tx) => {
    const integration = await findOrCreateIntegration(tx, organizationId, environment);
    const settings = sefSettingsSchema.parse(integration.sefSettings);
    const apiKey = settings.apiKey
      ? decryptSecret(settings.apiKey, apiKeyOwner(organizationId, environment))
      : null;
    const run = await tx.sefSubscriptionRun.findFirst({
      where: { organizationId, environment },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      select: { id: true, status: true, error: true, requestedAt: true, finishedAt: true },
    });
    const subscribedForDay = fromColumnDate(integration.subscribedForDay);
    const connectionTest = await tx.sefConnectionTest.findFirst({
      where: { organizationId, environment },
      orderBy: { id: "desc" },
      select: { status: true, requestedAt: true, finishedAt: true },
    });
    const connection = await loadConnection(tx, organizationId, environment);
    const door: Door = connection ? await askBreaker(connection) : { kind: "go" };
    return {
      environment,
      apiKeyLastFour: apiKey?.slice(-4) ?? null,
      hasKey: connection !== null,
      credentialsState: credentialsStateSchema.parse(integration.credentialsState),
      ublProfile: ublProfileSchema.catch(defaultCustomizationId).parse(settings.ublProfile),
      connectionTest: connectionTest && {
        ...connectionTest,
        status: connectionTestSchema.parse(connectionTest.status),
      },
      gate: {
        rateLimitMinTimeMs: settings.rateLimitMinTimeMs ?? null,
        rateLimitMaxConcurrent: settings.rateLimitMaxConcurrent ?? null,
        retryLimit: settings.retryLimit ?? null,
        retryDelay: settings.retryDelay ?? null,
        retryBackoff: settings.retryBackoff ?? null,
        cbThreshold: settings.cbThreshold ?? null,
        cbTimeoutMs: settings.cbTimeoutMs ?? null,
        defaults: sefLimitDefaults,
        breaker: door.kind === "go" ? door : { ...door, until: new Date(Date.now() + door.ms) },
      },
      webhookUrl: settings.webhookUrl ?? null,
      redatePolicy: settings.redatePolicy ?? sefDefaults.redatePolicy,
      addresses: notificationAddresses(
        decryptSecret(integration.webhookToken, webhookTokenOwner(organizationId)),
      ),
      subscribedForDay,
      tomorrow,
      isSubscribedForTomorrow: subscribedForDay !== null && subscribedForDay >= tomorrow,
      lastSubscription: run && { ...run, status: subscriptionStatusSchema.parse(run.status) },
      lastNotificationAt: integration.lastNotificationAt,
      lastSuccessAt: integration.lastSuccessAt,
    };
  });
}
