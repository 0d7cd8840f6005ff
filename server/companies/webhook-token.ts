import { encryptSecret, randomToken, sha256 } from "#server/secrets.ts";

/** Owner string of the sealed token: a ciphertext moved to another company does not open. */
export function webhookTokenOwner(organizationId: string): string {
  return `${organizationId}/webhookToken`;
}

/**
 * The secret part of a notification address. Found by its hash when SEF calls; kept sealed as well, because the
 * settings page shows the address to copy.
 */
export function newWebhookToken(organizationId: string): { webhookToken: string; webhookTokenHash: string } {
  const token = randomToken();
  return {
    webhookToken: encryptSecret(token, webhookTokenOwner(organizationId)),
    webhookTokenHash: sha256(token),
  };
}
