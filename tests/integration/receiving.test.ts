import { createServer } from "node:http";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as bySignature } from "#app/api/sef/webhook/route.ts";
import { withCompany } from "#server/db/company.ts";
import type { ChangeResult } from "#server/exchange/change.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import { findPurchaseXml } from "#server/purchases/find-purchase-xml.ts";
import { getPurchase } from "#server/purchases/get-purchase.ts";
import { listPurchases } from "#server/purchases/list-purchases.ts";
import { queueSandboxInvoice } from "#server/purchases/request-sandbox-invoice.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { decryptSecret } from "#server/secrets.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { makeMember } from "#tests/support/members.ts";
import { copyDraft, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;

beforeAll(async () => {
  ({ world, company } = await openStage());
});
afterAll(() => world.close());

const purchases = () => listPurchases(company, {});
const notifications = () =>
  withCompany(company.organizationId, (tx) => tx.sefWebhookLog.findMany({ orderBy: { receivedAt: "asc" } }));

/** Sends a document and lets SEF give it out. */
async function sendDocument(number: string): Promise<string> {
  const invoiceId = await copyDraft(company, "2026-103", number);
  await queueInvoice(company, invoiceId);
  await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Sent");
  return invoiceId;
}

async function buyer(invoiceId: string, action: "accept" | "reject", comment: string | null): Promise<void> {
  const { sef } = await read(company, invoiceId);
  await world.control("buyer", { salesInvoiceId: Number(sef?.salesInvoiceId), action, comment });
}

describe("news of what we sent", () => {
  test("an acceptance comes in through the webhook and stands on the timelines of document and customer", async () => {
    const invoiceId = await sendDocument("VEST-1");
    await buyer(invoiceId, "accept", null);
    await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Approved");
    const invoice = await read(company, invoiceId);
    const entry = invoice.timeline.find((event) => event.sefStatus === "Approved");
    expect(entry).toMatchObject({
      kind: "statusChanged",
      cause: "push",
      raw: { NewInvoiceStatus: "Approved" },
    });
    const ofCustomer = await withCompany(company.organizationId, (tx) =>
      tx.statusEvent.count({ where: { partnerId: invoice.partner?.id ?? "", sefStatus: "Approved" } }),
    );
    expect(ofCustomer).toBe(1);
  });

  test("a rejection brings the buyer's reason", async () => {
    const invoiceId = await sendDocument("VEST-2");
    await buyer(invoiceId, "reject", "Pogrešna količina");
    await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Rejected");
    expect((await read(company, invoiceId)).sef?.comment).toBe("Pogrešna količina");
  });

  test("the same notification twice makes one event", async () => {
    const invoiceId = await sendDocument("VEST-3");
    const rows = await notifications();
    const last = rows.at(-1);
    const before = (await read(company, invoiceId)).timeline.length;
    const token = await webhookToken();
    for (let round = 0; round < 2; round += 1) {
      const response = await fetch(`${world.doors.url}/api/sef/webhook/${token}/sales`, {
        method: "POST",
        body: last?.body ?? "",
      });
      expect(response.status).toBe(200);
    }
    await world.settle(async () => (await notifications()).every((row) => row.processedAt !== null));
    expect((await read(company, invoiceId)).timeline).toHaveLength(before);
  });
});

describe("an incoming document", () => {
  test("appears by itself with supplier, lines and its XML byte for byte", async () => {
    const order = { supplierPib: "109876541", buyerPib: "112001008", number: "DOB-77" };
    await world.control("inject-purchase", {
      ...order,
      lines: [{ name: "Čaj & kafa <1 kg>", quantity: "3", unitPrice: "199.99", percent: "20" }],
    });
    await world.settle(async () => (await purchases()).items.some((row) => row.number === "DOB-77"));
    const row = (await purchases()).items.find((item) => item.number === "DOB-77");
    expect(row).toMatchObject({
      supplier: { name: "Papirus Promet d.o.o. Šabac", pib: "109876541" },
      payable: "719.96",
      status: "New",
    });
    const purchase = await getPurchase(company, row?.id ?? "");
    expect(purchase.invoice.lines.map((line) => line.name)).toEqual(["Čaj & kafa <1 kg>"]);
    expect(purchase.timeline.map((event) => event.kind)).toContain("received");
    const file = await findPurchaseXml(company, row?.id ?? "");
    const [sent] = (await world.documents()).filter((document) => document.number === "DOB-77");
    const kept: { xml: string } = await (
      await fetch(`${world.sandbox.url}/__sim/documents/${sent?.salesInvoiceId}`)
    ).json();
    const written = kept.xml.replace(/^<\?xml[^>]*\?>\s*/, "");
    expect(Buffer.from(file?.bytes ?? []).toString("utf8")).toContain(written);
    expect(purchase.sef.xmlSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("that cannot be read is listed all the same, with the reason and its XML", async () => {
    const xml = "<Nepoznato><broj>1</broj></Nepoznato>";
    const sef = await serve((path) =>
      path.endsWith("/xml") ? xml : JSON.stringify({ InvoiceId: 991, Status: "New" }),
    );
    expect(await receiveFrom(sef.url, 991n)).toMatchObject({ kind: "done" });
    const row = (await purchases()).items.find((item) => item.number === null);
    const purchase = await getPurchase(company, row?.id ?? "");
    expect(purchase.oddities.map((oddity) => oddity.code)).toEqual(["XML_NOT_AN_INVOICE"]);
    const file = await findPurchaseXml(company, row?.id ?? "");
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(xml);
    await sef.close();
  });

  test("is not taken from a maintenance page that SEF gives with 200", async () => {
    const page = "<!DOCTYPE html><html><body>Radovi u toku</body></html>";
    const sef = await serve((path) =>
      path.endsWith("/xml") ? page : JSON.stringify({ InvoiceId: 992, Status: "New" }),
    );
    const result = await receiveFrom(sef.url, 992n);
    expect(result.kind).toBe("unavailable");
    await sef.close();
  });
});

async function webhookToken(): Promise<string> {
  const row = await withCompany(company.organizationId, (tx) =>
    tx.organizationIntegration.findFirstOrThrow(),
  );
  return decryptSecret(row.webhookToken, `${company.organizationId}/webhookToken`);
}

async function subscriptionKey(): Promise<string> {
  const row = await withCompany(company.organizationId, (tx) =>
    tx.organizationIntegration.findFirstOrThrow(),
  );
  const sealed = Object(row.sefSettings).subscriptionSecret;
  return decryptSecret(sealed, `${company.organizationId}/sandbox/subscriptionSecret`);
}

describe("the notification doors", () => {
  const event = (key: string | null) =>
    JSON.stringify([
      {
        EventId: 1,
        Date: "2026-11-20T09:19:44.1400377",
        NewInvoiceStatus: "Sent",
        SalesInvoiceId: 1,
        SubscriptionKey: key,
      },
    ]);
  const knock = (token: string, body: string, direction = "sales") =>
    fetch(`${world.doors.url}/api/sef/webhook/${token}/${direction}`, { method: "POST", body });
  const knockWithHeader = (secret: string | null, body: string) =>
    bySignature(
      new Request("http://localhost/api/sef/webhook", {
        method: "POST",
        body,
        headers: secret ? { "X-SEF-Signature": secret } : {},
      }),
    );
  const changes = JSON.stringify({
    changes: [
      {
        invoiceId: 1,
        status: "Sent",
        date: "2026-11-20",
        direction: "sales",
        counterpartyId: "1",
        type: "380",
      },
    ],
  });

  test("an unknown token is refused with 401 and an empty body, and stored for nobody", async () => {
    const before = (await notifications()).length;
    const response = await knock("not-a-token", event("x"));
    expect([response.status, await response.text()]).toEqual([401, ""]);
    expect(await notifications()).toHaveLength(before);
  });

  test("a wrong or missing subscription key is refused with 401", async () => {
    const token = await webhookToken();
    expect((await knock(token, event("00000000-0000-4000-8000-000000000000"))).status).toBe(401);
    expect((await knock(token, event(null))).status).toBe(401);
  });

  test("the right key is stored before the answer", async () => {
    const before = (await notifications()).length;
    expect((await knock(await webhookToken(), event(await subscriptionKey()))).status).toBe(200);
    expect(await notifications()).toHaveLength(before + 1);
  });

  test("what is no notification is 400, an unknown direction 404, too large a body 413", async () => {
    const token = await webhookToken();
    expect((await knock(token, "ovo nije JSON")).status).toBe(400);
    expect((await knock(token, event("x"), "elsewhere")).status).toBe(404);
    expect((await knock(token, "x".repeat(300_000))).status).toBe(413);
  });

  test("the header door wants its header: missing and wrong are 401, the right one is stored", async () => {
    expect((await knockWithHeader(null, changes)).status).toBe(401);
    expect((await knockWithHeader("wrong-secret", changes)).status).toBe(401);
    const before = (await notifications()).length;
    expect((await knockWithHeader(await subscriptionKey(), changes)).status).toBe(200);
    const rows = await notifications();
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({ door: "signature", body: changes });
  });

  test("news through the header door leads to the same fetch and event as SEF's own shape", async () => {
    const invoiceId = await sendDocument("VEST-4");
    const { sef } = await read(company, invoiceId);
    const change = {
      invoiceId: Number(sef?.salesInvoiceId),
      status: "Sent",
      date: "2026-11-20T10:00:00",
      direction: "outgoing",
    };
    await knockWithHeader(await subscriptionKey(), JSON.stringify({ changes: [change] }));
    await world.settle(async () => (await notifications()).every((row) => row.processedAt !== null));
    const entries = (await read(company, invoiceId)).timeline.filter((entry) =>
      JSON.stringify(entry.raw).includes("outgoing"),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ cause: "push", occurredAt: new Date("2026-11-20T09:00:00Z") });
  });

  test("refusals are kept, shortened, in a log of their own that no company sees", async () => {
    await knock("not-a-token", "y".repeat(2000));
    const owner = new pg.Client({ connectionString: process.env.SERVER_POSTGRES_URL });
    await owner.connect();
    const { rows } = await owner.query("SELECT * FROM refused_notification ORDER BY id DESC LIMIT 1");
    await owner.end();
    expect(rows[0]).toMatchObject({ door: "token", reason: "unknown token", body_start: "y".repeat(500) });
    const asCompany = withCompany(company.organizationId, (tx) => tx.refusedNotification.findMany());
    await expect(asCompany).rejects.toThrow(/permission denied/);
  });
});

/** A SEF that answers every path with what `answer` says. */
async function serve(answer: (path: string) => string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    response.end(answer(new URL(request.url ?? "/", "http://localhost").pathname));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function receiveFrom(baseUrl: string, sefInvoiceId: bigint): Promise<ChangeResult> {
  const { organizationId } = company;
  const connection = await withCompany(organizationId, (tx) => loadConnection(tx, organizationId, "sandbox"));
  if (!connection) throw new Error("no connection");
  return receiveChange(
    { ...connection, baseUrl },
    {
      organizationId,
      environment: "sandbox",
      direction: "purchase",
      sefInvoiceId,
      cause: "push",
      occurredAt: null,
      newsStatus: null,
      dedupeKey: `test/${sefInvoiceId}`,
      raw: {},
    },
  );
}

describe("a company that has just signed up", () => {
  test("with another's PIB gets a world of its own and nothing of the other's", async () => {
    const stranger = await makeMember("Tuđi broj", "112001008");
    await world.settle(async () => true);
    await world.control(`worlds/${company.organizationId}/inject-purchase`, {
      supplierPib: "109876541",
      buyerPib: "112001008",
      number: "TAJNA-1",
    });
    await world.settle(async () => (await purchases()).items.some((item) => item.number === "TAJNA-1"));
    const theirs = { organizationId: stranger.organizationId, environment: "sandbox" } as const;
    expect((await listPurchases(theirs, {})).items).toEqual([]);
  });

  test("gets a key, addresses and a subscription in the sandbox, and its own supplier's invoice", async () => {
    const member = await makeMember("Nova firma");
    const fresh: ActingCompany = {
      organizationId: member.organizationId,
      environment: "sandbox",
      actor: { userId: null, name: "Ana" },
    };
    await world.settle(async () => {
      const row = await withCompany(fresh.organizationId, (tx) =>
        tx.organizationIntegration.findFirstOrThrow(),
      );
      return row.subscribedForDay !== null;
    });
    await queueSandboxInvoice(fresh);
    await world.settle(async () => (await listPurchases(fresh, {})).items.length > 0);
  });
});
