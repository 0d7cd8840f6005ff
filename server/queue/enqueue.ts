import { toRealTime } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import {
  type JobName,
  type JobPayload,
  jobs,
  type OpenJobName,
  type OpenJobPayload,
  openJobs,
  type PersonJobName,
  type PersonJobPayload,
  personJobs,
  priority,
} from "./jobs.ts";

export type EnqueueOptions = {
  /** One waiting job per key; a newer one replaces it. */
  jobKey?: string;
  /** By the company's clock, as stories reckon; the queue runs by the real one. */
  runAt?: Date;
  priority?: keyof typeof priority;
};

/**
 * Adds a job in the caller's transaction, so that the change and the work it calls for are committed together or not
 * at all.
 *
 * @returns the job's id.
 * @throws the database's refusal when the payload names another company than the transaction.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayload<Name>,
  options: EnqueueOptions = {},
): Promise<string> {
  return add(tx, name, jobs[name].parse(payload), options);
}

/** The same for a job of one person, in that person's transaction (`withPerson`). */
export async function enqueueForPerson<Name extends PersonJobName>(
  tx: Tx,
  name: Name,
  payload: PersonJobPayload<Name>,
  options: EnqueueOptions = {},
): Promise<string> {
  return add(tx, name, personJobs[name].parse(payload), options);
}

/** The same for a job of nobody, in no company's and no person's transaction. */
export async function enqueueOpen<Name extends OpenJobName>(
  tx: Tx,
  name: Name,
  payload: OpenJobPayload<Name>,
  options: EnqueueOptions = {},
): Promise<string> {
  return add(tx, name, openJobs[name].parse(payload), options);
}

async function add(tx: Tx, name: string, payload: object, options: EnqueueOptions): Promise<string> {
  const runAt = options.runAt ? toRealTime(options.runAt) : null;
  const [row] = await tx.$queryRaw<{ jobId: string }[]>`/* prepared */
    SELECT app.enqueue(${name}, ${JSON.stringify(payload)}::json, ${options.jobKey ?? null}, ${runAt},
                       ${priority[options.priority ?? "background"]}::int) AS "jobId"`;
  if (!row) throw new Error(`The queue gave no id for ${name}.`);
  return row.jobId;
}
