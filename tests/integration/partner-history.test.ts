import { beforeAll, expect, test } from "vitest";
import { withCompany } from "#server/db/company.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { getSilenceRecord } from "#server/partners/get-silence-record.ts";
import { listPartnerEvents } from "#server/partners/list-partner-events.ts";
import { getSalesInvoice } from "#server/sales/get-sales-invoice.ts";
import { actingAs, makeSentInvoice } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

let member: Member;
let partnerId: string;
let invoiceId: string;

beforeAll(async () => {
  member = await makeMember("Istorija");
  invoiceId = await makeSentInvoice(member);
  partnerId = (await getSalesInvoice(actingAs(member), invoiceId)).partner?.id ?? "";
});

test("a customer's history comes in pages that miss and repeat nothing, even of one moment", async () => {
  const { organizationId, environment } = member;
  const moment = new Date("2026-11-01T10:00:00Z");
  await withCompany(organizationId, async (tx) => {
    for (let index = 0; index < 70; index += 1) {
      await recordEvent(tx, {
        ...{ organizationId, environment, invoiceId, partnerId, kind: "statusChanged", cause: "sweep" },
        sefStatus: "Sent",
        raw: { EventId: index },
        // Whole runs of events share a moment.
        occurredAt: new Date(moment.getTime() + Math.floor(index / 40) * 60_000),
      });
    }
  });
  const seen: { id: string; occurredAt: Date }[] = [];
  let cursor: Awaited<ReturnType<typeof listPartnerEvents>>["nextCursor"] = null;
  do {
    const page = await listPartnerEvents(member, { partnerId, cursor });
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  const all = await withCompany(organizationId, (tx) => tx.statusEvent.count({ where: { partnerId } }));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(all);
  expect(seen).toHaveLength(all);
  const moments = seen.map(({ occurredAt }) => occurredAt.getTime());
  expect(moments).toEqual([...moments].sort((one, other) => other - one));
  expect(seen.find((event) => "raw" in event && event.raw !== null)).toMatchObject({
    cause: "sweep",
    raw: { EventId: expect.any(Number) },
    invoice: { id: invoiceId },
  });
});

test("of a customer who was never answered for nothing is claimed", async () => {
  expect(await getSilenceRecord(member, partnerId)).toEqual({
    ...{ settled: 0, unanswered: 0, accepted: 0, rejected: 0, unknown: 0, open: 1 },
    medianDays: null,
  });
});

test("the usual time to answer is the middle one of people's answers, silence not counted", async () => {
  const { organizationId } = member;
  const days = [1, 3, 12];
  for (const each of [...days, 20]) {
    const id = await makeSentInvoice(member);
    await withCompany(organizationId, async (tx) => {
      await tx.invoice.update({ where: { organizationId_id: { organizationId, id } }, data: { partnerId } });
      await tx.sefInvoice.updateMany({
        where: { organizationId, invoiceId: id },
        data: {
          status: each === 20 ? "Rejected" : "Approved",
          sentAt: new Date("2026-10-01T10:00:00Z"),
          settledAt: new Date(Date.parse("2026-10-01T10:00:00Z") + each * 86_400_000),
          settledBy: each === 20 ? "silence" : "person",
        },
      });
    });
  }
  expect(await getSilenceRecord(member, partnerId)).toMatchObject({
    ...{ settled: 4, unanswered: 1, accepted: 3, open: 1 },
    medianDays: 3,
  });
});
