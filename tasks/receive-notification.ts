import type { Task } from "graphile-worker";
import { processNotification } from "#server/exchange/process-notification.ts";
import { jobs } from "#server/queue/jobs.ts";

const task: Task = (payload) => processNotification(jobs["receive-notification"].parse(payload));
export default task;
