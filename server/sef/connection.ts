import type { Tx } from "#server/db/client.ts";
import type { Environment } from "#server/db/environment.ts";
import type { RedatePolicy } from "#server/domain/lifecycle/redate-policy.ts";
import { env } from "#server/env.ts";
import { decryptSecret, sha256 } from "#server/secrets.ts";
import { sefBaseUrl, sefDefaults, sefSettingsSchema } from "./settings.ts";

/** What a call needs to know about a company's access to SEF. Holds the open API key: never log, never store. */
export type SefConnection = {
  organizationId: string;
  environment: Environment;
  baseUrl: string;
  apiKey: string;
  /** SEF has refused the key: calls wait for another one, or for SEF to take it again. */
  isKeyRefused: boolean;
  /** What SEF's limit counts by. */
  keyHash: string;
  limits: { minTimeMs: number; maxConcurrent: number };
  retry: { limit: number; delayMs: number; backoff: boolean };
  /** After so many calls in a row that SEF did not answer, none goes out for so long. */
  breaker: { threshold: number; timeoutMs: number };
  /** The company's choice of UBL profile; null means the writer's default. */
  customizationId: string | null;
  /** What happens to a document whose issue date passes before it is sent. */
  redatePolicy: RedatePolicy;
};

/** Owner string of the sealed API key: a ciphertext moved to another company or environment does not open. */
export function apiKeyOwner(organizationId: string, environment: Environment): string {
  return `${organizationId}/${environment}/apiKey`;
}

/** The same of the key that notifications carry. */
export function subscriptionSecretOwner(organizationId: string, environment: Environment): string {
  return `${organizationId}/${environment}/subscriptionSecret`;
}

/**
 * The company's own connection in this environment, or the operator's fallback when the company is the one that it
 * was made for (EFAKTURA_PIB); null when there is neither.
 */
export async function loadConnection(
  tx: Tx,
  organizationId: string,
  environment: Environment,
): Promise<SefConnection | null> {
  const integration = await tx.organizationIntegration.findUnique({
    where: { organizationId_environment: { organizationId, environment } },
  });
  const settings = sefSettingsSchema.parse(integration?.sefSettings ?? {});
  // Never the stored address: whatever stands in the row, a key goes to the environment's own host and nowhere else.
  const baseUrl = sefBaseUrl(environment);
  const access =
    baseUrl && settings.apiKey
      ? { baseUrl, apiKey: decryptSecret(settings.apiKey, apiKeyOwner(organizationId, environment)) }
      : await fallbackAccess(tx, organizationId);
  if (!access) return null;
  return {
    organizationId,
    environment,
    ...access,
    isKeyRefused: integration?.credentialsState === "refused",
    keyHash: sha256(access.apiKey),
    limits: {
      // The company may slow itself down, never past SEF's three calls a second (the slots see to that).
      minTimeMs: settings.rateLimitMinTimeMs ?? sefDefaults.rateLimitMinTimeMs,
      maxConcurrent: settings.rateLimitMaxConcurrent ?? sefDefaults.rateLimitMaxConcurrent,
    },
    retry: {
      limit: settings.retryLimit ?? sefDefaults.retryLimit,
      delayMs: settings.retryDelay ?? sefDefaults.retryDelay,
      backoff: settings.retryBackoff ?? sefDefaults.retryBackoff,
    },
    breaker: {
      threshold: settings.cbThreshold ?? sefDefaults.cbThreshold,
      timeoutMs: settings.cbTimeoutMs ?? sefDefaults.cbTimeoutMs,
    },
    customizationId: settings.ublProfile ?? null,
    redatePolicy: settings.redatePolicy ?? sefDefaults.redatePolicy,
  };
}

/** Never for another company: the key would send in somebody else's name. */
async function fallbackAccess(
  tx: Tx,
  organizationId: string,
): Promise<{ baseUrl: string; apiKey: string } | null> {
  const { EFAKTURA_BASE_URL, EFAKTURA_API_KEY, EFAKTURA_PIB } = env();
  if (!EFAKTURA_BASE_URL || !EFAKTURA_API_KEY || !EFAKTURA_PIB) return null;
  const organization = await tx.organization.findUnique({
    where: { id: organizationId },
    select: { pib: true },
  });
  return organization?.pib === EFAKTURA_PIB ? { baseUrl: EFAKTURA_BASE_URL, apiKey: EFAKTURA_API_KEY } : null;
}
