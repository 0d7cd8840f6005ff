import { randomUUID } from "node:crypto";
import { withCompany } from "#server/db/company.ts";
import { encryptSecret } from "#server/secrets.ts";
import { apiKeyOwner } from "#server/sef/connection.ts";
import { smallPng } from "#tests/fixtures/pictures.ts";
import { finishSandboxOrders, makeSentInvoice } from "#tests/support/documents.ts";
import type { Member } from "#tests/support/members.ts";
import { companyOnly, named, nothing, type ProcedureFixtures } from "./fixture.ts";

const aDay = { dateFrom: "2026-01-01", dateTo: "2026-01-01" };

/** A company, its pages and its settings. */
export const companiesFixtures: ProcedureFixtures = {
  "activity.list": { input: () => ({ area: "sales" }) },
  "activity.actors": companyOnly,
  "activity.checkChain": companyOnly,

  "companies.current": companyOnly,
  "companies.overview": nothing,
  "companies.notices": companyOnly,
  "companies.setup": companyOnly,

  "dashboard.openWork": companyOnly,
  "dashboard.deadlineStrip": companyOnly,
  "dashboard.vatCountdown": companyOnly,
  "dashboard.months": companyOnly,
  "dashboard.exchange": companyOnly,

  "sandbox.get": companyOnly,
  "sandbox.pushClock": {
    input: async (member) => {
      await finishSandboxOrders(member);
      return { days: 1 };
    },
  },
  "sandbox.chooseFaults": {
    input: async (member) => {
      await finishSandboxOrders(member);
      return { faults: [] };
    },
  },
  "sandbox.answerAsBuyer": {
    namesRows: true,
    input: async (member) => {
      await finishSandboxOrders(member);
      return { invoiceId: await makeSentInvoice(member), action: "accept" };
    },
  },
  "sandbox.addPartner": { input: () => ({ pib: "113001000" }) },
  "sandbox.empty": {
    input: async (member) => {
      await finishSandboxOrders(member);
      return {};
    },
  },
  "sandbox.requestInvoice": companyOnly,

  "settings.getOrganization": companyOnly,
  "settings.getLogo": companyOnly,
  "settings.setLogo": { input: () => ({ base64: smallPng.toString("base64") }) },
  "settings.removeLogo": companyOnly,
  "settings.updateOrganization": {
    input: () => ({
      name: "Ćuprija Gradnja",
      registrationNumber: "07020171",
      jbkjs: null,
      street: "Glavna 1",
      city: "Ćuprija",
      postalCode: "35230",
      email: "firma@example.rs",
      vatPayer: true,
      vatPeriod: "quarter",
      vatFilingDay: 8,
      paymentTermDays: 30,
      bankAccounts: [{ account: "840-1620-21", isDefault: true }],
    }),
  },
  "settings.getSef": companyOnly,
  "settings.updateSefKey": {
    input: () => ({ environment: "demo", apiKey: `not-a-real-key-${randomUUID()}` }),
  },
  "settings.updateUblProfile": {
    input: () => ({ environment: "sandbox", ublProfile: "urn:mfin.gov.rs:srbefn:2021" }),
  },
  "settings.listQuarantine": companyOnly,
  "settings.replayJob": named("jobId", makeQuarantinedJob),
  "settings.updateRedatePolicy": { input: () => ({ redatePolicy: "redate" }) },
  "settings.testSefConnection": companyOnly,
  "settings.updateGate": {
    input: () => ({
      ...{ rateLimitMinTimeMs: 500, rateLimitMaxConcurrent: null, retryLimit: 3, retryDelay: null },
      ...{ retryBackoff: false, cbThreshold: null, cbTimeoutMs: 60_000 },
    }),
  },
  "settings.switchEnvironment": { input: () => ({ environment: "sandbox" }) },
  "settings.getExchange": companyOnly,
  "settings.syncSef": { input: async (member) => ({ ...(await connectToSef(member)), ...aDay }) },
  "settings.takeOverFromSef": { input: async (member) => connectToSef(member) },
  "settings.stopSync": named("runId", makeSyncRun),
  "settings.subscribeForSef": { input: () => ({ webhookUrl: "https://portal.example.rs/api/sef/webhook" }) },
};

async function makeQuarantinedJob({ organizationId, environment }: Member): Promise<string> {
  const payload = { organizationId, environment };
  const job = await withCompany(organizationId, (tx) =>
    tx.quarantinedJob.create({ data: { organizationId, task: "send-invoices", payload, workers: ["one"] } }),
  );
  return job.id;
}

/** A key for the company, and no reading of SEF that goes on. */
async function connectToSef({ organizationId, environment }: Member): Promise<object> {
  const settings = JSON.stringify({
    apiKey: encryptSecret("not-a-real-key-1234", apiKeyOwner(organizationId, environment)),
  });
  await withCompany(organizationId, async (tx) => {
    await tx.$executeRaw`UPDATE organization_integration SET sef_settings = ${settings}::jsonb
      WHERE organization_id = ${organizationId}::uuid AND environment = ${environment}`;
    await tx.syncRun.updateMany({ where: { state: "running" }, data: { state: "stopped" } });
  });
  return {};
}

async function makeSyncRun(member: Member): Promise<string> {
  const { organizationId, environment } = member;
  await connectToSef(member);
  const day = new Date("2026-01-01");
  const run = await withCompany(organizationId, (tx) =>
    tx.syncRun.create({
      data: { organizationId, environment, kind: "manual", dateFrom: day, dateTo: day, requestedBy: "Ana" },
    }),
  );
  return run.id;
}
