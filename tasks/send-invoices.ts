import type { Task } from "graphile-worker";
import { jobs } from "#server/queue/jobs.ts";
import { thisWorker } from "#server/queue/this-worker.ts";
import { sendNextInvoice } from "#server/sales/send-next-invoice.ts";

const task: Task = (payload) => sendNextInvoice(jobs["send-invoices"].parse(payload), thisWorker());
export default task;
