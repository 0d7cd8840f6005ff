import type { Task } from "graphile-worker";
import { joinSandbox } from "#server/companies/join-sandbox.ts";
import { jobs } from "#server/queue/jobs.ts";

const task: Task = (payload) => joinSandbox(jobs["join-sandbox"].parse(payload));
export default task;
