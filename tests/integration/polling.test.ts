import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { pollDocuments } from "#server/sync/poll-documents.ts";
import { makeSentInvoice } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";
import { openScriptedSef, type ScriptedSef } from "#tests/support/scripted-sef.ts";
import { withoutLimit } from "#tests/support/without-limit.ts";

vi.setConfig({ testTimeout: 60_000 });

let sef: ScriptedSef;
let member: Member;

beforeAll(async () => {
  sef = await openScriptedSef();
  process.env.SEFLOW_SANDBOX_URL = sef.url;
  member = await makeMember("Pitanja");
  await makeSentInvoice(member);
  await withoutLimit({ control: async () => undefined });
});
afterAll(() => sef.close());

/** Rows of documents that are due all at once. */
async function makeDue(count: number): Promise<void> {
  const { organizationId, environment } = member;
  await withCompany(organizationId, async (tx) => {
    const { invoiceId } = await tx.sefInvoice.findFirstOrThrow({ select: { invoiceId: true } });
    await tx.sefInvoice.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        ...{ organizationId, environment, direction: "sales", invoiceId, status: "Sent", sefStatus: "Sent" },
        sefInvoiceId: BigInt(900_000 + index),
        nextPollAt: new Date(Date.now() - 60_000),
      })),
    });
  });
}

test("however many documents wait, questions take at most a fifth of a key's calls in any minute", async () => {
  await makeDue(200);
  sef.say({ Status: "Sent" });
  const { organizationId, environment } = member;
  const start = Date.now();
  const moments: number[] = [];
  for (let second = 0; second < 120; second += 2) {
    const wall = new Date(start + second * 1000);
    const before = sef.calls.length;
    await pollDocuments(
      { organizationId, environment },
      () => wall,
      () => wall,
    );
    moments.push(...sef.calls.slice(before).map(() => second));
  }
  for (let second = 0; second < 60; second += 1) {
    const ofMinute = moments.filter((moment) => moment >= second && moment < second + 60).length;
    expect(ofMinute).toBeLessThanOrEqual((3 * 60) / 5);
  }
  // The share is used, too: nobody waits for nothing.
  expect(moments.length).toBeGreaterThan(50);
});

test("two workers at one moment spend no more than one", async () => {
  const { organizationId, environment } = member;
  const wall = () => new Date(Date.now() + 3_600_000);
  await makeDueAgain();
  const before = sef.calls.length;
  await Promise.all([1, 2, 3].map(() => pollDocuments({ organizationId, environment }, wall, wall)));
  expect(sef.calls.length - before).toBe(5);
});

async function makeDueAgain(): Promise<void> {
  const { organizationId } = member;
  await withCompany(organizationId, (tx) =>
    tx.sefInvoice.updateMany({ where: { organizationId }, data: { nextPollAt: new Date() } }),
  );
}
