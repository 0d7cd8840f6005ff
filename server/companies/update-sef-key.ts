import { type Clock, systemClock } from "#server/clock.ts";
import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { isApiKeyTaken, isCompanyConnected } from "#server/db/system.ts";
import { AppError } from "#server/errors.ts";
import { releaseHeldSends } from "#server/exchange/release-held-sends.ts";
import { encryptSecret, sha256 } from "#server/secrets.ts";
import { apiKeyOwner } from "#server/sef/connection.ts";
import { sefBaseUrl } from "#server/sef/settings.ts";
import { addSubscriptionRun } from "./add-subscription-run.ts";
import { findOrCreateIntegration } from "./integration.ts";

/**
 * Stores a new API key, sealed, or removes it (null). The address follows from the environment: a free one would let
 * a company make our server call wherever it likes.
 *
 * @throws AppError SEF_KEY_TAKEN when another organization uses the key; SEF_COMPANY_TAKEN when another account of the
 *   company is connected to the real SEF; SEF_SETTINGS_MISSING when the operator runs no sandbox and the key is for it.
 */
export function updateSefKey(
  { organizationId, actor }: { organizationId: string; actor: Actor },
  { environment, apiKey }: { environment: Environment; apiKey: string | null },
  clock: Clock = systemClock,
): Promise<void> {
  const baseUrl = sefBaseUrl(environment);
  if (baseUrl === null)
    throw new AppError("SEF_SETTINGS_MISSING", { detail: "SEFLOW_SANDBOX_URL is not set" });
  const sealed = apiKey === null ? null : encryptSecret(apiKey, apiKeyOwner(organizationId, environment));
  const keyHash = apiKey === null ? null : sha256(apiKey);
  const change = JSON.stringify({ baseUrl, apiKey: sealed });
  const own = { organizationId, environment };
  return withCompany(organizationId, async (tx) => {
    await findOrCreateIntegration(tx, organizationId, environment);
    // SEF counts its limit by key, and whoever holds a key acts in the name of its owner.
    if (keyHash !== null && (await isApiKeyTaken(tx, keyHash, organizationId)))
      throw new AppError("SEF_KEY_TAKEN");
    // Two accounts of one company would each take in everything and could send everything twice. Trials may be many.
    if (environment === "production" && keyHash !== null && (await isCompanyConnected(tx, own)))
      throw new AppError("SEF_COMPANY_TAKEN");
    // One statement: a limit or the subscription's key saved at the same moment must not be lost.
    await tx.$executeRaw`UPDATE organization_integration
      SET sef_settings = sef_settings || ${change}::jsonb, credentials_state = 'unknown', api_key_hash = ${keyHash},
          settings_version = settings_version + 1, updated_at = now()
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
    // A new key is tried and subscribed at once: the page then says whether SEF takes it.
    if (apiKey !== null) {
      await addSubscriptionRun(tx, { organizationId, environment }, "interactive");
      await releaseHeldSends(tx, { organizationId, environment }, clock());
    }
    await appendAudit(tx, actor, {
      action: "sef-settings.update",
      subject: `integration/${environment}`,
      details: { fields: ["apiKey"], removed: apiKey === null },
    });
  });
}
