import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { fetchSefFile } from "#server/exchange/sef-files/fetch-sef-file.ts";
import { findSefFile, listSefFiles } from "#server/exchange/sef-files/find-sef-file.ts";
import { requestSefFile } from "#server/exchange/sef-files/request-sef-file.ts";
import type { SefFileKind, SefFileView } from "#server/exchange/sef-files/sef-file.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { readXml } from "#server/sales/read-xml.ts";
import { queueInvoice } from "#server/sales/send/queue-invoice.ts";
import { makeMember } from "#tests/support/members.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { copyDraft, openStage, read } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

let world: SefWorld;
let company: ActingCompany;
let invoiceId: string;

const sales = () => ({ ...company, invoiceId, direction: "sales" as const });
const ask = (kind: SefFileKind) => requestSefFile(sales(), kind);
const find = (kind: SefFileKind) => findSefFile(sales(), kind);
/** The next attempt, whenever the queue would make it. */
const tryAgain = (kind: SefFileKind) =>
  fetchSefFile({ organizationId: company.organizationId, environment: "sandbox", invoiceId, kind });
const stateOf = async (wanted: SefFileKind): Promise<SefFileView | undefined> =>
  (await listSefFiles(sales())).find(({ kind }) => kind === wanted);
const calls = async (path: string): Promise<number> => {
  const answer = await (await fetch(`${world.sandbox.url}/__sim/requests`)).json();
  return answer.requests.filter((request: { path: string }) => request.path === path).length;
};

beforeAll(async () => {
  ({ world, company } = await openStage());
  await world.control("knobs", { pdfDelayMs: 0 });
  invoiceId = await copyDraft(company, "2026-103", "FAJL-1");
  await queueInvoice(company, invoiceId);
  await world.settle(async () => (await read(company, invoiceId)).sef?.status === "Sent");
});
afterEach(async () => {
  await fetch(`${world.sandbox.url}/__sim/faults`, { method: "DELETE" });
});
afterAll(() => world.close());

test("SEF's PDF takes two calls: the first is told as being made, the second is kept and never fetched again", async () => {
  expect(await stateOf("pdf")).toMatchObject({ state: "none" });
  expect(await calls("/sales-invoice/pdf")).toBe(0);
  await ask("pdf");
  // Nobody has called SEF yet: a page only writes the wish down.
  expect(await calls("/sales-invoice/pdf")).toBe(0);
  await runJobs();
  expect(await stateOf("pdf")).toMatchObject({ state: "making" });
  await tryAgain("pdf");
  expect(await stateOf("pdf")).toMatchObject({ state: "ready", fetchedAt: expect.any(Date) });
  const file = await find("pdf");
  expect(Buffer.from(file?.bytes ?? []).toString("latin1", 0, 5)).toBe("%PDF-");
  expect(file?.fileName).toBe("SEF-FAJL-1.pdf");
  const before = await calls("/sales-invoice/pdf");
  await ask("pdf");
  await runJobs();
  await tryAgain("pdf");
  expect(await calls("/sales-invoice/pdf")).toBe(before);
});

test("the signature and SEF's envelope come byte for byte, and the envelope can be read on the page", async () => {
  await ask("signature");
  await ask("xml");
  await runJobs();
  expect(Buffer.from((await find("signature"))?.bytes ?? []).toString("utf8")).toContain("Signature");
  expect((await readXml(company, { invoiceId, origin: "sef" })).xml).toContain("DocumentEnvelope");
  expect((await readXml(company, { invoiceId, origin: "sent" })).xml).not.toContain("DocumentEnvelope");
});

test("a page of the proxy is never kept as the file; SEF is asked again until it answers", async () => {
  const second = await copyDraft(company, "2026-103", "FAJL-2");
  await queueInvoice(company, second);
  await world.settle(async () => (await read(company, second)).sef?.status === "Sent");
  const first = invoiceId;
  invoiceId = second;
  try {
    await world.control("faults", { path: "/sales-invoice/pdf", kind: "html-200", times: 1 });
    await ask("pdf");
    await runJobs();
    expect(await stateOf("pdf")).toMatchObject({ state: "waiting" });
    expect(await find("pdf")).toBeNull();
    await world.control("faults", { path: "/sales-invoice/signature", kind: "401", times: 1 });
    await ask("signature");
    await runJobs();
    expect(await stateOf("signature")).toMatchObject({ state: "failed", failure: "credentials" });
    // A refused key holds everything back until a person or SEF says otherwise.
    await withCompany(company.organizationId, (tx) =>
      tx.organizationIntegration.updateMany({ data: { credentialsState: "ok" } }),
    );
    await ask("signature");
    await runJobs();
    expect(await stateOf("signature")).toMatchObject({ state: "ready" });
  } finally {
    invoiceId = first;
  }
});

test("another company finds neither the file nor the document, and a purchase is no sale", async () => {
  const other = await makeMember("Tuđi fajlovi");
  const foreign = { organizationId: other.organizationId, environment: "sandbox" as const, invoiceId };
  expect(await findSefFile({ ...foreign, direction: "sales" }, "pdf")).toBeNull();
  await expect(listSefFiles({ ...foreign, direction: "sales" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(listSefFiles({ ...sales(), direction: "purchase" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await findSefFile({ ...sales(), environment: "demo" }, "pdf")).toBeNull();
});
