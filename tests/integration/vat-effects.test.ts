import { beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { getVatEffects } from "#server/deadlines/get-vat-effects.ts";
import { makeDraft, makePurchaseToAnswer } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

let buyer: Member;
beforeAll(async () => {
  buyer = await makeMember("Kupac sa odbitkom d.o.o.");
});

/** A purchase as SEF brought it, delivered on 28 November 2026; its VAT arises on 20 November. */
async function receive(changes: Record<string, string | Date> = {}): Promise<string> {
  const invoiceId = await makePurchaseToAnswer(buyer);
  const sentAt = new Date("2026-11-28T09:00:00Z");
  await withCompany(buyer.organizationId, (tx) =>
    tx.sefInvoice.updateMany({
      where: { organizationId: buyer.organizationId, invoiceId },
      data: { sentAt, ...changes },
    }),
  );
  return invoiceId;
}

async function effectsOf(invoiceId: string, at: string) {
  const { vat, effects } = await getVatEffects(buyer, invoiceId, () => new Date(at));
  const told = effects.map(({ choice, when, changes }) =>
    [choice, when, ...changes.map(({ period, side, amount }) => `${period} ${side} ${amount}`)]
      .filter((part) => part !== null)
      .join(" "),
  );
  return { vat, told };
}

test("a purchase tells what each answer does to the deduction, by its own VAT and the company's period", async () => {
  const invoiceId = await receive();
  expect(await effectsOf(invoiceId, "2026-12-05T10:00:00Z")).toEqual({
    vat: "2021.49",
    told: [
      "accept now 2026-11 input 2021.49",
      "accept later 2026-12 input 2021.49",
      "reject now",
      "silence",
      "storno now",
    ],
  });
  // On the 10th at 23:30 in Serbia it is still the 10th; an hour later the month's deduction is over.
  const accept = async (at: string) => (await effectsOf(invoiceId, at)).told[0];
  expect(await accept("2026-12-10T22:30:00Z")).toBe("accept now 2026-11 input 2021.49");
  expect(await accept("2026-12-10T23:30:00Z")).toBe("accept now 2026-12 input 2021.49");
});

test("what was accepted and deducted is taken back in the month of the supplier's storno", async () => {
  const settledAt = new Date("2026-12-05T09:00:00Z");
  const invoiceId = await receive({ status: "Approved", sefStatus: "Approved", settledAt });
  expect((await effectsOf(invoiceId, "2027-01-04T10:00:00Z")).told).toEqual([
    "asIs 2026-11 input 2021.49",
    "storno now 2026-11 input 2021.49 2027-01 input -2021.49",
  ]);
});

test("a quarterly payer reads quarters, and a company outside VAT nothing", async () => {
  const invoiceId = await receive();
  const { organizationId } = buyer;
  const become = (data: { vatPeriod: string } | { vatPayer: boolean } | { vatFilingDay: number | null }) =>
    withCompany(organizationId, (tx) => tx.organization.update({ where: { id: organizationId }, data }));
  await become({ vatPeriod: "quarter" });
  expect((await effectsOf(invoiceId, "2026-12-05T10:00:00Z")).told[0]).toBe(
    "accept now 2026-Q4 input 2021.49",
  );
  // Filed on the 8th of January: an acceptance on that day comes too late for the quarter.
  await become({ vatFilingDay: 8 });
  const accept = async (at: string) => (await effectsOf(invoiceId, at)).told[0];
  expect(await accept("2027-01-07T10:00:00Z")).toBe("accept now 2026-Q4 input 2021.49");
  expect(await accept("2027-01-08T10:00:00Z")).toBe("accept now 2027-Q1 input 2021.49");
  await become({ vatFilingDay: null });
  await become({ vatPayer: false });
  expect((await effectsOf(invoiceId, "2026-12-05T10:00:00Z")).told).toEqual([]);
  await become({ vatPayer: true });
  await become({ vatPeriod: "month" });
});

test("a draft has no effects yet, and somebody else's document is not found", async () => {
  expect((await effectsOf(await makeDraft(buyer), "2026-12-05T10:00:00Z")).told).toEqual([]);
  const other = await makeMember("Druga firma d.o.o.");
  await expect(getVatEffects(other, await receive())).rejects.toMatchObject({ code: "NOT_FOUND" });
});
