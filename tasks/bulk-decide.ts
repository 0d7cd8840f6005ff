import { driveBulkDecision } from "#server/purchases/bulk-decide.ts";
import { asTask } from "#server/queue/as-task.ts";

export default asTask("bulk-decide", (payload) => driveBulkDecision(payload));
