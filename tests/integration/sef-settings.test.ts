import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { findSession } from "#server/db/system.ts";
import { acceptKey } from "#server/exchange/accept-key.ts";
import { tryKey } from "#server/sef/client.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { defaultCustomizationId, srbefnCustomizationId } from "#server/ubl/profile.ts";
import { callProcedure } from "#tests/support/call-procedure.ts";
import { freshPib } from "#tests/support/documents.ts";
import { makeMember } from "#tests/support/members.ts";

describe("the API key of SEF", () => {
  test("goes in, and only its last four characters come out", async () => {
    const { session, slug, organizationId } = await makeMember("Ključ");
    const call = async (path: string, type: string, input: object) =>
      callProcedure(path, type, { company: slug, ...input }, await findSession(session.userId));
    await call("settings.updateSefKey", "mutation", { environment: "demo", apiKey: "not-a-real-key-1234" });
    await call("settings.switchEnvironment", "mutation", { environment: "demo" });
    const answer = await call("settings.getSef", "query", {});
    expect(answer).toMatchObject({ value: { environment: "demo", apiKeyLastFour: "1234", hasKey: true } });
    expect(JSON.stringify(answer)).not.toContain("not-a-real-key");
    const { rows, audit } = await withCompany(organizationId, async (tx) => ({
      rows: await tx.organizationIntegration.findMany({ where: { environment: "demo" } }),
      audit: await tx.auditLog.findMany({ orderBy: { sequence: "asc" } }),
    }));
    expect(rows[0]?.sefSettings).toMatchObject({ baseUrl: "https://demoefaktura.mfin.gov.rs" });
    expect(
      JSON.stringify([rows, audit], (_, value) => (typeof value === "bigint" ? `${value}` : value)),
    ).not.toContain("not-a-real-key");
    expect(audit.map(({ action }) => action)).toEqual([
      "sef-settings.update",
      "organization.switch-environment",
    ]);
  });

  test("serves one company only: another one is told so, its own may save it again", async () => {
    const [one, other] = [await makeMember("Prvi ključ"), await makeMember("Drugi ključ")];
    const save = ({ session, slug }: typeof one) => {
      const input = { company: slug, environment: "demo", apiKey: "the-same-key-5678" };
      return callProcedure("settings.updateSefKey", "mutation", input, session);
    };
    expect(await save(one)).toMatchObject({ value: { saved: true } });
    expect(await save(other)).toMatchObject({ code: "SEF_KEY_TAKEN" });
    expect(await save(one)).toMatchObject({ value: { saved: true } });
  });

  test("of a company whose other account the real SEF knows is refused; a mere claim to the PIB keeps nobody out", async () => {
    const pib = freshPib();
    const [claim, one, other] = [
      await makeMember("Samo tvrdi", pib),
      await makeMember("Prava firma", pib),
      await makeMember("Ista firma", pib),
    ];
    const save = ({ session, slug }: typeof one, environment = "production") => {
      const input = { company: slug, environment, apiKey: `key-${environment}-${slug}` };
      return callProcedure("settings.updateSefKey", "mutation", input, session);
    };
    expect(await save(claim)).toMatchObject({ ok: true });
    expect(await save(one)).toMatchObject({ ok: true });
    const production = { organizationId: one.organizationId, environment: "production" } as const;
    await withCompany(one.organizationId, (tx) => acceptKey(tx, production, new Date()));
    expect(await save(other)).toMatchObject({ code: "SEF_COMPANY_TAKEN", status: 409 });
    expect(await save(other, "demo")).toMatchObject({ ok: true });
    expect(await save(one)).toMatchObject({ ok: true });
  });

  test("is taken for one of two accounts whose keys the real SEF takes at the same moment; the other's is gone", async () => {
    const pib = freshPib();
    const accounts = [await makeMember("Istovremeno prva", pib), await makeMember("Istovremeno druga", pib)];
    for (const { session, slug } of accounts) {
      const input = { company: slug, environment: "production", apiKey: `key-at-once-${slug}` };
      expect(await callProcedure("settings.updateSefKey", "mutation", input, session)).toMatchObject({
        ok: true,
      });
    }
    const bothBegan = meetingOf(accounts.length);
    const accept = ({ organizationId }: (typeof accounts)[number]) =>
      withCompany(organizationId, async (tx) => {
        await bothBegan();
        return acceptKey(tx, { organizationId, environment: "production" }, new Date());
      });
    const taken = await Promise.all(accounts.map(accept));
    expect(taken.toSorted()).toEqual([false, true]);
    const kept = await Promise.all(
      accounts.map(({ organizationId }) =>
        withCompany(organizationId, async (tx) => ({
          hasKey: (await loadConnection(tx, organizationId, "production")) !== null,
          audit: await tx.auditLog.count({ where: { userId: null, action: "sef-settings.update" } }),
        })),
      ),
    );
    expect(kept).toEqual(
      taken.map((isTaken) => (isTaken ? { hasKey: true, audit: 0 } : { hasKey: false, audit: 1 })),
    );
  });
});

