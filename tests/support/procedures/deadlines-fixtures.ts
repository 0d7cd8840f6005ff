import { suggestReminder } from "#server/deadlines/remind-buyers.ts";
import { makeAwaited } from "#tests/support/deadline-rows.ts";
import { makePurchaseToAnswer, makeSentInvoice } from "#tests/support/documents.ts";
import { companyOnly, named, type ProcedureFixtures } from "./fixture.ts";

const someDay = { earliest: "2026-12-01" };

export const deadlinesFixtures: ProcedureFixtures = {
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
};
