import { beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { sumOpen } from "#server/partners/sum-open.ts";
import { freshPib } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

let member: Member;
let partnerId: string;

const noon = new Date("2026-11-20T11:00:00Z");
let lastId = 0;

type Wanted = {
  direction?: "sales" | "purchase";
  status?: string | null;
  payable?: string;
  currency?: string;
  typeCode?: string;
  dueDate?: string | null;
  settledBy?: string | null;
  outside?: boolean;
};

async function add(wanted: Wanted): Promise<void> {
  const { organizationId, environment } = member;
  const {
    direction = "sales",
    status = "Sent",
    payable = "100.00",
    currency = "RSD",
    typeCode = "380",
  } = wanted;
  const { dueDate = null, settledBy = null, outside = false } = wanted;
  lastId += 1;
  await withCompany(organizationId, async (tx) => {
    const { id } = await tx.invoice.create({
      data: {
        ...{ organizationId, environment, direction, typeCode, partnerId, document: {}, currency, payable },
        ...{ number: `O-${lastId}`, taxExclusive: payable, taxTotal: "0", issuedOutsideSef: outside },
        issueDate: noon,
        dueDate: dueDate === null ? null : new Date(dueDate),
        state: direction === "purchase" ? null : outside ? "issued" : "sent",
      },
    });
    if (status === null) return;
    const settled = settledBy === null ? {} : { settledBy, settledAt: noon };
    await tx.sefInvoice.create({
      data: {
        ...{ organizationId, environment, direction, sefInvoiceId: BigInt(lastId), invoiceId: id },
        ...{ status, sefStatus: status, ...settled },
      },
    });
  });
}

beforeAll(async () => {
  member = await makeMember("Iznosi d.o.o.", freshPib());
  const { organizationId, environment } = member;
  const partner = await withCompany(organizationId, (tx) =>
    tx.partner.create({ data: { organizationId, environment, kind: "company", name: "Kupac" } }),
  );
  partnerId = partner.id;
});

test("what is between us and a partner is summed by currency and standing; what nobody owes is left out", async () => {
  expect(await sumOpen(member, partnerId, () => noon)).toEqual([]);
  await add({ payable: "100.10", dueDate: "2026-11-19" });
  await add({ payable: "200.20", dueDate: "2026-11-20" });
  await add({ status: "Approved", payable: "1000.00" });
  await add({ status: "Approved", payable: "300.00", typeCode: "381" });
  await add({ status: "Approved", payable: "50.00", currency: "EUR" });
  await add({ status: "Rejected", settledBy: "silence", payable: "70.00" });
  await add({ status: null, outside: true, payable: "5.00" });
  await add({ direction: "purchase", status: "New", payable: "8.00" });
  for (const status of ["Rejected", "Paid", "Storno", "Cancelled", "Mistake", "Sending"])
    await add({ status });
  await add({ status: "Approved", typeCode: "386" });
  await add({ status: null });
  const none = { pastDue: "0.00" };
  expect(await sumOpen(member, partnerId, () => noon)).toEqual([
    {
      direction: "sales",
      currency: "RSD",
      standing: "waiting",
      documents: 2,
      amount: "300.30",
      pastDue: "100.10",
    },
    { direction: "sales", currency: "RSD", standing: "accepted", documents: 2, amount: "700.00", ...none },
    { direction: "sales", currency: "RSD", standing: "silent", documents: 1, amount: "70.00", ...none },
    { direction: "sales", currency: "RSD", standing: "outside", documents: 1, amount: "5.00", ...none },
    { direction: "sales", currency: "EUR", standing: "accepted", documents: 1, amount: "50.00", ...none },
    { direction: "purchase", currency: "RSD", standing: "waiting", documents: 1, amount: "8.00", ...none },
  ]);
});
