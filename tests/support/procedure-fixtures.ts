import { randomUUID } from "node:crypto";
import { beginSecondFactor } from "#server/auth/second-factor.ts";
import { openUserSession } from "#server/auth/user-sessions.ts";
import { withCompany } from "#server/db/company.ts";
import { withPerson } from "#server/db/person.ts";
import { suggestReminder } from "#server/deadlines/remind-buyers.ts";
import type { ItemForm } from "#server/domain/item/item.ts";
import { saveView } from "#server/exchange/listing/saved-views.ts";
import { createItem } from "#server/items/save-item.ts";
import { startBulkDecision } from "#server/purchases/bulk-decide.ts";
import { importUbl } from "#server/sales/draft/import-ubl.ts";
import { startBulkSend } from "#server/sales/send/bulk-send.ts";
import { encryptSecret } from "#server/secrets.ts";
import { apiKeyOwner } from "#server/sef/connection.ts";
import { smallPng } from "#tests/fixtures/pictures.ts";
import { goldenXml } from "#tests/fixtures/read-fixture.ts";
import { makeAwaited } from "./deadline-rows.ts";
import {
  actingAs,
  emptyDocument,
  finishSandboxOrders,
  freshPib,
  makeConflict,
  makeDraft,
  makeFailedMail,
  makeForeignDraft,
  makeHeldInvoice,
  makeMistakenInvoice,
  makePurchase,
  makePurchaseToAnswer,
  makeQueuedInvoice,
  makeReverseChargePurchase,
  makeSendableDraft,
  makeSentInvoice,
  makeTemplate,
} from "./documents.ts";
import { addMember, type Member, makeInvitation, makeMember } from "./members.ts";
import { makeResetToken } from "./password-reset.ts";
import { codeAt, turnOnSecondFactor, withoutSecondFactor } from "./second-factor.ts";

/**
 * For every procedure an input that succeeds for a member of a company, made anew for each call.
 *
 * `input` makes the rows that it names and answers the input without `company`, which the test adds. With
 * `namesRows` the test also calls it with another company's address: rows of one company must not exist for the other.
 */
export type ProcedureFixture = {
  input: (member: Member) => unknown;
  namesRows?: boolean;
  /** Makes good what the call took from the member whom all procedures share. */
  undo?: (member: Member) => Promise<unknown>;
};

const someItem: ItemForm = {
  ...{ code: null, name: "Burek", description: null, unitCode: "H87", price: "180", priceIncludesTax: true },
  ...{ taxCategory: "S", taxPercent: "10", exemptionReason: null },
};
const nothing: ProcedureFixture = { input: () => undefined };
const companyOnly: ProcedureFixture = { input: () => ({}) };

/** For procedures that take the id of one row and nothing else. */
function named(key: string, make: (member: Member) => Promise<string>): ProcedureFixture {
  return { namesRows: true, input: async (member) => ({ [key]: await make(member) }) };
}

/** The same for those that SEF wants a word of explanation for. */
function commented(key: string, make: (member: Member) => Promise<string>): ProcedureFixture {
  return {
    namesRows: true,
    input: async (member) => ({ [key]: await make(member), comment: "Pogrešna količina" }),
  };
}

async function proveOneself({ session, password }: Member) {
  const { recoveryCodes } = await turnOnSecondFactor(session, password);
  return { password, code: recoveryCodes[0] };
}

async function makeView(member: Member): Promise<string> {
  const view = { list: "sales", name: `Prikaz ${randomUUID()}`, address: "tab=done" } as const;
  return (await saveView(actingAs(member), view)).viewId;
}

