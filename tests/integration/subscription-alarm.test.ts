import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { checkSubscriptions } from "#server/companies/check-subscriptions.ts";
import { getNotices } from "#server/companies/get-notices.ts";
import { withCompany } from "#server/db/company.ts";
import { addDays, belgradeDay, belgradeInstant } from "#server/domain/civil-date.ts";
import type { ActingCompany } from "#server/sales/acting-company.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStage } from "#tests/support/sales.ts";
import type { SefWorld } from "#tests/support/sef-world.ts";

/** SEF forgets a subscription every night. Whoever is not subscribed for tomorrow hears it in the evening, on each page. */

let world: SefWorld;
let company: ActingCompany;
/** Each test has an evening of its own: what stands on the timeline stays there. */
const evenings = { early: 5, alarm: 6, mended: 0, subscribed: 7 };
const dayOf = (evening: keyof typeof evenings) => addDays(belgradeDay(new Date()), evenings[evening]);
const at = (evening: keyof typeof evenings, time: string) => () => belgradeInstant(dayOf(evening), time);
const dayAfter = (evening: keyof typeof evenings) => addDays(dayOf(evening), 1);

beforeAll(async () => {
  ({ world, company } = await openStage());
});
beforeEach(() =>
  withCompany(company.organizationId, (tx) =>
    tx.organizationIntegration.updateMany({
      where: { organizationId: company.organizationId },
      data: { subscribedForDay: null, alarmedForDay: null },
    }),
  ),
);
afterAll(() => world.close());

const alarmsFor = (evening: keyof typeof evenings) =>
  withCompany(company.organizationId, (tx) =>
    tx.statusEvent.count({
      where: { kind: "subscriptionMissing", details: { path: ["date"], equals: dayAfter(evening) } },
    }),
  );
const noticed = async (evening: keyof typeof evenings, time: string) =>
  (await getNotices(company, at(evening, time))).notSubscribedFor;

test("before eight in the evening there is time: no alarm", async () => {
  await checkSubscriptions(at("early", "19:59"));
  expect([await alarmsFor("early"), await noticed("early", "19:59")]).toEqual([0, null]);
});

test("at eight the missing subscription is on every page with the day that will be without news, and on the timeline once", async () => {
  await checkSubscriptions(at("alarm", "20:05"));
  await checkSubscriptions(at("alarm", "21:05"));
  expect([await alarmsFor("alarm"), await noticed("alarm", "21:05")]).toEqual([1, dayAfter("alarm")]);
});

test("the alarm tries again by itself, and goes from the pages when SEF has subscribed the company", async () => {
  await checkSubscriptions(at("mended", "20:05"));
  expect(await noticed("mended", "20:06")).toBe(dayAfter("mended"));
  await runJobs();
  expect(await noticed("mended", "20:10")).toBeNull();
});

test("whoever is subscribed for tomorrow hears nothing", async () => {
  await withCompany(company.organizationId, (tx) =>
    tx.organizationIntegration.updateMany({
      where: { organizationId: company.organizationId },
      data: { subscribedForDay: new Date(`${dayAfter("subscribed")}T00:00:00Z`) },
    }),
  );
  await checkSubscriptions(at("subscribed", "20:05"));
  expect([await alarmsFor("subscribed"), await noticed("subscribed", "20:05")]).toEqual([0, null]);
});
