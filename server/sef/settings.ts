import { z } from "zod";
import type { Environment } from "#server/db/environment.ts";
import { redatePolicies } from "#server/domain/lifecycle/redate-policy.ts";
import { env } from "#server/env.ts";

/** The Ministry's hosts. A company chooses an environment, never a free address: no request forgery. */
const officialHosts = {
  demo: "https://demoefaktura.mfin.gov.rs",
  production: "https://efaktura.mfin.gov.rs",
} as const;

/** Address of SEF in an environment; null when the operator runs no sandbox. */
export function sefBaseUrl(environment: Environment): string | null {
  return environment === "sandbox" ? (env().SEFLOW_SANDBOX_URL ?? null) : officialHosts[environment];
}

const milliseconds = z.int().min(0);

/**
 * `organization_integration.sef_settings`. Null or missing means the default; the secrets are sealed
 * (`server/secrets.ts`).
 */
export const sefSettingsSchema = z.object({
  baseUrl: z.string().nullish(),
  apiKey: z.string().nullish(),
  subscriptionSecret: z.string().nullish(),
  webhookUrl: z.string().nullish(),
  rateLimitMinTimeMs: milliseconds.nullish(),
  rateLimitMaxConcurrent: z.int().min(1).max(3).nullish(),
  retryLimit: z.int().min(0).nullish(),
  retryDelay: milliseconds.nullish(),
  retryBackoff: z.boolean().nullish(),
  cbThreshold: z.int().min(1).nullish(),
  cbTimeoutMs: milliseconds.nullish(),
  ublProfile: z.string().nullish(),
  redatePolicy: z.enum(redatePolicies).nullish(),
});

/** The settings that tell how fast, how often and how patiently calls go out; null means the default. */
export type SefLimits = {
  [Name in keyof typeof sefLimitDefaults]: (typeof sefLimitDefaults)[Name] extends boolean
    ? boolean | null
    : number | null;
};

/** How fast, how often and how patiently calls go out where a company has set nothing. */
export const sefLimitDefaults = {
  rateLimitMinTimeMs: 334,
  rateLimitMaxConcurrent: 1,
  retryLimit: 8,
  retryDelay: 2000,
  retryBackoff: true,
  cbThreshold: 5,
  cbTimeoutMs: 30_000,
} as const;

/** What holds where a company has set nothing. */
export const sefDefaults = { ...sefLimitDefaults, redatePolicy: "ask" } as const;
