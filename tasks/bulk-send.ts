import { asTask } from "#server/queue/as-task.ts";
import { driveBulkSend } from "#server/sales/send/bulk-send.ts";

export default asTask("bulk-send", (payload) => driveBulkSend(payload));
