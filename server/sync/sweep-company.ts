import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import type { ConnectedOrganization } from "#server/db/system.ts";
import {
  addDays,
  belgradeDay,
  belgradeTime,
  type CivilDate,
  compareDates,
} from "#server/domain/civil-date.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import type { Direction } from "#server/sef/client.ts";
import type { RunKind } from "./closed-lists.ts";
import { splitByDay, splitByMonth } from "./split-period.ts";
import { enqueueRun, type PlannedWindow, startRun } from "./start-run.ts";

/** SEF reserves the hours before six for its own nightly work. */
const firstHour = 6;
/** SEF gives changes of about the last month. */
const daysBackMax = 30;
const directions = ["sales", "purchase"] as const;

/**
 * What is due by schedule: the changes of yesterday and of each day that was missed, once a day; the documents of
 * today, which `changes` refuses to tell of, each time. What goes on already is only woken.
 */
export async function sweepCompany(
  { organizationId, environment }: JobPayload<"sweep-company">,
  clock: Clock = systemClock,
): Promise<void> {
  const now = clock();
  const company = { organizationId, environment };
  await withCompany(organizationId, async (tx) => {
    const running = await wake(tx, company);
    if (Number(belgradeTime(now).slice(0, 2)) < firstHour) return;
    const today = belgradeDay(now);
    const missed = running.has("changes") ? [] : await missedWindows(tx, company, today);
    const [oldest] = missed.map(({ period }) => period.from).sort();
    if (oldest) {
      const period = { from: oldest, to: addDays(today, -1) };
      await startRun(tx, company, { ...order("changes"), period, windows: missed });
    }
    if (running.has("today")) return;
    const period = { from: today, to: today };
    const windows = directions.map((direction) => ({ ...list, direction, period }));
    await startRun(tx, company, { ...order("today"), period, windows });
  });
}

const list = { source: "list", status: null } as const;

function order(kind: RunKind) {
  return { kind, status: null, requestedBy: "SEFlow" };
}

/** A reading whose job was lost is given a new one; one that has its job keeps it. */
async function wake(tx: Tx, company: ConnectedOrganization): Promise<ReadonlySet<string>> {
  const { organizationId, environment } = company;
  const running = await tx.syncRun.findMany({
    where: { organizationId, environment, state: "running" },
    select: { id: true, kind: true },
  });
  for (const { id } of running) await enqueueRun(tx, company, id);
  return new Set(running.map(({ kind }) => kind));
}

async function missedWindows(
  tx: Tx,
  { organizationId, environment }: ConnectedOrganization,
  today: CivilDate,
): Promise<PlannedWindow[]> {
  const streams = await tx.syncStream.findMany({ where: { organizationId, environment } });
  return directions.flatMap((direction) => {
    const swept = streams.find(({ stream }) => stream === `changes-${direction}`)?.sweptThrough ?? null;
    return windowsSince(direction, fromColumnDate(swept), today);
  });
}

/** Days behind SEF's month are made up for from its lists: they tell what there is, if not what happened when. */
function windowsSince(direction: Direction, swept: CivilDate | null, today: CivilDate): PlannedWindow[] {
  const yesterday = addDays(today, -1);
  const oldest = addDays(today, -daysBackMax);
  const next = swept === null ? oldest : addDays(swept, 1);
  const from = compareDates(next, oldest) < 0 ? oldest : next;
  const changes = splitByDay({ from, to: yesterday }).map(
    (period): PlannedWindow => ({ source: "changes", direction, period, status: null }),
  );
  const gap = compareDates(next, oldest) < 0 ? splitByMonth({ from: next, to: addDays(oldest, -1) }) : [];
  return [...gap.map((period): PlannedWindow => ({ ...list, direction, period })), ...changes];
}
