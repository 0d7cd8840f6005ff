import { beforeAll, expect, test } from "vitest";
import { openWork } from "#app/(portal)/[company]/_components/dashboard/open-work.ts";
import { listMonths } from "#server/dashboard/list-months.ts";
import { withCompany } from "#server/db/company.ts";
import { countNear } from "#server/deadlines/count-near.ts";
import { getDeadlineStrip } from "#server/deadlines/deadline-strip.ts";
import { listDeadlines, listDeadlinesInput } from "#server/deadlines/list-deadlines.ts";
import { getVatCountdown } from "#server/deadlines/vat-countdown.ts";
import { purchaseFilterSchema } from "#server/domain/listing/purchase-query.ts";
import { salesFilterSchema } from "#server/domain/listing/sales-query.ts";
import { countPurchases, listPurchases, listPurchasesInput } from "#server/purchases/list-purchases.ts";
import { countSales, listSales, listSalesInput } from "#server/sales/list-sales.ts";
import { getExchangeHealth } from "#server/sync/get-exchange-health.ts";
import { makeAwaited, makeUndecided } from "#tests/support/deadline-rows.ts";
import { makeDraft, makePurchaseToAnswer, makeSentInvoice } from "#tests/support/documents.ts";
import { type Member, makeMember } from "#tests/support/members.ts";

let member: Member;
const clock = () => new Date("2026-10-17T10:00:00Z");

beforeAll(async () => {
  member = await makeMember("Tabla");
  await makeSentInvoice(member);
  await makePurchaseToAnswer(member);
  const failed = await makeDraft(member);
  await withCompany(member.organizationId, (tx) =>
    tx.invoice.update({
      where: { organizationId_id: { organizationId: member.organizationId, id: failed } },
      data: { state: "failed" },
    }),
  );
  await makeAwaited(member, { earliest: "2026-10-15" }, { kind: "payment", earliest: "2026-10-18" });
  await makeUndecided(member, { earliest: "2026-10-18" }, { kind: "inputVat", earliest: "2026-10-30" });
});

test.each(["waiting", "failed"] as const)(
  "the number of %s is how many its list of sales holds",
  async (name) => {
    const filter = openWork[name];
    const { items } = await listSales(member, listSalesInput.parse({ filter }));
    const { tabs } = await countSales(member, { filter });
    expect(items.length).toBeGreaterThan(0);
    expect(tabs[filter.tab]).toEqual({ count: items.length, isMore: false });
  },
);

test.each(["incoming", "decision"] as const)(
  "the number of %s is how many its list of purchases holds",
  async (name) => {
    const filter = openWork[name];
    const { items } = await listPurchases(member, listPurchasesInput.parse({ filter }));
    const { tabs } = await countPurchases(member, { filter });
    expect(items.length).toBeGreaterThan(0);
    expect(tabs[filter.tab]).toEqual({ count: items.length, isMore: false });
  },
);

test("the number of near deadlines is how many the radar lists within three days, and nothing that has ended", async () => {
  const { items, counts } = await listDeadlines(member, listDeadlinesInput.parse({ span: "3" }), clock);
  expect(items.map(({ day }) => day)).toEqual(["2026-10-18", "2026-10-18"]);
  expect(await countNear(member, clock)).toBe(items.length);
  expect(counts.all).toBe(items.length);
});

test("each day of the strip says what the radar lists on it", async () => {
  const strip = await getDeadlineStrip(member, clock);
  expect(strip.map(({ date }) => date)).toEqual([
    ...["2026-10-17", "2026-10-18", "2026-10-19", "2026-10-20", "2026-10-21"],
    ...["2026-10-22", "2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26"],
  ]);
  expect(strip[1]).toMatchObject({ sales: 1, purchase: 1, company: 0, isOff: true });
  for (const { date, sales, purchase, company } of strip) {
    const { counts } = await listDeadlines(member, listDeadlinesInput.parse({ day: date }), clock);
    expect({ sales, purchase, company }).toEqual({
      sales: counts.sales,
      purchase: counts.purchase,
      company: counts.company,
    });
  }
});

test("the countdown names the period that is over, and both days of a recording that a day off moves", async () => {
  const { duties } = await getVatCountdown(member, () => new Date("2026-12-10T10:00:00Z"));
  // 12 December 2026 is a Saturday.
  expect(duties).toMatchObject([
    { clock: "vatRecording", period: "2026-11", earliest: "2026-12-12", latest: "2026-12-14", daysLeft: 2 },
    { clock: "vatReturn", period: "2026-11", earliest: "2026-12-15", daysLeft: 5 },
  ]);
  const between = await getVatCountdown(member, () => new Date("2026-12-13T10:00:00Z"));
  expect(between.duties[0]).toMatchObject({ clock: "vatRecording", period: "2026-11", daysLeft: 1 });
});

test("whoever is no VAT payer has no countdown", async () => {
  const small = await makeMember("Mala firma", "100000049");
  await withCompany(small.organizationId, (tx) =>
    tx.organization.update({ where: { id: small.organizationId }, data: { vatPayer: false } }),
  );
  expect(await getVatCountdown(small)).toMatchObject({ isPayer: false, duties: [] });
});

test("the exchange says when each way last worked and what is wrong with it", async () => {
  const { organizationId, environment } = member;
  const now = new Date("2026-10-17T18:00:00Z");
  await withCompany(organizationId, async (tx) => {
    await tx.organizationIntegration.updateMany({
      where: { organizationId, environment },
      data: {
        subscribedForDay: new Date("2026-10-17"),
        alarmedForDay: new Date("2026-10-18"),
        credentialsState: "refused",
      },
    });
    for (const stream of ["changes-sales", "changes-purchase"])
      await tx.syncStream.upsert({
        where: { organizationId_environment_stream: { organizationId, environment, stream } },
        create: {
          organizationId,
          environment,
          stream,
          lastSuccessAt: new Date("2026-10-15T03:00:00Z"),
          sweptThrough: new Date("2026-10-14"),
        },
        update: { lastSuccessAt: new Date("2026-10-15T03:00:00Z"), sweptThrough: new Date("2026-10-14") },
      });
  });
  const health = await getExchangeHealth(member, () => now);
  expect(health).toMatchObject({ problem: "keyRefused", isSubscribedForTomorrow: false });
  const way = (name: string) => health.ways.find((each) => each.way === name);
  expect(way("sweep")).toMatchObject({ through: "2026-10-14", problem: "sweepLate" });
  expect(way("subscription")).toMatchObject({ through: "2026-10-17", problem: "notSubscribed" });
  expect(way("sync")).toMatchObject({ at: null, problem: null });
});

test("a bar of the chart counts what the lists hold under its month", async () => {
  const now = () => new Date();
  const months = await listMonths(member, now);
  expect(months).toHaveLength(12);
  const { from, to, sales, purchase } = months.at(-1) ?? raise();
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const sold = await countSales(member, { filter: salesFilterSchema.parse({ from, to }) });
  const bought = await countPurchases(member, { filter: purchaseFilterSchema.parse({ from, to }) });
  expect(sum(sales)).toBe(sold.tabs.all.count);
  expect(sum(purchase)).toBe(bought.tabs.all.count);
  expect(sum(sales) + sum(purchase)).toBeGreaterThan(0);
});

function raise(): never {
  throw new Error("There is no month.");
}
