import { asTask } from "#server/queue/as-task.ts";
import { thisWorker } from "#server/queue/this-worker.ts";
import { drainSends } from "#server/sales/send/drain-sends.ts";

export default asTask("send-invoices", (payload) => drainSends(payload, thisWorker()));
