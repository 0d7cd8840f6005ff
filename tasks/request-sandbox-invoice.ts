import type { Task } from "graphile-worker";
import { requestSandboxInvoice } from "#server/purchases/request-sandbox-invoice.ts";
import { jobs } from "#server/queue/jobs.ts";

const task: Task = (payload) => requestSandboxInvoice(jobs["request-sandbox-invoice"].parse(payload));
export default task;