/** Lets nobody go on before all have come. */
function meetingOf(people: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === people) for (const goOn of waiting) goOn();
    });
}

describe("the address that a key goes to", () => {
  test.each([
    "http://169.254.169.254/latest",
    "http://127.0.0.1:5432",
    "https://efaktura.mfin.gov.rs.evil.example",
    "https://efaktura.mfin.gov.rs@evil.example",
    "https://demoefaktura.mfin.gov.rs:8443",
    "file:///etc/passwd",
  ])("is the environment's own host, even when %s stands in the row or in the request", async (hostile) => {
    const { session, slug, organizationId } = await makeMember("Adresa");
    const call = (path: string, input: object) =>
      callProcedure(path, "mutation", { company: slug, ...input }, session);
    for (const environment of ["demo", "production"] as const) {
      const apiKey = `key-${environment}-${organizationId}`;
      await call("settings.updateSefKey", { environment, apiKey, baseUrl: hostile });
      const connection = () =>
        withCompany(organizationId, (tx) => loadConnection(tx, organizationId, environment));
      const own = { demo: "https://demoefaktura.mfin.gov.rs", production: "https://efaktura.mfin.gov.rs" };
      expect((await connection())?.baseUrl).toBe(own[environment]);
      const stored = JSON.stringify({ baseUrl: hostile });
      await withCompany(
        organizationId,
        (tx) =>
          tx.$executeRaw`UPDATE organization_integration SET sef_settings = sef_settings || ${stored}::jsonb`,
      );
      expect((await connection())?.baseUrl).toBe(own[environment]);
    }
  });

  test("is not left by a redirect: the key reaches nobody else", async () => {
    const { organizationId, slug, session } = await makeMember("Preusmerenje");
    const input = { company: slug, environment: "demo", apiKey: `key-${organizationId}` };
    await callProcedure("settings.updateSefKey", "mutation", input, session);
    const seen: string[] = [];
    const elsewhere = await listen((request) => seen.push(String(request.headers.apikey)));
    const redirecting = await listen((_, response) => {
      response.writeHead(307, { Location: `${elsewhere.url}/stolen` });
    });
    const connection = await withCompany(organizationId, (tx) => loadConnection(tx, organizationId, "demo"));
    if (connection === null) throw new Error("no connection");
    expect(await tryKey({ ...connection, baseUrl: redirecting.url })).toMatchObject({ kind: "unavailable" });
    expect(seen).toEqual([]);
    await Promise.all([elsewhere.close(), redirecting.close()]);
  });
});

