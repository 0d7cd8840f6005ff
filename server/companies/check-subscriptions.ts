import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { type ConnectedOrganization, listConnectedOrganizations } from "#server/db/system.ts";
import { addDays, belgradeDay, belgradeTime } from "#server/domain/civil-date.ts";
import { env } from "#server/env.ts";
import { toColumnDate } from "#server/exchange/document-rows.ts";
import { recordEvent } from "#server/exchange/record-event.ts";
import { log } from "#server/log.ts";
import { addSubscriptionRun } from "./add-subscription-run.ts";

/** From this hour in Belgrade a missing subscription is an alarm: four hours are left to mend it. */
const alarmHour = 20;

/**
 * In the evening: whoever is not subscribed for tomorrow gets an alarm that its people see on every page, and another
 * try each time this runs.
 */
export async function checkSubscriptions(clock: Clock = systemClock): Promise<void> {
  for (const company of await listConnectedOrganizations(env().EFAKTURA_PIB ?? null)) {
    try {
      await withCompanyClock(company, () => checkSubscription(company, clock));
    } catch (error) {
      log().error({ err: error, companyId: company.organizationId }, "A subscription could not be checked");
    }
  }
}

async function checkSubscription(company: ConnectedOrganization, clock: Clock): Promise<void> {
  const { organizationId, environment } = company;
  const now = clock();
  if (Number(belgradeTime(now).slice(0, 2)) < alarmHour) return;
  const day = addDays(belgradeDay(now), 1);
  const tomorrow = toColumnDate(day) ?? now;
  await withCompany(organizationId, async (tx) => {
    const late = await tx.organizationIntegration.updateMany({
      where: {
        ...{ organizationId, environment },
        OR: [{ subscribedForDay: null }, { subscribedForDay: { lt: tomorrow } }],
      },
      data: { alarmedForDay: tomorrow },
    });
    if (late.count === 0) return;
    await recordEvent(tx, {
      ...{ organizationId, environment, invoiceId: null, partnerId: null },
      kind: "subscriptionMissing",
      cause: "system",
      details: { date: day },
      dedupeKey: `subscription-missing/${day}`,
      occurredAt: now,
    });
    await addSubscriptionRun(tx, company, "background");
  });
}
