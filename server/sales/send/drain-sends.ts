import { randomUUID } from "node:crypto";
import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { queueAgeSeconds } from "#server/db/system.ts";
import { isWorkerGone } from "#server/db/worker-life.ts";
import { enqueueSends } from "#server/exchange/enqueue-sends.ts";
import { moveHeldSends } from "#server/exchange/move-held-sends.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { askBreaker } from "#server/sef/breaker.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { planSends } from "./plan-sends.ts";
import { type SendSteps, sendNextInvoice, sendSteps } from "./send-next-invoice.ts";

type Company = JobPayload<"send-invoices">;
type Turn = { documentsMax?: number; steps?: SendSteps };

/** A turn is short while other jobs wait for a place in a worker, and longer when none does. */
const shortTurnMs = 1_000;
const longTurnMs = 10_000;
/** How soon a job looks again that found another worker at the company's documents. */
const lookAgainMs = 1_000;
/** Jobs that one outage has parked do not all come back at one moment. */
const spreadMs = 2_000;

/**
 * One turn of sending what waits in a company. As many documents at once as the company's settings let calls run, and
 * one more, which is made ready meanwhile, so that no slot waits for our own work. Then the turn goes to the next job
 * in the queue, and the rest of the company stands behind the others: ten thousand documents of one company hold up
 * nobody else's ten.
 *
 * @param documentsMax for a turn that is to end sooner; `steps` for one that is to be ended in the middle.
 */
export async function drainSends(
  company: Company,
  worker: { id: string },
  clock: Clock = systemClock,
  { documentsMax = Number.POSITIVE_INFINITY, steps = sendSteps }: Turn = {},
): Promise<void> {
  const { organizationId, environment } = company;
  const connection = await withCompany(organizationId, (tx) =>
    loadConnection(tx, organizationId, environment),
  );
  if (!connection) return;
  if (connection.isKeyRefused) {
    // Whoever looks at a document is told; a better key brings them all back.
    const hold = { event: "hold_credentials", from: ["queued"] } as const;
    return withCompany(organizationId, (tx) => moveHeldSends(tx, company, hold, clock()));
  }
  const door = await askBreaker(connection);
  if (door.kind === "parked") {
    const runAt = new Date(clock().getTime() + door.ms + Math.random() * spreadMs);
    return void (await withCompany(organizationId, (tx) => enqueueSends(tx, company, runAt)));
  }
  const turn = randomUUID();
  const isOurs = await withCompany(organizationId, async (tx) => {
    const taken = await takeTurn(tx, company, worker.id, turn);
    if (!taken) await enqueueSends(tx, company, new Date(clock().getTime() + lookAgainMs));
    return taken;
  });
  if (!isOurs) return;
  const handOver = onlyOnce(() =>
    withCompany(organizationId, async (tx) => {
      await tx.sendDrain.deleteMany({ where: { ...company, turn } });
      await planSends(tx, company, clock());
    }),
  );
  try {
    await runLanes(connection, worker, clock, { documentsMax, steps, handOver });
  } finally {
    await handOver();
  }
}

async function runLanes(
  connection: SefConnection,
  worker: { id: string },
  clock: Clock,
  { documentsMax, steps, handOver }: Required<Turn> & { handOver: () => Promise<void> },
): Promise<void> {
  const isOver = turnTimer();
  const inTurn = claimsOf(connection);
  let documents = 0;
  const lane = async () => {
    while (documents < documentsMax) {
      documents += 1;
      if ((await sendNextInvoice(connection, worker, clock, steps, inTurn)) === "nothing") return;
      // The successor starts while the last calls of this turn are still under way.
      if (await isOver()) return handOver();
    }
  };
  const lanes = Math.min(connection.limits.maxConcurrent + 1, documentsMax);
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** One worker at a time: a company with much to send must not take every place, however often its button is pressed. */
async function takeTurn(
  tx: Tx,
  { organizationId, environment }: Company,
  workerId: string,
  turn: string,
): Promise<boolean> {
  const where = { organizationId_environment: { organizationId, environment } };
  const [held] = await tx.$queryRaw<{ workerId: string; isOver: boolean }[]>`
    SELECT worker_id AS "workerId", until < clock_timestamp() AS "isOver" FROM send_drain
     WHERE organization_id = ${organizationId}::uuid AND environment = ${environment} FOR UPDATE`;
  const until = new Date(Date.now() + 120_000);
  if (!held) {
    const { count } = await tx.sendDrain.createMany({
      data: { organizationId, environment, workerId, turn, until },
      skipDuplicates: true,
    });
    return count === 1;
  }
  if (!held.isOver && !(await isWorkerGone(tx, held.workerId))) return false;
  await tx.sendDrain.update({ where, data: { workerId, turn, until }, select: { turn: true } });
  return true;
}

function turnTimer(): () => Promise<boolean> {
  const startedMs = performance.now();
  return async () => {
    const passedMs = performance.now() - startedMs;
    if (passedMs < shortTurnMs) return false;
    return passedMs > longTurnMs || (await queueAgeSeconds()) > 0;
  };
}

/** By company: the last claim of this process. */
const lastClaims = new Map<string, Promise<unknown>>();

/**
 * Claims of one company follow one another, in all lanes and turns of this process: two that look at the same moment
 * would step over each other's rows, and take what the other has just claimed for dropped.
 */
function claimsOf({ organizationId, environment }: Company): <T>(work: () => Promise<T>) => Promise<T> {
  const name = `${organizationId}/${environment}`;
  return (work) => {
    const next = (lastClaims.get(name) ?? Promise.resolve()).then(work, work);
    const settled = next.catch(() => undefined);
    lastClaims.set(name, settled);
    void settled.then(() => {
      if (lastClaims.get(name) === settled) lastClaims.delete(name);
    });
    return next;
  };
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
