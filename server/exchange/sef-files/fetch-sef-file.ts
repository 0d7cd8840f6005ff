import { type Clock, systemClock } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { enqueue } from "#server/queue/enqueue.ts";
import type { JobPayload } from "#server/queue/jobs.ts";
import { getInvoiceFile } from "#server/sef/client.ts";
import { loadConnection, type SefConnection } from "#server/sef/connection.ts";
import { fetchJobKey } from "./request-sef-file.ts";
import { type DocumentAtSef, documentAtSef, type SefFileFailure, type SefFileKind } from "./sef-file.ts";

type Job = JobPayload<"fetch-sef-file">;

/** How an attempt ended. `again`: SEF draws a PDF on demand and answers at first that it has begun. */
type Fetched =
  | { kind: "file"; bytes: Buffer }
  | { kind: "again"; state: "waiting" | "making"; afterMs: number | null }
  | { kind: "failed"; failure: SefFileFailure };

/** Two seconds, then twice as long each time up to five minutes: some half an hour together. */
const attemptsMax = 12;
const firstPauseMs = 2_000;
const pauseMaxMs = 5 * 60_000;

/** Fetches one file from SEF and keeps it; comes back by itself while SEF is still making it or cannot be reached. */
export async function fetchSefFile(job: Job, clock: Clock = systemClock): Promise<void> {
  const { organizationId, environment, kind } = job;
  const task = await withCompany(organizationId, async (tx) => {
    const row = await tx.sefFile.findUnique({ where: keyOf(job), select: { state: true, attempts: true } });
    if (row === null || row.state === "ready" || row.state === "failed") return null;
    const { direction } = await tx.invoice.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: job.invoiceId } },
      select: { direction: true },
    });
    return {
      attempts: row.attempts + 1,
      atSef: await documentAtSef(tx, { ...job, direction: direction === "sales" ? "sales" : "purchase" }),
      connection: await loadConnection(tx, organizationId, environment),
    };
  });
  if (task === null) return;
  const fetched: Fetched =
    task.connection === null
      ? { kind: "failed", failure: "settings" }
      : await attempt(task.connection, task.atSef, kind);
  await withCompany(organizationId, (tx) => settle(tx, job, fetched, task.attempts, clock()));
}

async function attempt(connection: SefConnection, atSef: DocumentAtSef, kind: SefFileKind): Promise<Fetched> {
  const answer = await getInvoiceFile(connection, atSef.view, { sefInvoiceId: atSef.sefInvoiceId, kind });
  switch (answer.kind) {
    case "ok":
      return answer.value.kind === "file" ? answer.value : { kind: "again", state: "making", afterMs: null };
    case "missing":
      return { kind: "failed", failure: "missing" };
    case "refused":
      return { kind: "failed", failure: answer.error.code === "SignatureNotFound" ? "missing" : "refused" };
    case "unavailable":
      return answer.reason === "credentials"
        ? { kind: "failed", failure: "credentials" }
        : { kind: "again", state: "waiting", afterMs: answer.retryAfterMs };
    default:
      return answer satisfies never;
  }
}

async function settle(tx: Tx, job: Job, fetched: Fetched, attempts: number, now: Date): Promise<void> {
  const where = keyOf(job);
  const select = { kind: true } as const;
  if (fetched.kind === "file") {
    const content = new Uint8Array(fetched.bytes);
    await tx.sefFile.update({ where, data: { state: "ready", content, attempts, fetchedAt: now }, select });
    return;
  }
  if (fetched.kind === "failed" || attempts >= attemptsMax) {
    const failure = fetched.kind === "failed" ? fetched.failure : "unavailable";
    await tx.sefFile.update({ where, data: { state: "failed", failure, attempts }, select });
    return;
  }
  const pauseMs = Math.min(firstPauseMs * 2 ** (attempts - 1), pauseMaxMs);
  await tx.sefFile.update({ where, data: { state: fetched.state, attempts }, select });
  await enqueue(tx, "fetch-sef-file", job, {
    jobKey: fetchJobKey(job.organizationId, job.invoiceId, job.kind),
    priority: "interactive",
    runAt: new Date(now.getTime() + Math.max(pauseMs, fetched.afterMs ?? 0)),
  });
}

function keyOf({ organizationId, invoiceId, kind }: Job) {
  return { organizationId_invoiceId_kind: { organizationId, invoiceId, kind } };
}
