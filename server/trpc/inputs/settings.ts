import { z } from "zod";
import { ublProfileSchema, vatPeriodSchema } from "#server/companies/closed-lists.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { civilDate, parseCivilDate } from "#server/domain/civil-date.ts";
import { redatePolicies } from "#server/domain/lifecycle/redate-policy.ts";
import { syncStatusSchema } from "#server/sync/closed-lists.ts";
import {
  bankAccountText,
  optionalEmail,
  optionalJbkjs,
  optionalPostalCode,
  optionalText,
  paymentTermDays,
  registrationNumberText,
  requiredText,
} from "./party-text.ts";

/** The PIB is missing on purpose: another PIB is another company. */
export const updateOrganizationInput = z.object({
  name: requiredText(200),
  registrationNumber: registrationNumberText,
  jbkjs: optionalJbkjs,
  street: optionalText(200),
  city: optionalText(100),
  postalCode: optionalPostalCode,
  email: optionalEmail,
  vatPayer: z.boolean(),
  vatPeriod: vatPeriodSchema,
  vatFilingDay: z.int("VALIDATION").min(1, "VALIDATION").max(15, "VALIDATION").nullable().default(null),
  paymentTermDays,
  /** The first one is printed on invoices unless another is marked. */
  bankAccounts: z.array(z.object({ account: bankAccountText, isDefault: z.boolean() })).max(20, "TOO_LONG"),
});

export const updateSefKeyInput = z.object({
  environment: environmentSchema,
  /** Null removes the key. It is never read back. */
  apiKey: z
    .string()
    .trim()
    .min(8, "API_KEY_INVALID")
    .max(200, "TOO_LONG")
    // It travels in a header of each call: visible ASCII, one word.
    .regex(/^[\x21-\x7e]+$/, "API_KEY_INVALID")
    .nullable(),
});

export const switchEnvironmentInput = z.object({ environment: environmentSchema });

export const updateUblProfileInput = z.object({
  environment: environmentSchema,
  ublProfile: ublProfileSchema,
});
export const updateRedatePolicyInput = z.object({ redatePolicy: z.enum(redatePolicies) });

const wholeFrom = (least: number, most: number) =>
  z.int("VALIDATION").min(least, "VALIDATION").max(most, "VALIDATION").nullable();

/** Speed, patience and breaker of a company; null means the default. They slow a company down, never speed it past SEF. */
export const updateGateInput = z.object({
  rateLimitMinTimeMs: wholeFrom(0, 60_000),
  rateLimitMaxConcurrent: wholeFrom(1, 3),
  retryLimit: wholeFrom(0, 50),
  retryDelay: wholeFrom(500, 900_000),
  retryBackoff: z.boolean().nullable(),
  cbThreshold: wholeFrom(1, 100),
  cbTimeoutMs: wholeFrom(1_000, 3_600_000),
});

export const subscribeForSefInput = z.object({
  /** Shown on the settings page only; SEF learns it from its own portal. */
  webhookUrl: z.url({ protocol: /^https?$/, error: "VALIDATION" }).max(500, "TOO_LONG"),
});

const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, "VALIDATION")
  .transform(civilDate);

export const syncSefInput = z.object({
  /** Sending days in Belgrade, both included. */
  dateFrom: day,
  dateTo: day,
  /** Only documents of this status of SEF. */
  status: syncStatusSchema.nullish(),
});
