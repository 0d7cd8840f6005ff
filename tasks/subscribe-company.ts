import type { Task } from "graphile-worker";
import { subscribeCompany } from "#server/companies/subscribe-company.ts";
import { jobs } from "#server/queue/jobs.ts";

const task: Task = (payload) => subscribeCompany(jobs["subscribe-company"].parse(payload));
export default task;
