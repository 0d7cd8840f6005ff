import { randomUUID } from "node:crypto";
import { saveView } from "#server/exchange/listing/saved-views.ts";
import { startBulkDecision } from "#server/purchases/bulk-decide.ts";
import { startBulkSend } from "#server/sales/send/bulk-send.ts";
import { actingAs, makePurchaseToAnswer, makeSendableDraft } from "#tests/support/documents.ts";
import type { Member } from "#tests/support/members.ts";
import { companyOnly, named, type ProcedureFixtures } from "./fixture.ts";

/** Many documents at once, and what lists remember. */
export const listsFixtures: ProcedureFixtures = {
  "bulk.planSend": { input: () => ({ scope: { filter: { tab: "all" } } }) },
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

  "views.list": { input: () => ({ list: "sales" }) },
  "views.save": { input: () => ({ list: "sales", name: "Čeka kupca", address: "tab=waiting" }) },
  "views.rename": {
    namesRows: true,
    input: async (member) => ({ viewId: await makeView(member), name: `Prikaz ${randomUUID()}` }),
  },
  "views.delete": named("viewId", makeView),
};

async function makeView(member: Member): Promise<string> {
  const view = { list: "sales", name: `Prikaz ${randomUUID()}`, address: "tab=done" } as const;
  return (await saveView(actingAs(member), view)).viewId;
}