export const procedureFixtures: Readonly<Record<string, ProcedureFixture>> = {
  "bulk.planSend": { input: () => ({ scope: { filter: { tab: "all" } } }) },
  "activity.list": { input: () => ({ area: "sales" }) },
  "activity.actors": companyOnly,
  "activity.checkChain": companyOnly,

  "bulk.startSend": {
    namesRows: true,
    input: async (member) => ({ invoiceIds: [await makeSendableDraft(member)] }),
  },
  "bulk.latestSend": companyOnly,
  "bulk.stopSend": {
    namesRows: true,
    input: async (member) => startBulkSend(actingAs(member), [await makeSendableDraft(member)]),
  },
  "bulk.startDecision": {
    namesRows: true,
    input: async (member) => ({ purchaseIds: [await makePurchaseToAnswer(member)], decision: "accept" }),
  },
  "bulk.planDecision": { input: () => ({ filter: { tab: "attention" } }) },
  "bulk.latestDecision": companyOnly,
  "bulk.stopDecision": {
    namesRows: true,
    input: async (member) => {
      const purchaseIds = [await makePurchaseToAnswer(member)];
      return startBulkDecision(actingAs(member), { purchaseIds, decision: "accept", comment: null });
    },
  },

  "companies.current": companyOnly,
  "companies.overview": nothing,
  "companies.notices": companyOnly,
  "companies.setup": companyOnly,

  "dashboard.openWork": companyOnly,
  "dashboard.deadlineStrip": companyOnly,
  "dashboard.vatCountdown": companyOnly,
  "dashboard.months": companyOnly,
  "dashboard.exchange": companyOnly,

  "deadlines.forDocument": named("invoiceId", makeSentInvoice),
  "deadlines.whatIf": named("invoiceId", makePurchaseToAnswer),
  "deadlines.list": companyOnly,
  "deadlines.month": { input: () => ({ month: "2026-11" }) },
  "deadlines.near": companyOnly,
  "deadlines.suggestReminder": {
    namesRows: true,
    input: async (member) => ({ invoiceIds: [await makeAwaited(member, someDay)], locale: "sr-Latn" }),
  },
  "deadlines.remind": {
    namesRows: true,
    input: async (member) => {
      const scope = { invoiceIds: [await makeAwaited(member, someDay)], locale: "sr-Latn" as const };
      const { buyers, subject, body } = await suggestReminder(member, scope);
      const addresses = buyers.map(({ key }) => ({ key, to: "kupac@example.rs" }));
      return { ...scope, subject, body, addresses, again: true };
    },
  },
  "deadlines.feed": companyOnly,
  "deadlines.renewFeed": { input: () => ({ locale: "sr-Latn" }) },
  "deadlines.revokeFeed": companyOnly,

  "items.list": companyOnly,
  "items.create": { input: () => ({ item: someItem }) },
  "items.import": { input: () => ({ items: [someItem], write: true }) },
  "items.update": {
    namesRows: true,
    input: async (member) => ({
      itemId: await createItem(actingAs(member), someItem),
      version: 1,
      item: { ...someItem, price: "9.9", unitCode: "KGM", description: "Sveži" },
    }),
  },
  "items.archive": {
    namesRows: true,
    input: async (member) => ({ itemId: await createItem(actingAs(member), someItem), archived: true }),
  },

  "invoices.list": companyOnly,
  "invoices.counts": companyOnly,
  "invoices.get": named("invoiceId", makeDraft),
  "invoices.importUbl": {
    input: () => ({ fileName: "faktura.xml", base64: goldenXml("380-thirds").toString("base64") }),
  },
  "invoices.create": { input: () => ({ typeCode: "380" }) },
  "invoices.duplicate": named("invoiceId", makeDraft),
  "invoices.createFrom": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeSentInvoice(member), make: "credit" }),
  },
  "invoices.saveDocument": {
    namesRows: true,
    input: async (member) => {
      const invoiceId = await makeDraft(member);
      const number = `UNOS-${invoiceId.slice(-12)}`;
      return { invoiceId, version: 1, document: { ...emptyDocument, number } };
    },
  },
  "invoices.attachFile": {
    namesRows: true,
    input: async (member) => ({
      invoiceId: await makeDraft(member),
      fileName: "ponuda.pdf",
      base64: Buffer.from("%PDF-1.7\n").toString("base64"),
    }),
  },
  "invoices.advances": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeDraft(member), partnerId: await makePartner(member) }),
  },
  "invoices.paymentCode": named("invoiceId", makeSentInvoice),
  "invoices.sefFiles": named("invoiceId", makeSentInvoice),
  "invoices.requestSefFile": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeSentInvoice(member), kind: "pdf" }),
  },
  "invoices.readXml": {
    namesRows: true,
    input: async (member) => {
      const file = { name: "faktura.xml", bytes: new Uint8Array(goldenXml("380-two-rates")) };
      return { ...(await importUbl(actingAs(member), file)), origin: "source" };
    },
  },
  "invoices.previewXml": named("invoiceId", makeDraft),
  "invoices.suggestNumber": named("invoiceId", makeDraft),
  "invoices.takeNumber": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeDraft(member), version: 1 }),
  },
  "invoices.delete": named("invoiceId", makeDraft),
  "invoices.send": named("invoiceId", makeSendableDraft),
  "invoices.finalize": named("invoiceId", makeForeignDraft),
  "invoices.suggestMail": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeSentInvoice(member), locale: "en" }),
  },
  "invoices.mail": {
    namesRows: true,
    input: async (member) => ({
      invoiceId: await makeSentInvoice(member),
      locale: "sr-Latn",
      to: "kupac@example.rs",
      subject: "Faktura",
      body: "U prilogu.",
    }),
  },
  "invoices.cancel": commented("invoiceId", makeMistakenInvoice),
  "invoices.storno": commented("invoiceId", makeSentInvoice),
  "invoices.markProcessed": named("invoiceId", makeMistakenInvoice),
  "invoices.resolveConflict": {
    namesRows: true,
    input: async (member) => {
      const invoiceId = await makeSentInvoice(member);
      return { invoiceId, conflictId: await makeConflict(member, invoiceId), endedBy: "kept" };
    },
  },
  "invoices.withdraw": named("invoiceId", makeQueuedInvoice),
  "invoices.confirmDate": named("invoiceId", makeHeldInvoice),

  "mail.list": companyOnly,
  "mail.repeat": named("mailId", makeFailedMail),

  "notifications.unread": companyOnly,
  "notifications.list": companyOnly,
  "notifications.markRead": named("noticeId", makeNotice),
  "notifications.markAllRead": companyOnly,
  "notifications.preferences": companyOnly,
  "notifications.savePreferences": {
    input: () => ({
      preferences: [{ kind: "deadline", inPortal: true, mail: "none" }],
      inAllCompanies: true,
    }),
  },
  "notifications.digests": nothing,
  "notifications.repeatDigest": {
    input: async (member) => ({ day: await makeUnclearDigest(member) }),
  },

  "partners.list": { input: () => ({ search: "kupac" }) },
  "partners.get": named("partnerId", makePartner),
  "partners.elsewhere": companyOnly,
  "partners.copyFrom": { input: () => ({ from: "demo" }) },
  "partners.timeline": named("partnerId", makePartner),
  "partners.silenceRecord": named("partnerId", makePartner),
  "partners.openAmounts": named("partnerId", makePartner),
  "partners.lookUpRegister": named("partnerId", makePartner),
  "partners.create": {
    input: () => ({
      name: "Vetrenjača d.o.o.",
      pib: freshPib(),
      registrationNumber: "07020171",
      jbkjs: null,
      street: "Lipova 7",
      city: "Novi Sad",
      postalCode: "21000",
      email: null,
    }),
  },
  "partners.setInSef": {
    namesRows: true,
    input: async (member) => ({ partnerId: await makePartner(member), inSef: false }),
  },
  "partners.update": {
    namesRows: true,
    input: async (member) => ({
      partnerId: await makePartner(member),
      version: 1,
      name: "Opština Ćuprija",
      kind: "public_body",
      jbkjs: "10520",
      street: "",
      city: "Ćuprija",
      postalCode: "35230",
      email: "",
      paymentTermDays: 45,
    }),
  },

  "people.list": companyOnly,
  "people.invite": {
    input: () => ({ email: `${randomUUID()}@example.rs`, role: "clerk", locale: "sr-Latn" }),
  },
  "people.resendInvitation": {
    namesRows: true,
    input: async (member) => ({
      invitationId: (await makeInvitation(member)).invitationId,
      locale: "en",
    }),
  },
  "people.revokeInvitation": named(
    "invitationId",
    async (member) => (await makeInvitation(member)).invitationId,
  ),
  "people.changeRole": {
    namesRows: true,
    input: async (member) => {
      const { userId } = await addMember(member, "Petar Petrović", "clerk");
      return { userId, role: "viewer" };
    },
  },
  "people.remove": named(
    "userId",
    async (member) => (await addMember(member, "Petar Petrović", "clerk")).userId,
  ),
  "people.leave": {
    input: async (member) => {
      await addMember(member, "Petar Petrović", "owner");
      return {};
    },
    undo: ({ organizationId, session: { userId } }) =>
      withCompany(organizationId, (tx) =>
        tx.membership.create({ data: { organizationId, userId, role: "owner" } }),
      ),
  },
  "people.openInvitation": { input: async (member) => ({ token: (await makeInvitation(member)).token }) },
  "people.acceptInvitation": {
    input: async ({ session }) => {
      const { token } = await makeInvitation(await makeMember("Firma koja poziva"), session.email);
      return { token };
    },
  },
  "people.join": {
    input: async () => {
      const { token } = await makeInvitation(await makeMember("Firma koja poziva"));
      return { token, name: "Mila Milić", password: "šest sivih kišnih kapi" };
    },
  },

  "purchases.list": companyOnly,
  "purchases.counts": companyOnly,
  "purchases.get": named("purchaseId", makePurchase),
  "purchases.paymentCode": named("purchaseId", makePurchase),
  "purchases.sefFiles": named("purchaseId", makePurchase),
  "purchases.requestSefFile": {
    namesRows: true,
    input: async (member) => ({ purchaseId: await makePurchase(member), kind: "signature" }),
  },
  "purchases.readXml": named("purchaseId", makePurchase),
  "purchases.markProcessed": named("purchaseId", makePurchase),
  "purchases.resolveConflict": {
    namesRows: true,
    input: async (member) => {
      const purchaseId = await makePurchase(member);
      return { purchaseId, conflictId: await makeConflict(member, purchaseId), endedBy: "taken" };
    },
  },
  "purchases.accept": named("purchaseId", makePurchaseToAnswer),
  "purchases.reject": commented("purchaseId", makePurchaseToAnswer),
  "purchases.stateReverseCharge": {
    namesRows: true,
    input: async (member) => ({ purchaseId: await makeReverseChargePurchase(member), vatAmount: "1200.00" }),
  },

  "recovery.canSend": nothing,
  "recovery.request": { input: ({ session }) => ({ email: session.email, locale: "en" }) },
  "recovery.check": { input: () => ({ token: "nepoznat" }) },
  "recovery.reset": {
    input: async () => {
      // Somebody else's: the password of the member at hand is asked for by other procedures.
      const { session } = await makeMember("Zaboravljena lozinka");
      return { token: await makeResetToken(session), newPassword: "šest sivih kišnih kapi" };
    },
  },

  "registration.findCompany": { input: () => ({ pib: "101134702" }) },
  "registration.signUp": {
    input: () => ({
      name: "Petar Petrović",
      email: `petar-${Math.random().toString(36).slice(2)}@example.rs`,
      password: "četiri žute kišne kapi",
      companyName: "Ćuprija Gradnja d.o.o.",
      pib: "101134702",
      registrationNumber: "07020171",
    }),
  },

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

  "secondFactor.get": nothing,
  "secondFactor.begin": {
    input: async ({ session, password }) => {
      await withoutSecondFactor(session);
      return { password };
    },
  },
  "secondFactor.confirm": {
    input: async ({ session, password }) => {
      await withoutSecondFactor(session);
      const { secret } = await beginSecondFactor(session, password);
      return { code: codeAt(secret) };
    },
  },
  "secondFactor.renewCodes": { input: proveOneself },
  "secondFactor.turnOff": { input: proveOneself },

  "session.me": nothing,
  "session.sessions": nothing,
  "session.endSession": {
    input: async ({ session }) => ({
      sessionId: await openUserSession(session.userId, { address: "192.0.2.1", userAgent: "" }),
    }),
  },
  "session.endOtherSessions": nothing,
  "session.setLocale": { input: () => ({ locale: "sr-Cyrl" }) },
  "session.changePassword": {
    input: ({ password }) => ({ currentPassword: password, newPassword: "pet belih kišnih kapi" }),
  },

  "templates.list": companyOnly,
  "templates.save": {
    namesRows: true,
    input: async (member) => ({ invoiceId: await makeDraft(member), name: `Šablon ${freshPib()}` }),
  },
  "templates.begin": named("templateId", makeTemplate),
  "templates.rename": {
    namesRows: true,
    input: async (member) => ({ templateId: await makeTemplate(member), name: `Novi ${freshPib()}` }),
  },
  "templates.delete": named("templateId", makeTemplate),

  "views.list": { input: () => ({ list: "sales" }) },
  "views.save": { input: () => ({ list: "sales", name: "Čeka kupca", address: "tab=waiting" }) },
  "views.rename": {
    namesRows: true,
    input: async (member) => ({ viewId: await makeView(member), name: `Prikaz ${randomUUID()}` }),
  },
  "views.delete": named("viewId", makeView),

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

