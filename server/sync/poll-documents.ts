import { type Clock, realClock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { environmentSchema } from "#server/db/environment.ts";
import { type Change, isMissed, stateKey } from "#server/exchange/change.ts";
import { type Polled, planPolls } from "#server/exchange/plan-polls.ts";
import { pollBudget } from "#server/exchange/poll-interval.ts";
import { receiveChange } from "#server/exchange/receive-change.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";

/** While SEF does not answer and says not when. */
const retryMs = 60_000;
/** A document that SEF does not give is asked about so rarely. */
const lostEveryMs = 86_400_000;

/**
 * Asks SEF about documents that nothing was heard of for long enough: with a dead notification door they follow all
 * the same. A fifth of what SEF allows the key is spent on it, whatever waits; the rest is people's.
 *
 * @param wall by which SEF counts, whatever the company's clock shows.
 */
export async function pollDocuments(
  company: JobPayload<"poll-documents">,
  clock: Clock = systemClock,
  wall: Clock = realClock,
): Promise<void> {
  const { organizationId, environment } = company;
  const { due, connection, budget, waitMs } = await withCompany(organizationId, async (tx) => {
    const loaded = await loadConnection(tx, organizationId, environment);
    const share = pollBudget(loaded?.limits.minTimeMs ?? 0);
    const documents = await tx.sefInvoice.findMany({
      where: { organizationId, environment, nextPollAt: { lte: wall() } },
      orderBy: { nextPollAt: "asc" },
      take: share.step,
    });
    const spentMs = share.restMs * documents.length;
    const taken = loaded === null ? 0 : await takeBudget(tx, loaded, spentMs, wall());
    return { due: documents, connection: loaded, budget: share, waitMs: taken };
  });
  if (!connection) return withCompany(organizationId, (tx) => planPolls(tx, due, clock()));
  if (due.length === 0) return;
  if (waitMs > 0) return again(company, waitMs);
  let missed = 0;
  for (const document of due) {
    const result = await receiveChange(connection, toChange(document), clock);
    if (result.kind === "unavailable") return again(company, result.retryAfterMs ?? retryMs);
    if (result.kind === "done" && isMissed(result, clock())) missed += 1;
    // A change has planned the next look itself.
    if (result.kind !== "done") await postpone(organizationId, document.id);
    else if (result.effect === "unchanged")
      await withCompany(organizationId, (tx) => planPolls(tx, [document], clock()));
  }
  await recordSuccess(company, missed, realClock());
  if (due.length === budget.step) await again(company, budget.restMs * budget.step);
}

/**
 * Claims so many questions before any is asked: whoever dies on the way has spent them all the same, and two workers
 * never spend the same.
 *
 * @returns 0 when they may be asked, else milliseconds until the budget has room.
 */
async function takeBudget(
  tx: Tx,
  { organizationId, environment }: SefConnection,
  spentMs: number,
  now: Date,
): Promise<number> {
  const where = { organizationId, environment, stream: "poll" };
  await tx.syncStream.createMany({ data: [where], skipDuplicates: true });
  const { count } = await tx.syncStream.updateMany({
    where: { ...where, OR: [{ restUntil: null }, { restUntil: { lte: now } }] },
    data: { restUntil: new Date(now.getTime() + spentMs) },
  });
  if (count === 1) return 0;
  const stream = await tx.syncStream.findFirst({ where, select: { restUntil: true } });
  return Math.max(1, (stream?.restUntil?.getTime() ?? 0) - now.getTime());
}

type Document = Polled & { environment: string; sefInvoiceId: bigint; contractHolder: boolean };

function toChange({ direction, sefInvoiceId, status, contractHolder, ...row }: Document): Change {
  const side = direction === "sales" ? "sales" : "purchase";
  return {
    organizationId: row.organizationId,
    environment: environmentSchema.parse(row.environment),
    direction: side,
    sefInvoiceId,
    contractHolder,
    cause: "poll",
    occurredAt: null,
    newsStatus: null,
    dedupeKey: stateKey({ direction: side, sefInvoiceId }, status),
    raw: {},
  };
}

/** By the wall clock: a trial clock that is pushed forward does not move SEF's limit. */
async function postpone(organizationId: string, id: string): Promise<void> {
  await withCompany(organizationId, (tx) =>
    tx.sefInvoice.update({
      where: { organizationId_id: { organizationId, id } },
      data: { nextPollAt: new Date(Date.now() + lostEveryMs) },
      select: { id: true },
    }),
  );
}

async function again(company: JobPayload<"poll-documents">, waitMs: number): Promise<void> {
  const { organizationId, environment } = company;
  const jobKey = `poll-documents:${organizationId}/${environment}`;
  const runAt = new Date(systemClock().getTime() + waitMs);
  await withCompany(organizationId, (tx) =>
    enqueue(tx, "poll-documents", company, { jobKey, runAt, priority: "background" }),
  );
}

async function recordSuccess(
  { organizationId, environment }: JobPayload<"poll-documents">,
  missed: number,
  now: Date,
): Promise<void> {
  const moments = { lastSuccessAt: now, ...(missed > 0 ? { lastMissedAt: now } : {}) };
  const key = { organizationId, environment, stream: "poll" };
  await withCompany(organizationId, (tx) =>
    tx.syncStream.upsert({
      where: { organizationId_environment_stream: key },
      create: { ...key, missed, ...moments },
      update: { missed: { increment: missed }, ...moments },
      select: { stream: true },
    }),
  );
}
