import { z } from "zod";
import {
  connectionTestSchema,
  credentialsStateSchema,
  subscriptionStatusSchema,
  ublProfileSchema,
  vatPeriodSchema,
} from "#server/companies/closed-lists.ts";
import { getOrganization } from "#server/companies/get-organization.ts";
import { getSefSettings } from "#server/companies/get-sef-settings.ts";
import { logoSince, removeLogo, setLogo } from "#server/companies/logo.ts";
import { listQuarantine, quarantinedJobSchema, replayJob } from "#server/companies/quarantine.ts";
import { requestConnectionTest } from "#server/companies/request-connection-test.ts";
import { requestSubscription } from "#server/companies/request-subscription.ts";
import { switchEnvironment } from "#server/companies/switch-environment.ts";
import { updateGate } from "#server/companies/update-gate.ts";
import { updateOrganization } from "#server/companies/update-organization.ts";
import { updateRedatePolicy } from "#server/companies/update-redate-policy.ts";
import { updateSefKey } from "#server/companies/update-sef-key.ts";
import { updateUblProfile } from "#server/companies/update-ubl-profile.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { redatePolicies } from "#server/domain/lifecycle/redate-policy.ts";
import { exchangeSchema, getExchange } from "#server/sync/get-exchange.ts";
import { requestSync, requestTakeover } from "#server/sync/request-sync.ts";
import { stopRun } from "#server/sync/stop-run.ts";
import { companyProcedure, router } from "#server/trpc/init.ts";
import {
  subscribeForSefInput,
  switchEnvironmentInput,
  syncSefInput,
  updateGateInput,
  updateOrganizationInput,
  updateRedatePolicyInput,
  updateSefKeyInput,
  updateUblProfileInput,
} from "#server/trpc/inputs/settings.ts";

const text = z.string().nullable();

const organizationOutput = z.object({
  name: z.string(),
  pib: z.string(),
  registrationNumber: z.string(),
  jbkjs: text,
  street: text,
  city: text,
  postalCode: text,
  country: z.string(),
  email: text,
  vatPayer: z.boolean(),
  vatPeriod: vatPeriodSchema,
  vatFilingDay: z.number().nullable(),
  currency: z.string(),
  paymentTermDays: z.number(),
  bankAccounts: z.array(z.object({ account: z.string(), isDefault: z.boolean() })),
});

/** Null: the default holds. */
const gateOutput = z.object({
  rateLimitMinTimeMs: z.number().nullable(),
  rateLimitMaxConcurrent: z.number().nullable(),
  retryLimit: z.number().nullable(),
  retryDelay: z.number().nullable(),
  retryBackoff: z.boolean().nullable(),
  cbThreshold: z.number().nullable(),
  cbTimeoutMs: z.number().nullable(),
  defaults: z.object({
    rateLimitMinTimeMs: z.number(),
    rateLimitMaxConcurrent: z.number(),
    retryLimit: z.number(),
    retryDelay: z.number(),
    retryBackoff: z.boolean(),
    cbThreshold: z.number(),
    cbTimeoutMs: z.number(),
  }),
  /** closed: calls go out. Otherwise who has stopped them, and until when. */
  breaker: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("go") }),
    z.object({ kind: z.literal("parked"), by: z.enum(["company", "host"]), until: z.date() }),
  ]),
});

const sefOutput = z.object({
  environment: environmentSchema,
  /** Null: no key is stored. */
  apiKeyLastFour: text,
  /** Whether SEF can be asked at all: by the company's own key, or by the operator's where it is meant for this company. */
  hasKey: z.boolean(),
  credentialsState: credentialsStateSchema,
  ublProfile: ublProfileSchema,
  webhookUrl: text,
  redatePolicy: z.enum(redatePolicies),
  addresses: z.object({ sales: z.string(), purchase: z.string(), ppc: z.string(), signed: z.string() }),
  /** A civil date. */
  subscribedForDay: text,
  /** Tomorrow in Belgrade, and whether SEF will send notifications then. */
  tomorrow: z.string(),
  isSubscribedForTomorrow: z.boolean(),
  lastSubscription: z
    .object({
      id: z.string(),
      status: subscriptionStatusSchema,
      error: text,
      requestedAt: z.date(),
      finishedAt: z.date().nullable(),
    })
    .nullable(),
  connectionTest: z
    .object({ status: connectionTestSchema, requestedAt: z.date(), finishedAt: z.date().nullable() })
    .nullable(),
  gate: gateOutput,
  lastNotificationAt: z.date().nullable(),
  lastSuccessAt: z.date().nullable(),
});

const saved = z.object({ saved: z.literal(true) });

