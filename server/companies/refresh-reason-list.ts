import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { findReasonList, recordReasonListError, storeReasonList } from "#server/db/reason-list.ts";
import { listConnectedOrganizations } from "#server/db/system.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { changedReasons } from "#server/domain/tax/changed-reasons.ts";
import { type ExemptionReason, exemptionReasons } from "#server/domain/tax/exemption-reasons.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { listExemptionReasons } from "#server/sef/client.ts";
import { loadConnection } from "#server/sef/connection.ts";

/** Younger than this it is this week's: the hourly tick leaves it alone. */
const freshMs = 6.9 * 24 * 3_600_000;
/** So many companies' keys are tried in one tick; one whose key SEF refuses keeps the list from nobody. */
const membersMax = 3;
/** A list that has lost more than this share is a broken answer, not a change of the law. */
const shareLeast = 0.5;

/**
 * Once a week SEF's list of exemption reasons for each environment that some company works in, with the key of one of
 * them, shared by all. A failure leaves the one before, and the next tick tries again.
 */
export async function refreshReasonLists(clock: Clock = systemClock): Promise<void> {
  const connected = await listConnectedOrganizations(env().EFAKTURA_PIB ?? null);
  for (const environment of new Set(connected.map((each) => each.environment))) {
    const { refreshedAt } = await findReasonList(environment);
    if (refreshedAt && clock().getTime() - refreshedAt.getTime() < freshMs) continue;
    const members = connected.filter((each) => each.environment === environment).slice(0, membersMax);
    await refreshReasonList(environment, members, clock);
  }
}

async function refreshReasonList(
  environment: Environment,
  members: readonly { organizationId: string }[],
  clock: Clock,
): Promise<void> {
  for (const { organizationId } of members) {
    const answer = await askFor(organizationId, environment);
    if (answer === null) continue;
    const { changes } = await findReasonList(environment);
    await storeReasonList(environment, changedReasons(answer, changes, belgradeDay(clock())), clock());
    log().info({ environment, reasons: answer.length }, "SEF's list of exemption reasons is refreshed");
    return;
  }
  await recordReasonListError(environment, "no readable list");
  log().warn({ environment }, "SEF's list of exemption reasons cannot be refreshed; the old one serves on");
}

/** Null when SEF gave no list, or one that cannot be whole. */
async function askFor(
  organizationId: string,
  environment: Environment,
): Promise<readonly ExemptionReason[] | null> {
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (connection === null || connection.isKeyRefused) return null;
  const answer = await listExemptionReasons(connection);
  if (answer.kind !== "ok" || answer.value.length < exemptionReasons.length * shareLeast) return null;
  return answer.value;
}
