import { randomUUID } from "node:crypto";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import {
  findRegister,
  finishRegister,
  type RegisterRow,
  recordRegisterError,
  storeInRegister,
} from "#server/db/register.ts";
import { type ConnectedOrganization, listConnectedOrganizations } from "#server/db/system.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { loadConnection } from "#server/sef/connection.ts";
import { getAllCompanies } from "#server/sef/get-all-companies.ts";
import { RegisterBroken } from "#server/sef/register-reader.ts";

/** Younger than this it is today's: the hourly tick leaves it alone. */
const freshMs = 20 * 3_600_000;
/** SEF rests at night: what failed is tried again by the first ticks of an hour only. */
const triesUntilMinute = 5;
const batchRows = 1_000;
/** A register that has lost more than this share since yesterday is a broken answer, not a wave of closures. */
const shareLeast = 0.5;

/**
 * Once a day SEF's whole register for each environment that some company works in, shared by all of them. A failure
 * leaves yesterday's, and the next tick tries again.
 */
export async function refreshRegisters(clock: Clock = systemClock): Promise<void> {
  const connected = await listConnectedOrganizations(env().EFAKTURA_PIB ?? null);
  for (const environment of new Set(connected.map((each) => each.environment))) {
    const { refreshedAt, error } = await findRegister(environment);
    if (refreshedAt && clock().getTime() - refreshedAt.getTime() < freshMs) continue;
    if (error !== null && clock().getUTCMinutes() >= triesUntilMinute) continue;
    await tryRefresh(environment, clock);
  }
}

async function tryRefresh(environment: Environment, clock: Clock): Promise<void> {
  try {
    const companies = await refreshRegister(environment, clock);
    log().info({ environment, companies }, "SEF's register is refreshed");
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await recordRegisterError(environment, detail);
    log().warn({ environment, err: error }, "SEF's register cannot be refreshed; the old one serves on");
  }
}

/**
 * @returns how many companies there are.
 * @throws RegisterUnavailable, RegisterBroken; what was known stays then.
 */
export async function refreshRegister(
  environment: Environment,
  clock: Clock = systemClock,
  source: AsyncIterable<RegisterRow> = registerOf(environment),
): Promise<number> {
  const runId = randomUUID();
  let companies = 0;
  let batch: RegisterRow[] = [];
  for await (const company of source) {
    batch.push(company);
    if (batch.length < batchRows) continue;
    await storeInRegister(environment, runId, batch);
    companies += batch.length;
    batch = [];
  }
  if (batch.length > 0) await storeInRegister(environment, runId, batch);
  companies += batch.length;
  const before = await findRegister(environment);
  if (companies === 0 || companies < before.companies * shareLeast)
    throw new RegisterBroken(`only ${companies} companies after ${before.companies}`);
  await finishRegister(environment, { runId, companies }, clock());
  return companies;
}

/** Each company in the sandbox lives in a world of its own with a register of its own: ours holds them all. */
async function* registerOf(environment: Environment): AsyncGenerator<RegisterRow> {
  if (environment !== "sandbox") return yield* getAllCompanies(environment);
  for (const { organizationId } of await listIn(environment)) {
    const connection = await withCompany(organizationId, (tx) =>
      loadConnection(tx, organizationId, environment),
    );
    if (connection) yield* getAllCompanies(environment, connection);
  }
}

async function listIn(environment: Environment): Promise<ConnectedOrganization[]> {
  const connected = await listConnectedOrganizations(env().EFAKTURA_PIB ?? null);
  return connected.filter((each) => each.environment === environment);
}
