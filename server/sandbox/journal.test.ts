import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  buyer,
  invoiceXml,
  items,
  openEmptyWorld,
  openReceiver,
  openWorld,
  seller,
} from "./sandbox-under-test.ts";

function newJournal(): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-journal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "inner", "journal.jsonl");
}

test("a restart brings back the whole world", async () => {
  const journalFile = newJournal();
  const before = await openWorld({ journalFile });
  await before.control("POST /knobs", { subscribeImmediate: true, pdfDelayMs: 7 });
  await before.control("POST /companies", {
    companies: [{ pib: seller.pib, endpoints: { incoming: "http://127.0.0.1:9/x" } }],
  });
  await before.control("POST /clock", { advance: "PT3H" });
  await before.control("POST /faults", { path: "/subscribe", kind: "http500", times: 3 });
  const upload = await before.upload(invoiceXml(), { requestId: "r1" });
  await before.control("POST /buyer", { salesInvoiceId: 510001, action: "reject", comment: "ne" });
  const picture = async (world: typeof before) => ({
    state: await world.control("GET /state"),
    companies: await world.control("GET /companies"),
    document: await world.control("GET /documents/510001"),
  });
  const expected = await picture(before);
  await before.stop();

  const after = await openEmptyWorld({ journalFile });
  expect(await picture(after)).toEqual(expected);
  expect((await after.upload(invoiceXml(), { requestId: "r1" })).text).toBe(upload.text);
  expect((await after.send({ number: "A-2" })).salesId).toBe(510002);
});

test("the seller's subscription key survives a restart", async () => {
  const journalFile = newJournal();
  const before = await openWorld({ journalFile });
  const key = (await before.call("POST", "/subscribe")).text;
  await before.stop();
  const after = await openEmptyWorld({ journalFile });
  expect((await after.call("POST", "/subscribe")).text).toBe(key);
});

test("what came due while the process was dead happens at the next start", async () => {
  const journalFile = newJournal();
  const before = await openWorld({ journalFile });
  await before.control("POST /knobs", { sendDelayMs: 60_000 });
  await before.control("POST /companies", {
    companies: [{ pib: buyer.pib, behaviour: { buyer: "accept", answerDelayMs: 60_000 } }],
  });
  await before.send();
  await before.stop();
  const after = await openEmptyWorld({ journalFile });
  expect((await after.control("GET /state")).documents?.[0]?.status).toBe("Sending");
  after.clock.nowMs += 120_000;
  expect((await after.control("GET /state")).documents?.[0]?.status).toBe("Approved");
});

test("a last line that was cut by a kill is forgotten, and the file is mended", async () => {
  const journalFile = newJournal();
  const before = await openWorld({ journalFile });
  await before.send({ number: "A-1" });
  // Looking at the state lets the sending happen, so that the next start has nothing to add.
  await before.control("GET /state");
  await before.stop();
  const whole = readFileSync(journalFile);
  for (const cut of ['[{"type":"document-rec', '[{"type":"knobs-turned","knobs":{}}]']) {
    appendFileSync(journalFile, cut);
    const after = await openEmptyWorld({ journalFile });
    expect(items((await after.control("GET /state")).documents)).toHaveLength(1);
    await after.stop();
    expect(statSync(journalFile).size).toBe(whole.length);
  }
});

test("wherever the journal is cut, the sandbox starts with what was whole", async () => {
  const journalFile = newJournal();
  const before = await openWorld({ journalFile });
  await before.send({ number: "A-1" });
  await before.send({ number: "A-2" });
  await before.stop();
  const whole = readFileSync(journalFile);
  for (let bytes = whole.length; bytes >= 0; bytes -= 997) {
    writeFileSync(journalFile, whole.subarray(0, bytes));
    const after = await openEmptyWorld({ journalFile });
    const kept = readFileSync(journalFile);
    expect(kept.length === 0 || kept.at(-1) === 10).toBe(true);
    expect(items((await after.control("GET /state")).documents).length).toBeLessThanOrEqual(2);
    await after.stop();
  }
});

test("damage in the middle of the journal stops the start with the place", async () => {
  const journalFile = newJournal();
  const before = await openWorld({ journalFile });
  await before.stop();
  writeFileSync(journalFile, `nonsense\n${readFileSync(journalFile, "utf8")}`);
  await expect(openEmptyWorld({ journalFile })).rejects.toThrow(/is damaged at byte 0/);
});

test("a notification that was not attempted before the end is attempted after the restart", async () => {
  const journalFile = newJournal();
  const { url, received } = await openReceiver();
  const before = await openWorld({ journalFile });
  await before.control("POST /knobs", { subscribeImmediate: true, deliveryDelayMs: 60_000 });
  await before.control("POST /companies", { companies: [{ pib: seller.pib, endpoints: { outgoing: url } }] });
  await before.call("POST", "/subscribe");
  await before.send();
  await before.stop();
  expect(received).toHaveLength(0);
  const after = await openEmptyWorld({ journalFile });
  await after.control("POST /clock", { advance: "PT1M" });
  await vi.waitFor(() => expect(received).toHaveLength(2), { interval: 2 });
});

test("a reset empties the world and its journal", async () => {
  const journalFile = newJournal();
  const world = await openWorld({ journalFile });
  await world.send();
  await world.control("POST /clock", { advance: "P3D" });
  await world.control("POST /reset");
  expect(statSync(journalFile).size).toBe(0);
  expect(await world.control("GET /state")).toMatchObject({
    companyCount: 0,
    documents: [],
    belgradeDay: "2026-11-21",
  });
});
