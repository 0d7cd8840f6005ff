import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { spendNumber } from "#server/exchange/spend-number.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { createInvoice } from "#server/sales/draft/create-invoice.ts";
import type { EditableDocument } from "#server/sales/draft/editable-document.ts";
import { saveDocument } from "#server/sales/draft/save-document.ts";
import { suggestNumber, takeNumber } from "#server/sales/draft/take-number.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { emptyDocument } from "#tests/support/documents.ts";
import { findPartner, sendEntered, threeLines } from "#tests/support/entered-document.ts";
import { actingAs, read } from "#tests/support/sales.ts";
import { openSefWorld, type SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let buyerId: string;

beforeAll(async () => {
  world = await openSefWorld();
  const [first] = world.companies;
  if (!first) throw new Error("no demo company");
  company = actingAs(first);
  buyerId = await findPartner(company, "113001000");
});
afterAll(() => world.close());

const send = (invoiceId: string, document: EditableDocument) =>
  sendEntered(world, company, { invoiceId, document });

/** The same company's other program sends a document of its own, under a number of its own. */
async function sendByAnotherProgram(original: string, number: string): Promise<void> {
  const { organizationId } = company;
  const { xml } = await withCompany(organizationId, (tx) =>
    tx.sendAttempt.findFirstOrThrow({ where: { organizationId, invoice: { number: original } } }),
  );
  const address = `${world.sandbox.url}/api/publicApi/sales-invoice/ubl?requestId=${randomUUID()}&sendToCir=No`;
  const upload = () =>
    fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/xml", ApiKey: world.companies[0]?.company.apiKey ?? "" },
      body: Buffer.from(xml)
        .toString("utf8")
        .replaceAll(original, number)
        .replaceAll(">Roba<", ">Druga roba<"),
    });
  // Ours has just used up the calls of this second.
  await expect.poll(async () => (await upload()).status, { interval: 500, timeout: 10_000 }).toBe(200);
}

const blank = (typeCode: "380" | "386" = "380") => createInvoice(company, { typeCode, partnerId: null });

describe("a number", () => {
  test("goes on where the company's own have come to, kind by kind", async () => {
    const { invoiceId } = await blank();
    const { invoiceId: advance } = await blank("386");
    expect(await suggestNumber(company, invoiceId)).toEqual({ number: "2026-105" });
    expect(await suggestNumber(company, advance)).toEqual({ number: "AV-2026-1" });
    const taken = await takeNumber(company, { invoiceId, version: 1 });
    expect(taken).toEqual({ number: "2026-105", version: 2 });
    expect((await read(company, invoiceId)).invoice.number).toBe("2026-105");
    expect(await suggestNumber(company, advance)).toEqual({ number: "AV-2026-1" });
  });

  test("is never given to two, however many take one at the same moment", async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => blank()));
    const taken = await Promise.all(
      drafts.map(({ invoiceId }) => takeNumber(company, { invoiceId, version: 1 })),
    );
    const numbers = taken.map(({ number }) => Number(number.replace("2026-", ""))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => 106 + index));
  });

  test("that another program has spent at SEF is not offered again, nor taken from a hand", async () => {
    const { invoiceId } = await blank();
    const next = await suggestNumber(company, invoiceId);
    const { organizationId, environment } = company;
    await withCompany(organizationId, (tx) =>
      spendNumber(tx, { organizationId, environment }, { id: invoiceId, number: next.number }),
    );
    expect(await suggestNumber(company, invoiceId)).not.toEqual(next);
    const document = { ...emptyDocument, number: next.number };
    await expect(saveDocument(company, { invoiceId, version: 1, document })).rejects.toMatchObject({
      code: "INVOICE_NUMBER_TAKEN",
    });
  });

  test("that SEF refused as taken is remembered as SEF's", async () => {
    await send((await blank()).invoiceId, threeLines(buyerId, "NASA-1"));
    const { invoiceId } = await blank();
    await saveDocument(company, { invoiceId, version: 1, document: threeLines(buyerId, "TUDJI-1") });
    await sendByAnotherProgram("NASA-1", "TUDJI-1");
    await queueInvoice(company, invoiceId);
    await world.settle(async () => (await read(company, invoiceId)).state === "refused");
    const { organizationId } = company;
    const spent = await withCompany(organizationId, (tx) =>
      tx.spentNumber.findMany({ where: { organizationId, number: { in: ["TUDJI-1", "NASA-1"] } } }),
    );
    expect(spent.map(({ number }) => number).sort()).toEqual(["NASA-1", "TUDJI-1"]);
  });
});
