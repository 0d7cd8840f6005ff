import { createServer } from "node:http";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandboxParties } from "#server/companies/sandbox-parties.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, belgradeDay } from "#server/domain/civil-date.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { decryptSecret, sha256 } from "#server/secrets.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { openStage } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let token: string;
const today = belgradeDay(new Date());
const keyOf = (day: string) => `key-of-${day}`;

beforeAll(async () => {
  ({ world, company } = await openStage());
  const { organizationId } = company;
  token = await withCompany(organizationId, async (tx) => {
    for (const days of [-2, -1, 0, 1, 2]) {
      const day = addDays(today, days);
      const columns = { keyHash: sha256(keyOf(day)), validOn: new Date(`${day}T00:00:00Z`) };
      await tx.sefSubscriptionKey.create({ data: { organizationId, environment: "sandbox", ...columns } });
    }
    const row = await tx.organizationIntegration.findFirstOrThrow();
    return decryptSecret(row.webhookToken, `${organizationId}/webhookToken`);
  });
});
afterAll(() => world.close());

const newest = () =>
  withCompany(company.organizationId, (tx) =>
    tx.sefWebhookLog.findFirst({ orderBy: [{ receivedAt: "desc" }, { id: "desc" }] }),
  );
const count = () => withCompany(company.organizationId, (tx) => tx.sefWebhookLog.count());

async function knock(body: unknown, direction = "sales", headers: Record<string, string> = {}) {
  const response = await fetch(`${world.doors.url}/api/sef/webhook/${token}/${direction}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return response.status;
}

const event = (key: string | null) => ({
  EventId: 70_001,
  Date: "2026-11-20T09:19:44.1400377",
  NewInvoiceStatus: "Sent",
  SalesInvoiceId: 999_001,
  SubscriptionKey: key,
});

describe("the day of a key", () => {
  test.each([
    [-2, 401],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 401],
  ])("a key for the day %i days from today is answered with %i", async (days, status) => {
    const before = await count();
    expect(await knock([event(keyOf(addDays(today, days)))])).toBe(status);
    expect(await count()).toBe(before + (status === 200 ? 1 : 0));
  });

  test("one wrong key among right ones refuses the whole notification", async () => {
    expect(await knock([event(keyOf(today)), event("wrong")])).toBe(401);
  });
});

describe("every tolerated shape is kept and leads to a fetch of the document", () => {
  const key = keyOf(today);
  const request = {
    requestId: "1",
    integratorId: "2",
    authorizationToken: key,
    payload: [
      {
        invoice: {
          header: { clientInvoiceNumber: "2026-1", internalInvoiceId: 999_002, extensions: null },
          status: { previousInvoiceStatus: "New", newInvoiceStatus: "Approved", comment: null },
        },
      },
    ],
  };
  const changes = { changes: [{ invoiceId: 999_003, status: "Approved", direction: "sales" }] };
  test.each<[string, unknown, Record<string, string>, number]>([
    ["an array of events", [event(key)], {}, 999_001],
    ["a single event", event(key), {}, 999_001],
    [
      "keys in camelCase and ids as text",
      [{ eventId: 70_002, newInvoiceStatus: "Sent", salesInvoiceId: "999004", subscriptionKey: key }],
      {},
      999_004,
    ],
    ["an event without EventId", [{ ...event(key), EventId: undefined }], {}, 999_001],
    ["the integration shape with its header", changes, { "X-SEF-Signature": key }, 999_003],
    ["the shape that SEF describes without using", request, {}, 999_002],
  ])("%s", async (_, body, headers, sefInvoiceId) => {
    const before = (await calls()).length;
    expect(await knock(body, "sales", headers)).toBe(200);
    expect((await newest())?.body).toBe(JSON.stringify(body));
    await world.settle(async () => (await newest())?.processedAt !== null);
    expect((await calls()).slice(before)).toContain(`/sales-invoice?invoiceId=${sefInvoiceId}`);
  });

  test("the integration shape without its header is refused", async () => {
    expect(await knock(changes)).toBe(401);
  });

  test("signs of value zero neither stop the door nor the job", async () => {
    expect(await knock([{ ...event(key), EventId: 70_003, Comment: "a\u0000b" }])).toBe(200);
    await world.settle(async () => (await newest())?.processedAt !== null);
  });
});

describe("what is signed and no notification", () => {
  const key = keyOf(today);
  const mistyped = { ...event(key), SalesInvoiceId: "devet" };
  test.each<[string, unknown, Record<string, string>]>([
    ["an event without a document", [mistyped], {}],
    ["one mistyped event among right ones", [event(key), mistyped], {}],
    ["anything with the key in the header", { changes: "promena" }, { "X-SEF-Signature": key }],
  ])(
    "is kept as it came, told to its sender, and leads to a look at SEF's lists: %s",
    async (_, body, headers) => {
      const before = await count();
      expect(await knock(body, "sales", headers)).toBe(400);
      expect(await count()).toBe(before + 1);
      expect((await newest())?.body).toBe(JSON.stringify(body));
      const listed = (await calls()).length;
      await world.settle(async () => (await newest())?.processedAt !== null);
      expect((await newest())?.error).toBe("not a notification");
      expect((await calls()).slice(listed).filter((call) => call.includes("/ids"))).not.toEqual([]);
    },
  );

  test.each<[string, unknown, number]>([
    ["the key of nobody", [{ ...mistyped, SubscriptionKey: "wrong" }], 400],
    ["one wrong key among right ones", [mistyped, { ...mistyped, SubscriptionKey: "wrong" }], 400],
    ["no key", { changes: "promena" }, 400],
  ])("is not kept with the company when it carries %s", async (_, body, status) => {
    const before = await count();
    expect(await knock(body)).toBe(status);
    expect(await count()).toBe(before);
  });
});

/** Path and query of every call that the sandbox got. */
async function calls(): Promise<string[]> {
  const answer: { requests: { path: string; query?: string }[] } = await (
    await fetch(`${world.sandbox.url}/__sim/requests`)
  ).json();
  return answer.requests.map((request) => `${request.path}${request.query ?? ""}`);
}

describe("the address of a procurement contract holder", () => {
  test("brings a document that is read from the contract holder's side and marked so", async () => {
    const asked: string[] = [];
    const sef = createServer((incoming, outgoing) => {
      asked.push(incoming.url ?? "");
      const isXml = incoming.url?.includes("/xml");
      outgoing.end(isXml ? "<Nepoznato/>" : JSON.stringify({ InvoiceId: 880_001, Status: "New" }));
    });
    await new Promise<void>((resolve) => sef.listen(0, "127.0.0.1", resolve));
    const address = sef.address();
    const { organizationId } = company;
    const connection = await withCompany(organizationId, (tx) =>
      loadConnection(tx, organizationId, "sandbox"),
    );
    if (!connection || typeof address !== "object" || !address) throw new Error("no connection");
    const baseUrl = `http://127.0.0.1:${address.port}`;
    const change = { organizationId, environment: "sandbox", direction: "purchase", cause: "push" } as const;
    const told = {
      sefInvoiceId: 880_001n,
      occurredAt: null,
      newsStatus: "New",
      dedupeKey: "purchase/88",
      raw: {},
    };
    await receiveChange({ ...connection, baseUrl }, { ...change, ...told, contractHolder: true });
    sef.close();
    expect(asked.map((path) => path.split("?")[0])).toEqual([
      "/api/publicApi/public-purchase-contractor-invoice",
      "/api/publicApi/public-purchase-contractor-invoice/xml",
    ]);
    const row = await withCompany(organizationId, (tx) =>
      tx.sefInvoice.findFirst({ where: { sefInvoiceId: 880_001n } }),
    );
    expect(row).toMatchObject({ contractHolder: true, direction: "purchase", status: "New" });
  });
});

