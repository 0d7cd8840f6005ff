import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { civilDate } from "#server/domain/civil-date.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { drainSends } from "#server/sales/send/drain-sends.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import * as acts from "#server/sef/acts.ts";
import * as client from "#server/sef/client.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import {
  type HostileSef,
  type Malformation,
  malformations,
  openHostileSef,
} from "#tests/support/hostile-sef.ts";
import { actingAs, copyDraft, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

/** Whatever SEF answers: it is kept raw, understood as one of the known ends, and no job or document is lost by it. */

let world: SefWorld;
let hostile: HostileSef;
let company: ActingCompany;

beforeAll(async () => {
  world = await openSefWorld();
  hostile = await openHostileSef();
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  company = actingAs(first);
});
afterAll(async () => {
  await hostile.close();
  await world.close();
});

const day = civilDate("2026-11-21");
const period = { from: day, to: day, status: null };
const act = { sefInvoiceId: 12n, comment: "Proba", priority: "background" } as const;
const upload = (connection: SefConnection) => ({
  xml: "<Invoice/>",
  requestId: `${connection.keyHash}-request`,
  attempt: 1,
  sendToCir: "No" as const,
});

/** Every call that we make, with what a wrong answer may mean: never a success. A call without a row fails below. */
const calls: Readonly<Record<string, (connection: SefConnection) => Promise<{ kind: string }>>> = {
  uploadSalesUbl: (connection) => client.uploadSalesUbl(connection, upload(connection)),
  getInvoice: (connection) => client.getInvoice(connection, "sales", 12n),
  getInvoiceXml: (connection) => client.getInvoiceXml(connection, "purchase", 12n),
  getInvoiceFile: (connection) =>
    client.getInvoiceFile(connection, "sales", { sefInvoiceId: 12n, kind: "xml" }),
  listSalesInvoiceIds: (connection) => client.listSalesInvoiceIds(connection, { from: day, to: day }),
  listIds: (connection) => client.listIds(connection, "purchase", period),
  listOverview: (connection) => client.listOverview(connection, period),
  listChanges: (connection) => client.listChanges(connection, "sales", day),
  listExemptionReasons: (connection) => client.listExemptionReasons(connection),
  subscribe: (connection) => client.subscribe(connection),
  cancelSalesInvoice: (connection) => acts.cancelSalesInvoice(connection, act),
  stornoSalesInvoice: (connection) => acts.stornoSalesInvoice(connection, { ...act, stornoNumber: null }),
  acceptRejectPurchaseInvoice: (connection) =>
    acts.acceptRejectPurchaseInvoice(connection, { ...act, accepted: true }),
  vatReverseCharge: (connection) => acts.vatReverseCharge(connection, { ...act, vatAmount: "20.00" }),
  tryKey: (connection) => client.tryKey(connection),
};

test("every call of the client is tried with every wrong answer", () => {
  const functions = Object.entries<unknown>({ ...client, ...acts })
    .filter(([, value]) => typeof value === "function")
    .map(([name]) => name);
  expect(Object.keys(calls).sort()).toEqual(functions.sort());
});

/** A key of its own for each call: SEF's limit is not what is tried here. */
async function connect(): Promise<SefConnection> {
  const connection = await withCompany(company.organizationId, (tx) =>
    loadConnection(tx, company.organizationId, "sandbox"),
  );
  if (!connection) throw new Error("no connection");
  return { ...connection, baseUrl: hostile.url, keyHash: randomUUID() };
}

const kinds = Object.keys(malformations).filter((kind): kind is Malformation => kind in malformations);

/** Shapes that some call may lawfully understand: a list of documents answered with an empty list of them, say. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  "a list where an object belongs": ["listChanges", "listOverview"],
  "an empty 200": ["vatReverseCharge"],
  "204": ["vatReverseCharge"],
  "JSON null": ["vatReverseCharge"],
};

describe.each(kinds)("%s", (kind) => {
  test.each(Object.keys(calls))("never makes %s throw or succeed, and is kept raw", async (name) => {
    if (harmless[kind]?.includes(name)) return;
    hostile.answerWith(kind);
    const connection = await connect();
    const outcome = await calls[name]?.(connection);
    const unsuccessful = ["unclear", "refused", "unavailable", "missing", "success-false"];
    expect([kind, name, outcome?.kind, unsuccessful.includes(outcome?.kind ?? "")]).toEqual([
      kind,
      name,
      outcome?.kind,
      true,
    ]);
    const row = await withCompany(company.organizationId, (tx) =>
      tx.externalRequestLog.findFirstOrThrow({ orderBy: { createdAt: "desc" } }),
    );
    expect(row.status).not.toBeNull();
    const isSilent = ["an empty 200", "204", "a redirect"].includes(kind) || row.status === "cut-off";
    if (!isSilent) expect(JSON.stringify(row.responsePayload)).toMatch(/body.{5}/);
  });
});

const faults = ["malformed-json", "empty-200", "html-200", "text-error", "http500", "http502-html", "reset"];

test.each(faults)("an upload that ends with %s loses nothing and ends in one document", async (fault) => {
  const number = `LOSE-${fault}`;
  const invoiceId = await copyDraft(company, "2026-103", number);
  await world.control("faults", { path: "/sales-invoice/ubl", kind: fault, times: 1 });
  await queueInvoice(company, invoiceId);
  const job = { organizationId: company.organizationId, environment: "sandbox" } as const;
  await drainSends(job, { id: "worker-under-test" }, undefined, { documentsMax: 1 });
  expect((await read(company, invoiceId)).state).toBe("outcome_unknown");
  await drainSends(job, { id: "worker-under-test" }, () => new Date(Date.now() + 5_000), {
    documentsMax: 1,
  });
  expect((await read(company, invoiceId)).state).toBe("sent");
  expect((await world.documents()).filter((document) => document.number === number)).toHaveLength(1);
});