export const settingsRouter = router({
  getOrganization: companyProcedure("company.read")
    .output(organizationOutput)
    .query(({ ctx }) => getOrganization(ctx.company.organizationId)),

  updateOrganization: companyProcedure("company.edit")
    .input(updateOrganizationInput)
    .output(saved)
    .mutation(async ({ ctx, input: { company: _, ...form } }) => {
      await updateOrganization(ctx.company, form);
      return { saved: true as const };
    }),

  getLogo: companyProcedure("company.read")
    .output(z.object({ since: z.date().nullable() }))
    .query(async ({ ctx }) => ({ since: await logoSince(ctx.company.organizationId) })),

  setLogo: companyProcedure("company.edit")
    .input(z.object({ base64: z.base64() }))
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await setLogo(ctx.company, new Uint8Array(Buffer.from(input.base64, "base64")));
      return { saved: true as const };
    }),

  removeLogo: companyProcedure("company.edit")
    .output(saved)
    .mutation(async ({ ctx }) => {
      await removeLogo(ctx.company);
      return { saved: true as const };
    }),

  getSef: companyProcedure("sef-settings.read")
    .output(sefOutput)
    .query(({ ctx }) => getSefSettings(ctx.company)),

  updateSefKey: companyProcedure("sef-settings.edit")
    .input(updateSefKeyInput)
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await updateSefKey(ctx.company, input);
      return { saved: true as const };
    }),

  /** Queued; `getSef` tells under `connectionTest` how it went. */
  testSefConnection: companyProcedure("sef-settings.edit")
    .output(z.object({ testId: z.string() }))
    .mutation(async ({ ctx }) => ({ testId: await requestConnectionTest(ctx.company) })),

  updateGate: companyProcedure("sef-settings.edit")
    .input(updateGateInput)
    .output(saved)
    .mutation(async ({ ctx, input: { company: _, ...limits } }) => {
      await updateGate(ctx.company, limits);
      return { saved: true as const };
    }),

  switchEnvironment: companyProcedure("sef-settings.edit")
    .input(switchEnvironmentInput)
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await switchEnvironment(ctx.company, input.environment);
      return { saved: true as const };
    }),

  updateUblProfile: companyProcedure("sef-settings.edit")
    .input(updateUblProfileInput)
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await updateUblProfile(ctx.company, input);
      return { saved: true as const };
    }),

  updateRedatePolicy: companyProcedure("sef-settings.edit")
    .input(updateRedatePolicyInput)
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await updateRedatePolicy(ctx.company, input.redatePolicy);
      return { saved: true as const };
    }),

  listQuarantine: companyProcedure("sef-settings.read")
    .output(z.object({ jobs: z.array(quarantinedJobSchema) }))
    .query(async ({ ctx }) => ({ jobs: await listQuarantine(ctx.company.organizationId) })),

  replayJob: companyProcedure("sef-settings.edit")
    .input(z.object({ jobId: z.uuid() }))
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await replayJob(ctx.company, input.jobId);
      return { saved: true as const };
    }),

  /** Queued; `getSef` tells under `lastSubscription` how it went. */
  subscribeForSef: companyProcedure("sef-settings.edit")
    .input(subscribeForSefInput)
    .output(z.object({ runId: z.string() }))
    .mutation(async ({ ctx, input }) => ({
      runId: await requestSubscription(ctx.company, input.webhookUrl),
    })),

  /** How each way of hearing from SEF has gone, and the last readings that people asked for. */
  getExchange: companyProcedure("sef-settings.read")
    .output(exchangeSchema)
    .query(({ ctx }) => getExchange(ctx.company)),

  /** Queued; `getExchange` tells how far it is and, at the end, `{ salesSynced, purchaseSynced, errors }`. */
  syncSef: companyProcedure("sef-settings.edit")
    .input(syncSefInput)
    .output(z.object({ runId: z.string() }))
    .mutation(async ({ ctx, input: { dateFrom, dateTo, status } }) => ({
      runId: await requestSync(ctx.company, { dateFrom, dateTo, status: status ?? null }),
    })),

  /** All that SEF has since 2022, month by month. */
  takeOverFromSef: companyProcedure("sef-settings.edit")
    .output(z.object({ runId: z.string() }))
    .mutation(async ({ ctx }) => ({ runId: await requestTakeover(ctx.company) })),

  stopSync: companyProcedure("sef-settings.edit")
    .input(z.object({ runId: z.uuid() }))
    .output(saved)
    .mutation(async ({ ctx, input }) => {
      await stopRun(ctx.company, input.runId);
      return { saved: true as const };
    }),
});
