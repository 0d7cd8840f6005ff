import type { Task } from "graphile-worker";
import type { z } from "zod";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { withLogFields } from "#server/log.ts";
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
} from "./jobs.ts";

/** The same schemas, said so that the compiler follows a job's name to its payload. */
const schemas: { readonly [Name in JobName]: z.ZodType<JobPayload<Name>> } = jobs;
const personSchemas: { readonly [Name in PersonJobName]: z.ZodType<PersonJobPayload<Name>> } = personJobs;
const openSchemas: { readonly [Name in OpenJobName]: z.ZodType<OpenJobPayload<Name>> } = openJobs;

/**
 * A job as the queue runs it: the payload is checked, every line that the story logs names job and company. A throw is
 * a bug that the queue tries again; a planned retry is a job that the story adds itself.
 */
export function asTask<Name extends JobName>(
  name: Name,
  run: (payload: JobPayload<Name>) => Promise<void>,
): Task {
  return (payload, { job }) => {
    const parsed = schemas[name].parse(payload);
    return withLogFields({ task: name, jobId: job.id, companyId: parsed.organizationId }, () =>
      withCompanyClock(parsed, () => run(parsed)),
    );
  };
}

/** The same for a job of one person: it goes by the real clock, because companies' clocks may differ. */
export function asPersonTask<Name extends PersonJobName>(
  name: Name,
  run: (payload: PersonJobPayload<Name>) => Promise<void>,
): Task {
  return (payload, { job }) => {
    const parsed = personSchemas[name].parse(payload);
    return withLogFields({ task: name, jobId: job.id }, () => run(parsed));
  };
}

/** The same for a job of nobody. */
export function asOpenTask<Name extends OpenJobName>(
  name: Name,
  run: (payload: OpenJobPayload<Name>) => Promise<void>,
): Task {
  return (payload, { job }) => {
    const parsed = openSchemas[name].parse(payload);
    return withLogFields({ task: name, jobId: job.id }, () => run(parsed));
  };
}