async function makeNotice({ organizationId, environment, session }: Member): Promise<string> {
  const own = { organizationId, environment, userId: session.userId, createdAt: new Date() };
  const details = { facts: { event: "heldOutage" }, deadlines: [] };
  const choice = { inPortal: true, mail: "none", dedupeKey: randomUUID() };
  const notice = await withCompany(organizationId, (tx) =>
    tx.notification.create({ data: { ...own, ...choice, kind: "sendProblem", details } }),
  );
  return notice.id;
}

async function makeUnclearDigest({ session: { userId } }: Member): Promise<string> {
  const key = { userId, day: new Date("2026-11-20") };
  const content = { recipient: "ana@example.rs", subject: "1 obaveštenje", state: "unclear" };
  await withPerson(userId, async (tx) => {
    await tx.digestMail.deleteMany({ where: key });
    await tx.digestMail.create({ data: { ...key, ...content, createdAt: new Date() } });
  });
  return "2026-11-20";
}

async function makeQuarantinedJob({ organizationId, environment }: Member): Promise<string> {
  const payload = { organizationId, environment };
  const job = await withCompany(organizationId, (tx) =>
    tx.quarantinedJob.create({ data: { organizationId, task: "send-invoices", payload, workers: ["one"] } }),
  );
  return job.id;
}

const someDay = { earliest: "2026-12-01" };
const aDay = { dateFrom: "2026-01-01", dateTo: "2026-01-01" };

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

async function makePartner({ organizationId, environment }: Member): Promise<string> {
  const partner = await withCompany(organizationId, (tx) =>
    tx.partner.create({
      data: { organizationId, environment, kind: "company", name: "Kupac", isCustomer: true },
    }),
  );
  return partner.id;
}