describe("a document that another program of the company has sent", () => {
  const lines = [{ name: "Održavanje", quantity: "1", unitPrice: "1000.00", percent: "20" }];
  const inject = async (number: string) => {
    const parties = { supplierPib: world.companies[0]?.company.pib, buyerPib: sandboxParties.silent.pib };
    await world.control(`worlds/${company.organizationId}/inject-purchase`, { ...parties, number, lines });
  };
  const find = (number: string) =>
    withCompany(company.organizationId, (tx) =>
      tx.invoice.findFirst({
        where: { organizationId: company.organizationId, direction: "sales", number },
        include: { lines: true, sefInvoices: true, events: true },
      }),
    );

  test("stands with us as sent elsewhere, with lines, buyer, XML and its number spent", async () => {
    await inject("DRUGI-1");
    await world.settle(async () => (await find("DRUGI-1")) !== null);
    const row = await find("DRUGI-1");
    expect(row).toMatchObject({ state: "sent", sentElsewhere: true });
    expect(row?.partnerId).not.toBeNull();
    expect(row?.lines.map((line) => line.name)).toEqual(["Održavanje"]);
    expect(row?.sefInvoices[0]?.rawXmlSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.events.map((each) => each.kind)).toContain("adopted");
    const spent = await withCompany(company.organizationId, (tx) =>
      tx.spentNumber.count({ where: { number: "DRUGI-1" } }),
    );
    expect(spent).toBe(1);
  });

  test("takes its number from a draft of ours, which is told so", async () => {
    const draft = await withCompany(company.organizationId, async (tx) => {
      const row = await tx.invoice.findFirstOrThrow({ where: { state: "draft", direction: "sales" } });
      const document = { ...Object(row.document), number: "DRUGI-2" };
      return tx.invoice.update({
        where: { organizationId_id: { organizationId: company.organizationId, id: row.id } },
        data: { number: "DRUGI-2", document },
      });
    });
    await inject("DRUGI-2");
    await world.settle(async () => (await find("DRUGI-2"))?.sentElsewhere === true);
    const owner = new pg.Client({ connectionString: process.env.SERVER_POSTGRES_URL });
    await owner.connect();
    const { rows } = await owner.query(
      "SELECT number, document ->> 'number' AS inside, state FROM invoice WHERE id = $1",
      [draft.id],
    );
    await owner.end();
    expect(rows).toEqual([{ number: null, inside: null, state: "draft" }]);
  });
});