async function listen(onRequest: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    onRequest(request, response);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test("every change of a setting is audited by the names of its fields, with no key in it", async () => {
  const { session, slug, organizationId } = await makeMember("Trag podešavanja");
  const call = async (path: string, input: object) =>
    callProcedure(path, "mutation", { company: slug, ...input }, await findSession(session.userId));
  const apiKey = `key-${organizationId}`;
  const gate = { rateLimitMaxConcurrent: null, retryLimit: 3, retryDelay: null, retryBackoff: null };
  const changes: [path: string, input: object, fields: string[]][] = [
    ["settings.switchEnvironment", { environment: "demo" }, ["environment"]],
    ["settings.updateSefKey", { environment: "demo", apiKey }, ["apiKey"]],
    [
      "settings.updateGate",
      { ...gate, rateLimitMinTimeMs: 500, cbThreshold: null, cbTimeoutMs: null },
      ["rateLimitMinTimeMs", "retryLimit"],
    ],
    ["settings.updateRedatePolicy", { redatePolicy: "redate" }, ["redatePolicy"]],
    ["settings.updateUblProfile", { environment: "demo", ublProfile: srbefnCustomizationId }, ["ublProfile"]],
  ];
  for (const [path, input] of changes) expect(await call(path, input)).toMatchObject({ ok: true });
  const rows = await withCompany(organizationId, (tx) =>
    tx.auditLog.findMany({ orderBy: { sequence: "asc" } }),
  );
  expect(rows.map(({ details }) => Object(details).fields)).toEqual(changes.map(([, , fields]) => fields));
  const whole = JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  expect(whole).not.toContain(apiKey);
});

describe("limits, retries and breaker", () => {
  test("hold from the next call, null is the default, and the audit names the changed fields", async () => {
    const { session, slug, organizationId } = await makeMember("Brzina");
    const call = async (path: string, type: string, input: object) =>
      callProcedure(path, type, { company: slug, ...input }, await findSession(session.userId));
    await call("settings.updateSefKey", "mutation", { environment: "demo", apiKey: "a-key-of-its-own-90" });
    await call("settings.switchEnvironment", "mutation", { environment: "demo" });
    const unset = { rateLimitMinTimeMs: null, rateLimitMaxConcurrent: null, retryLimit: null };
    const rest = { retryDelay: null, retryBackoff: null, cbThreshold: null, cbTimeoutMs: null };
    const save = (changed: object) =>
      call("settings.updateGate", "mutation", { ...unset, ...rest, ...changed });
    for (const wrong of [{ rateLimitMaxConcurrent: 4 }, { cbThreshold: 0 }, { retryDelay: 1.5 }])
      expect(await save(wrong)).toMatchObject({ code: "VALIDATION" });
    await save({ rateLimitMinTimeMs: 1_000, retryBackoff: false, cbThreshold: 2 });
    const connection = await withCompany(organizationId, (tx) => loadConnection(tx, organizationId, "demo"));
    expect(connection).toMatchObject({
      limits: { minTimeMs: 1_000, maxConcurrent: 1 },
      retry: { limit: 8, delayMs: 2_000, backoff: false },
      breaker: { threshold: 2, timeoutMs: 30_000 },
    });
    const audit = await withCompany(organizationId, (tx) =>
      tx.auditLog.findMany({ orderBy: { sequence: "desc" }, take: 1 }),
    );
    expect(audit[0]?.details).toEqual({ fields: ["rateLimitMinTimeMs", "retryBackoff", "cbThreshold"] });
    await save({});
    const answer = await call("settings.getSef", "query", {});
    expect(answer).toMatchObject({
      value: { gate: { cbThreshold: null, defaults: { cbThreshold: 5 }, breaker: { kind: "go" } } },
    });
  });
});

describe("the company's data", () => {
  test("keep one default account, count a repeated one once, and the audit names fields without values", async () => {
    const { session, slug, organizationId } = await makeMember("Računi");
    const save = (accounts: [account: string, isDefault: boolean][]) => {
      const data = {
        name: "Računi",
        registrationNumber: "07020171",
        jbkjs: null,
        street: "Tajna 1",
        city: null,
      };
      const more = { postalCode: null, email: null, vatPayer: true, vatPeriod: "month", paymentTermDays: 15 };
      const bankAccounts = accounts.map(([account, isDefault]) => ({ account, isDefault }));
      const input = { company: slug, ...data, ...more, bankAccounts };
      return callProcedure("settings.updateOrganization", "mutation", input, session);
    };
    const first = "840-1620-21";
    const same = "840000000000162021";
    expect(await save([["840-1620-22", false]])).toMatchObject({ faults: [{ code: "ACCOUNT_INVALID" }] });
    await save([
      [first, false],
      [same, false],
    ]);
    await save([[first, false]]);
    expect(
      await callProcedure("settings.getOrganization", "query", { company: slug }, session),
    ).toMatchObject({
      value: { street: "Tajna 1", bankAccounts: [{ account: same, isDefault: true }] },
    });
    const audit = await withCompany(organizationId, (tx) => tx.auditLog.findMany());
    expect(audit.map(({ details }) => details)).toEqual([{ fields: ["street", "bankAccounts"] }]);
  });
});

describe("subscribing", () => {
  test("stores the address, a run to watch, and the job, together", async () => {
    const { session, slug, organizationId } = await makeMember("Pretplata");
    const webhookUrl = "https://portal.example.rs/api/sef/webhook";
    const input = { company: slug, webhookUrl };
    const answer = await callProcedure("settings.subscribeForSef", "mutation", input, session);
    const runs = await withCompany(organizationId, (tx) => tx.sefSubscriptionRun.findMany());
    expect(answer).toEqual({ ok: true, value: { runId: runs[0]?.id } });
    expect(await callProcedure("settings.getSef", "query", { company: slug }, session)).toMatchObject({
      value: { webhookUrl, lastSubscription: { id: runs[0]?.id, status: "pending" } },
    });
  });
});

describe("the UBL profile", () => {
  test("that a company chose is the one its next document is written in; the audit names the field", async () => {
    const { session, slug, organizationId } = await makeMember("Profil");
    const call = (path: string, type: string, input: object) =>
      callProcedure(path, type, { company: slug, ...input }, session);
    await call("settings.updateSefKey", "mutation", { environment: "demo", apiKey: "not-a-real-key-5678" });
    await call("settings.switchEnvironment", "mutation", { environment: "demo" });
    expect(await call("settings.getSef", "query", {})).toMatchObject({
      value: { ublProfile: defaultCustomizationId },
    });
    await call("settings.updateUblProfile", "mutation", {
      environment: "demo",
      ublProfile: srbefnCustomizationId,
    });
    const demo = await withCompany(organizationId, (tx) => loadConnection(tx, organizationId, "demo"));
    expect(demo?.customizationId).toBe(srbefnCustomizationId);
    expect(demo?.apiKey).toBe("not-a-real-key-5678");
    const last = await withCompany(organizationId, (tx) =>
      tx.auditLog.findFirst({ orderBy: { sequence: "desc" } }),
    );
    expect(last?.details).toEqual({ fields: ["ublProfile"] });
  });

  test("is one of the two that exist", async () => {
    const { session, slug } = await makeMember("Svoj profil");
    const input = { company: slug, environment: "demo", ublProfile: "urn:moj:profil" };
    expect(await callProcedure("settings.updateUblProfile", "mutation", input, session)).toMatchObject({
      code: "VALIDATION",
    });
  });
});
